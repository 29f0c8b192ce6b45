package dev.fakedrs.admin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rejects calls of unknown paths of the admin API. */
@AdminRestController
class UnknownAdminPathController {

    @RequestMapping("/__admin/**")
    void unknown(HttpServletRequest request) {
        throw AdminException.notFound("There is no " + request.getMethod() + " " + request.getRequestURI()
                + "; docs/admin-api.md lists the calls");
    }
}
