package dev.fakedrs.credential;

import dev.fakedrs.credential.CredentialSettings.Auth;
import dev.fakedrs.error.AccessRule;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Tokens;
import dev.fakedrs.world.Worlds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks what a call shows of who makes it. */
@Component
public final class Credentials {

    private final Worlds worlds;
    private final DomainTokens domainTokens;
    private final Signatures signatures;
    private final InstantSource time;
    private final Auth auth;

    Credentials(
            Worlds worlds,
            DomainTokens domainTokens,
            Signatures signatures,
            InstantSource time,
            CredentialSettings settings) {
        this.worlds = worlds;
        this.domainTokens = domainTokens;
        this.signatures = signatures;
        this.time = time;
        this.auth = settings.auth();
    }

    /**
     * The call's token, where it was issued here; empty where it was not and need not be, or where the call is signed.
     *
     * @throws dev.fakedrs.error.Refusal where the call may not be made
     */
    public Optional<Token> check(Evidence call) {
        String value = call.header("X-Auth-Token");
        if (value.isEmpty()) {
            checkSignature(call);
            return Optional.empty();
        }
        Optional<Issued> issued = issued(value);
        if (issued.isPresent() && issued.get().expired()) {
            throw AccessRule.TOKEN_EXPIRED
                    .refuse()
                    .with("at", issued.get().token.expiresAt());
        }
        if (issued.isEmpty() && auth == Auth.ISSUED) {
            throw AccessRule.TOKEN_UNKNOWN.refuse();
        }
        return issued.map(Issued::token);
    }

    /** A token by its value, if it was issued here and has not expired. */
    public Optional<Token> find(String value) {
        return issued(value).filter(issued -> !issued.expired()).map(Issued::token);
    }

    /** Ends a token that was issued here: whoever shows it is refused from now on. */
    public void revoke(Token token) {
        if (token.project() == null) {
            domainTokens.revoke(token);
        } else {
            worlds.find(token.project().id()).ifPresent(world -> world.revoke(token));
        }
    }

    private void checkSignature(Evidence call) {
        if (!call.header(Authorization.HEADER).startsWith(Authorization.ALGORITHM + " ")) {
            throw AccessRule.NO_CREDENTIALS.refuse();
        }
        if (auth == Auth.ISSUED) {
            signatures.check(call);
        }
    }

    private Optional<Issued> issued(String value) {
        return Tokens.projectOf(value)
                .flatMap(worlds::find)
                .flatMap(world -> world.tokens()
                        .find(value)
                        .map(token -> new Issued(token, world.clock().instant())))
                .or(() -> domainTokens.find(value).map(token -> new Issued(token, time.instant())));
    }

    /** A token, and the time on the clock that decides whether it has expired. */
    private record Issued(Token token, Instant now) {

        boolean expired() {
            return token.expiredAt(now);
        }
    }
}
