package dev.fakedrs.iam;

import dev.fakedrs.credential.Credentials;
import dev.fakedrs.world.Holder.Named;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logs users in and out. */
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
    ResponseEntity<TokenAnswer> logIn(@RequestParam @Nullable String nocatalog, HttpServletRequest request) {
        LoginDocument.Auth login = LoginDocument.read(Caller.bodyOf(request));
        Named project = Logins.projectOf(login);
        if (project != null) {
            // For the journal, which of its own would not find a project in a body.
            request.setAttribute(Worlds.PROJECT_ID, project.id());
        }
        Token token = logins.logIn(login, project, () -> caller.admit(request));
        return answer(HttpStatus.CREATED, token, nocatalog, request);
    }

    /** What a token is, by its value: clients that are given one begin so. */
    @GetMapping
    ResponseEntity<TokenAnswer> show(@RequestParam @Nullable String nocatalog, HttpServletRequest request) {
        return answer(HttpStatus.OK, subjectOf(request), nocatalog, request);
    }

    /** Revokes a token: nobody can use it any more. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(HttpServletRequest request) {
        Token token = subjectOf(request);
        if (token.project() != null) {
            request.setAttribute(Worlds.PROJECT_ID, token.project().id());
        }
        credentials.revoke(token);
    }

    private Token subjectOf(HttpServletRequest request) {
        caller.admit(request);
        String subject = request.getHeader(SUBJECT);
        if (subject == null || subject.isBlank()) {
            throw Fault.unauthorized("The header " + SUBJECT + " is missing.");
        }
        return credentials
                .find(subject.strip())
                .orElseThrow(() -> Fault.notFound("The token is not known, has expired or was revoked."));
    }

    /** With the catalogue, unless the query has a nocatalog, be it empty. */
    private ResponseEntity<TokenAnswer> answer(
            HttpStatus status, Token token, @Nullable String nocatalog, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .header(SUBJECT, token.value())
                .body(TokenAnswer.of(
                        token, nocatalog == null ? catalog.of(token.project(), BaseUrl.of(request)) : null));
    }
}
