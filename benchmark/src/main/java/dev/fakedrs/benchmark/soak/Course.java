package dev.fakedrs.benchmark.soak;

import dev.fakedrs.benchmark.measure.Figure;
import java.util.List;

/**
 * What is known of one contender; memory in mebibytes, CPU in hundredths of a core.
 *
 * @param idleBefore CPU after the start, without any call
 * @param rssStart memory after that
 * @param rssTenThousand after ten thousand requests
 * @param rssMany after as many as the run was told
 * @param samples of the long load that follows
 * @param idleAfter CPU after that, without any call
 * @param requests in all
 * @param others CPU of others at most, in cores
 */
record Course(
        String name,
        Figure idleBefore,
        double rssStart,
        double rssTenThousand,
        double rssMany,
        List<Sample> samples,
        Figure idleAfter,
        long requests,
        double others) {

    double firstThird() {
        return rss(samples.subList(0, third()));
    }

    double lastThird() {
        return rss(samples.subList(samples.size() - third(), samples.size()));
    }

    boolean isBusy() {
        return idleBefore.busy()
                || idleAfter.busy()
                || samples.stream().anyMatch(sample -> sample.rate().busy());
    }

    private int third() {
        return Math.max(1, samples.size() / 3);
    }

    private static double rss(List<Sample> samples) {
        return Figure.median(samples.stream().map(Sample::rss).toList());
    }
}
