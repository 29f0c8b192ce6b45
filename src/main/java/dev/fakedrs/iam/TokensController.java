package dev.fakedrs.iam;

import dev.fakedrs.credential.Credentials;
import dev.fakedrs.world.Holder.Named;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logs users in. */
@RestController
@RequestMapping("/v3/auth/tokens")
class TokensController {

    private static final String SUBJECT = "X-Subject-Token";

    private final Logins logins;
    private final Caller caller;
    private final Credentials credentials;
    private final Catalog catalog;

    TokensController(Logins logins, Caller caller, Credentials credentials, Catalog catalog) {
        this.logins = logins;
        this.caller = caller;
        this.credentials = credentials;
        this.catalog = catalog;
    }

    /** Obtaining a user token, for a project or a domain: docs.otc.t-systems.com, Identity and Access Management, API reference. */
    @PostMapping
    ResponseEntity<TokenAnswer> logIn(HttpServletRequest request) {
        LoginDocument.Auth login = LoginDocument.read(Caller.bodyOf(request));
        Named project = Logins.projectOf(login);
        if (project != null) {
            // For the journal, which of its own would not find a project in a body.
            request.setAttribute(Worlds.PROJECT_ID, project.id());
        }
        Token token = logins.logIn(login, project, () -> caller.admit(request));
        return answer(HttpStatus.CREATED, token, request);
    }

    /** What a token is, by its value: clients that are given one begin so. */
    @GetMapping
    ResponseEntity<TokenAnswer> show(HttpServletRequest request) {
        caller.admit(request);
        String subject = request.getHeader(SUBJECT);
        if (subject == null || subject.isBlank()) {
            throw Fault.unauthorized("The header " + SUBJECT + " is missing.");
        }
        Token token = credentials
                .find(subject.strip())
                .orElseThrow(() -> Fault.notFound("The token is not known, or has expired."));
        return answer(HttpStatus.OK, token, request);
    }

    private ResponseEntity<TokenAnswer> answer(HttpStatus status, Token token, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .header(SUBJECT, token.value())
                .body(TokenAnswer.of(token, catalog.of(token.project(), BaseUrl.of(request))));
    }
}
