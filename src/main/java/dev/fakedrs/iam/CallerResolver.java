package dev.fakedrs.iam;

import dev.fakedrs.auth.Authenticator;
import dev.fakedrs.auth.SignedRequest;
import dev.fakedrs.project.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who makes a call, by its token or its signature. */
@Component
public class CallerResolver {

    private final Authenticator credentials;

    CallerResolver(Authenticator credentials) {
        this.credentials = credentials;
    }

    /**
     * The call's token, where it was issued here.
     *
     * @throws dev.fakedrs.contract.rule.DrsException where the call may not be made
     */
    public Optional<Token> admit(HttpServletRequest request) {
        return credentials.check(new SignedRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)),
                () -> bodyOf(request)));
    }

    public static byte[] bodyOf(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
