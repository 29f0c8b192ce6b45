package dev.fakedrs.benchmark.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: to the left what a row is about, then what is known of it. */
public final class Table {

    private final StringBuilder text = new StringBuilder();

    /** The title of the first column is left out. */
    public Table(List<String> titles) {
        append("", titles);
        text.append("|---|")
                .append(String.join("", Collections.nCopies(titles.size(), "---:|")))
                .append("\n");
    }

    public void append(String name, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(cells);
        text.append("| ").append(String.join(" | ", all)).append(" |\n");
    }

    public String markdown() {
        return text.toString();
    }
}
