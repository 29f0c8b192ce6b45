package dev.fakedrs.benchmark.soak;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of all contenders, in Markdown.
 *
 * @param circumstances when, where and how they were measured, in sentences
 * @param many after how many requests the memory was looked at
 * @param courses of the same length, one for each contender
 */
record Memory(List<String> circumstances, int many, List<Course> courses) {

    boolean isBusy() {
        return courses.stream().anyMatch(Course::isBusy);
    }

    String markdown() {
        return String.join(" ", circumstances) + "\n\n" + summary() + "\nThe long load:\n\n" + curve()
                + (isBusy() ? "\n" + Figure.BUSY + ".\n" : "");
    }

    private String summary() {
        Table table = new Table(List.of(
                "idle CPU after the start",
                "RSS then",
                "after 10,000 requests",
                "after " + format("%,d", many),
                "ratio",
                "first third of the long load",
                "last third",
                "ratio",
                "idle CPU after it",
                "requests in all",
                "others' CPU, at most"));
        for (Course course : courses) {
            table.append(
                    course.name(),
                    List.of(
                            course.idleBefore().show("%.2f %% of a core"),
                            rss(course.rssStart()),
                            rss(course.rssTenThousand()),
                            rss(course.rssMany()),
                            format("%.2f", course.rssMany() / course.rssTenThousand()),
                            rss(course.firstThird()),
                            rss(course.lastThird()),
                            format("%.2f", course.lastThird() / course.firstThird()),
                            course.idleAfter().show("%.2f %% of a core"),
                            format("%,d", course.requests()),
                            format("%.2f cores", course.others())));
        }
        return table.markdown();
    }

    private String curve() {
        List<String> titles = new ArrayList<>();
        for (Course course : courses) {
            titles.add("RSS, " + course.name());
            titles.add("requests per second");
        }
        Table table = new Table(titles);
        for (int i = 0; i < courses.get(0).samples().size(); i++) {
            List<String> cells = new ArrayList<>();
            for (Course course : courses) {
                Sample sample = course.samples().get(i);
                cells.add(rss(sample.rss()));
                cells.add(sample.rate().show("%,.0f"));
            }
            table.append(courses.get(0).samples().get(i).seconds() + " s", cells);
        }
        return table.markdown();
    }

    private static String rss(double mebibytes) {
        return format("%.0f MiB", mebibytes);
    }

    private static String format(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
