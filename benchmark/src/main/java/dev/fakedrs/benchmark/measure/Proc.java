package dev.fakedrs.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says under /proc of processes and of the machine; CPU in seconds. */
public final class Proc {

    private static final Path ROOT = Path.of("/proc");
    /** The unit of /proc, on all common platforms. */
    private static final double TICKS_PER_SECOND = 100;

    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private Proc() {}

    public static void mustBeThere() {
        if (!Files.isReadable(ROOT.resolve("self/stat")) || !Files.isReadable(ROOT.resolve("stat"))) {
            throw new CannotMeasure("The benchmark runs on Linux only: it reads CPU and memory from /proc.");
        }
    }

    /** The CPU that a process has used itself. */
    static double cpuOf(long pid) throws IOException {
        return cpu(read(pid + "/stat"), 2);
    }

    /** The CPU that this process has used, and those that it started and that have ended. */
    static double cpuOfBenchmark() throws IOException {
        return cpu(read("self/stat"), 4);
    }

    /** The CPU that all processes have used, and what was stolen from this machine. */
    static double cpuOfMachine() throws IOException {
        return cpuOfMachine(read("stat"));
    }

    public static double rssMebibytes(long pid) throws IOException {
        return rssMebibytes(read(pid + "/status"));
    }

    static String read(String path) throws IOException {
        return Files.readString(ROOT.resolve(path));
    }

    /** Of the fields utime, stime, cutime, cstime, which come 14th, the first few; the 2nd, a name, may have spaces. */
    static double cpu(String stat, int fields) {
        String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return List.of(afterName).subList(11, 11 + fields).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** User, nice, system and steal; not the interrupts, which are the load's own where it goes over the loopback. */
    static double cpuOfMachine(String stat) {
        String[] words = stat.lines().findFirst().orElseThrow().split("\\s+", -1);
        long ticks = Long.parseLong(words[1]) + Long.parseLong(words[2]) + Long.parseLong(words[3]);
        return (ticks + Long.parseLong(words[8])) / TICKS_PER_SECOND;
    }

    static double rssMebibytes(String status) {
        Matcher rss = RSS.matcher(status);
        if (!rss.find()) {
            throw new CannotMeasure("A server has ended while it was measured.");
        }
        return Long.parseLong(rss.group(1)) / 1024.0;
    }
}
