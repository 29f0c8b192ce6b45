/** Extensions that depend on Tomcat's internals. */
@NullMarked
package dev.fakedrs.tomcat;

import org.jspecify.annotations.NullMarked;
