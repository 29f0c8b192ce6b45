package dev.fakedrs.tomcat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Rejects broken escapes in path parameters, such as {@code /jobs;a=%zz}. Tomcat checks only the path itself, and Spring would
 * fail with an internal error.
 */
final class BrokenEscapeValve extends ValveBase {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    BrokenEscapeValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.indexOf(';') >= 0 && BROKEN.matcher(path).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            getNext().invoke(request, response);
        }
    }
}
