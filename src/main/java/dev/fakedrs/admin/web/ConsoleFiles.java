package dev.fakedrs.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The files of the console. They are the same for everybody and contain no secrets, so they need no token, and a link on another
 * site may lead to them.
 */
final class ConsoleFiles {

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private ConsoleFiles() {}

    /** Tells whether a request is for one of the files. The path must be spelled out, so that it cannot mean another one. */
    static boolean include(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean isFile = path.equals("/__admin") || path.equals("/__admin/") || path.startsWith("/__admin/console/");
        return isFile
                && request.getMethod().equals("GET")
                && request.getRequestURI().equals(request.getContextPath() + path);
    }

    /** Adds the headers that keep scripts of other sources out of the page, and the page out of other pages. */
    static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
