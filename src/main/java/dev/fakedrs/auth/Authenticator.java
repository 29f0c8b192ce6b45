package dev.fakedrs.auth;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.token.Token;
import dev.fakedrs.project.token.TokenStore;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Auth;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks the credentials of a call. */
@Component
public final class Authenticator {

    private final ProjectRegistry projects;
    private final DomainTokenService domainTokens;
    private final SignatureVerifier signatures;
    private final InstantSource time;
    private final Auth auth;

    Authenticator(
            ProjectRegistry projects,
            DomainTokenService domainTokens,
            SignatureVerifier signatures,
            InstantSource time,
            FakeDrsProperties settings) {
        this.projects = projects;
        this.domainTokens = domainTokens;
        this.signatures = signatures;
        this.time = time;
        this.auth = settings.auth();
    }

    /**
     * Returns the token of the call. It is empty if the call is signed, or if its token is accepted although the emulator has
     * not issued it.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if the credentials are missing or wrong
     */
    public Optional<Token> check(SignedRequest call) {
        String value = call.header("X-Auth-Token");
        if (value.isEmpty()) {
            checkSignature(call);
            return Optional.empty();
        }
        Optional<Issued> issued = issued(value);
        if (issued.isPresent() && issued.get().expired()) {
            throw AccessRule.TOKEN_EXPIRED
                    .exception()
                    .detail("at", issued.get().token.expiresAt());
        }
        if (issued.isEmpty() && auth == Auth.ISSUED) {
            throw AccessRule.TOKEN_UNKNOWN.exception();
        }
        return issued.map(Issued::token);
    }

    /** Returns a token if the emulator has issued it and it has not expired. */
    public Optional<Token> find(String value) {
        return issued(value).filter(issued -> !issued.expired()).map(Issued::token);
    }

    /** Revokes a token. Later calls with it are rejected. */
    public void revoke(Token token) {
        if (token.project() == null) {
            domainTokens.revoke(token);
        } else {
            projects.find(token.project().id()).ifPresent(project -> project.revoke(token));
        }
    }

    private void checkSignature(SignedRequest call) {
        if (!call.header(AuthorizationHeader.HEADER).startsWith(AuthorizationHeader.ALGORITHM + " ")) {
            throw AccessRule.NO_CREDENTIALS.exception();
        }
        if (auth == Auth.ISSUED) {
            signatures.check(call);
        }
    }

    private Optional<Issued> issued(String value) {
        return TokenStore.projectOf(value)
                .flatMap(projects::find)
                .flatMap(project -> project.tokens()
                        .find(value)
                        .map(token -> new Issued(token, project.clock().instant())))
                .or(() -> domainTokens.find(value).map(token -> new Issued(token, time.instant())));
    }

    /** A token, and the current time on its clock. */
    private record Issued(Token token, Instant now) {

        boolean expired() {
            return token.expiredAt(now);
        }
    }
}
