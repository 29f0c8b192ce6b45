package dev.fakedrs.iam;

import dev.fakedrs.credential.Credentials;
import dev.fakedrs.credential.Evidence;
import dev.fakedrs.world.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who makes a call, by its token or its signature. */
@Component
class Caller {

    private final Credentials credentials;

    Caller(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * The call's token, where it was issued here.
     *
     * @throws dev.fakedrs.error.Refusal where the call may not be made
     */
    Optional<Token> admit(HttpServletRequest request) {
        return credentials.check(new Evidence(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)),
                () -> bodyOf(request)));
    }

    static byte[] bodyOf(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
