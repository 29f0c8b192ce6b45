package dev.fakedrs.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What it is measured on, in words. */
public final class Machine {

    private Machine() {}

    public static String describe() throws IOException {
        String cpu = first("(?m)^model name\\s*:\\s*(.+)$", Proc.read("cpuinfo"), System.getProperty("os.arch"));
        double memory = Long.parseLong(first("MemTotal:\\s*(\\d+)", Proc.read("meminfo"), "0")) / 1024.0 / 1024;
        Path release = Path.of("/etc/os-release");
        String system = Files.isReadable(release)
                ? first("(?m)^PRETTY_NAME=\"?([^\"\n]+)", Files.readString(release), "Linux")
                : "Linux";
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GiB, %s (Linux %s), JDK %s (%s)",
                cpu,
                Runtime.getRuntime().availableProcessors(),
                memory,
                system,
                System.getProperty("os.version"),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }

    private static String first(String pattern, String text, String otherwise) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1).strip() : otherwise;
    }
}
