package dev.fakedrs.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters of a call of the admin API. Unknown parameters are rejected. */
public final class QueryParameters {

    private final Map<String, String[]> parameters;

    public QueryParameters(HttpServletRequest request, String... known) {
        try {
            parameters = request.getParameterMap();
        } catch (IllegalStateException e) {
            throw AdminException.invalid("", "The query cannot be read: " + request.getQueryString());
        }
        for (String name : parameters.keySet()) {
            if (!List.of(known).contains(name)) {
                throw AdminException.invalid(
                        name, name + ": unknown parameter; known here are " + String.join(", ", known));
            }
        }
    }

    @Nullable
    public String text(String name) {
        String[] values = parameters.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw AdminException.invalid(name, name + ": is given twice");
        }
        return values[0];
    }

    public int number(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below also covers a text that is no number.
        }
        throw AdminException.invalid(name, name + ": '" + text + "' is not a number from " + least + " to " + most);
    }

    /** Returns a parameter, which must be one of the allowed values, or null if it is missing. */
    @Nullable
    public String oneOf(String name, Object... allowed) {
        String text = text(name);
        List<String> values = Arrays.stream(allowed).map(Object::toString).toList();
        if (text != null && !values.contains(text)) {
            throw AdminException.invalid(name, name + ": '" + text + "' is not one of " + String.join(", ", values));
        }
        return text;
    }
}
