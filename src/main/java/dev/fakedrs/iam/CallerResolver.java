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

/** Finds the token of a call, and checks its token or signature. */
@Component
public class CallerResolver {

    private final Authenticator credentials;

    CallerResolver(Authenticator credentials) {
        this.credentials = credentials;
    }

    /**
     * Returns the token of the call if the emulator has issued it.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if the caller may not make the call
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
