package dev.fakedrs.drs.record;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the log tells of calls.
 *
 * @param calls whether each has a line, and not only those that are refused
 */
@ConfigurationProperties("fake-drs.log")
record LogProperties(@DefaultValue("false") boolean calls) {}
