package dev.fakedrs.benchmark.soak;

import dev.fakedrs.benchmark.measure.Figure;

/**
 * How it was at one moment of a long load.
 *
 * @param seconds since its beginning
 * @param rss in mebibytes
 * @param rate requests per second since the sample before
 */
record Sample(int seconds, double rss, Figure rate) {}
