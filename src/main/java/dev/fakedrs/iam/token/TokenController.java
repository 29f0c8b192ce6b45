package dev.fakedrs.iam.token;

import dev.fakedrs.auth.Authenticator;
import dev.fakedrs.iam.CallerResolver;
import dev.fakedrs.iam.IamException;
import dev.fakedrs.iam.catalog.BaseUrl;
import dev.fakedrs.iam.catalog.ServiceCatalog;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Token;
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

/** Issues, shows and revokes tokens. */
@RestController
@RequestMapping("/v3/auth/tokens")
class TokenController {

    private static final String SUBJECT = "X-Subject-Token";

    private final AuthenticationService logins;
    private final CallerResolver caller;
    private final Authenticator credentials;
    private final ServiceCatalog catalog;

    TokenController(
            AuthenticationService logins, CallerResolver caller, Authenticator credentials, ServiceCatalog catalog) {
        this.logins = logins;
        this.caller = caller;
        this.credentials = credentials;
        this.catalog = catalog;
    }

    /** Obtaining a user token, for a project or a domain: docs.otc.t-systems.com, Identity and Access Management, API reference. */
    @PostMapping
    ResponseEntity<TokenResponse> logIn(@RequestParam @Nullable String nocatalog, HttpServletRequest request) {
        LoginRequest.Auth login = LoginRequest.read(CallerResolver.bodyOf(request));
        Named project = AuthenticationService.projectOf(login);
        if (project != null) {
            // The journal cannot find the project by itself, because only the body names it.
            request.setAttribute(ProjectRegistry.PROJECT_ID, project.id());
        }
        Token token = logins.logIn(login, project, () -> caller.admit(request));
        return answer(HttpStatus.CREATED, token, nocatalog, request);
    }

    /** Shows a token. Clients that are configured with a token begin with this call. */
    @GetMapping
    ResponseEntity<TokenResponse> show(@RequestParam @Nullable String nocatalog, HttpServletRequest request) {
        return answer(HttpStatus.OK, subjectOf(request), nocatalog, request);
    }

    /** Revokes a token, which is invalid from then on. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(HttpServletRequest request) {
        Token token = subjectOf(request);
        if (token.project() != null) {
            request.setAttribute(ProjectRegistry.PROJECT_ID, token.project().id());
        }
        credentials.revoke(token);
    }

    private Token subjectOf(HttpServletRequest request) {
        caller.admit(request);
        String subject = request.getHeader(SUBJECT);
        if (subject == null || subject.isBlank()) {
            throw IamException.unauthorized("The header " + SUBJECT + " is missing.");
        }
        return credentials
                .find(subject.strip())
                .orElseThrow(() -> IamException.notFound("The token is not known, has expired or was revoked."));
    }

    /** Adds the catalogue, unless the query has the parameter nocatalog, even without a value. */
    private ResponseEntity<TokenResponse> answer(
            HttpStatus status, Token token, @Nullable String nocatalog, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .header(SUBJECT, token.value())
                .body(TokenResponse.of(
                        token, nocatalog == null ? catalog.of(token.project(), BaseUrl.of(request)) : null));
    }
}
