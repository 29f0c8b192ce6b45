package dev.fakedrs.job.switchover;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The switchovers of a job. All are counted, and the latest 20 are kept.
 *
 * @param latest the latest switchover, or null
 * @param earlier the switchovers before it, the oldest first; all of them are over
 * @param count the number of switchovers that the job has had
 */
public record SwitchoverHistory(@Nullable Switchover latest, List<Switchover> earlier, int count) {

    /** How many are kept before the latest one. */
    public static final int MAX_EARLIER = 19;

    /** The history of a job that was never switched over. */
    public static final SwitchoverHistory NONE = new SwitchoverHistory(null, List.of(), 0);

    /** The approximate bytes of a switchover. */
    private static final int SIZE = 100;

    /** Creates the history of a job that was switched over once. */
    public static SwitchoverHistory of(Switchover latest) {
        return new SwitchoverHistory(latest, List.of(), 1);
    }

    /** Returns a history with one more switchover. Without room for another one, the oldest is dropped. */
    public SwitchoverHistory followedBy(Switchover next) {
        List<Switchover> all = latest == null
                ? List.of()
                : Stream.concat(earlier.stream(), Stream.of(latest)).toList();
        return new SwitchoverHistory(
                next, List.copyOf(all.subList(Math.max(0, all.size() - MAX_EARLIER), all.size())), count + 1);
    }

    /** Returns a copy with another latest switchover, which replaces it. */
    public SwitchoverHistory withLatest(@Nullable Switchover other) {
        return new SwitchoverHistory(other, earlier, count);
    }

    /** Returns the approximate bytes of the earlier switchovers. */
    public long size() {
        return (long) SIZE * earlier.size();
    }
}
