package dev.fakedrs.admin.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** A format of the report. */
enum ReportFormat {
    JSON("application/json", "application/json"),
    HTML("text/html;charset=UTF-8", "text/html"),
    JUNIT("application/xml", "text/xml"),
    SARIF("application/sarif+json", "application/sarif+json");

    private final String type;
    private final String alias;

    ReportFormat(String type, String alias) {
        this.type = type;
        this.alias = alias;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    /** Returns the format of a name, which must be one of these. */
    static ReportFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Returns the format that a header Accept prefers; JSON if it has no preference or none of these. */
    static ReportFormat preferredBy(@Nullable String accept) {
        if (accept == null) {
            return JSON;
        }
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .flatMap(one -> Stream.of(values()).filter(format -> format.isMeantBy(one)))
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException broken) {
            return JSON;
        }
    }

    private boolean isMeantBy(MediaType wanted) {
        return wanted.includes(type()) || wanted.includes(MediaType.parseMediaType(alias));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
