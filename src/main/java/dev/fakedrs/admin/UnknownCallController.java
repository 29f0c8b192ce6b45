package dev.fakedrs.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every call at the tests' door that there is not. */
@AdminController
class UnknownCallController {

    @RequestMapping({"/__admin", "/__admin/**"})
    void unknown(HttpServletRequest request) {
        throw Problem.notFound(
                "There is no " + request.getMethod() + " " + request.getRequestURI() + "; the README lists the calls");
    }
}
