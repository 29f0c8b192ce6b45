package dev.fakedrs.project.token;

import dev.fakedrs.setting.FakeDrsProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verifies the token of the admin API in constant time. */
@Component
public final class AdminTokenVerifier {

    /** The header that has the token. */
    public static final String HEADER = "X-Admin-Token";

    private final @Nullable String wanted;

    public AdminTokenVerifier(FakeDrsProperties settings) {
        this.wanted = settings.admin().token();
    }

    /** Tells whether a token is the one in the settings. Without one there, every call passes. */
    public boolean accepts(@Nullable String token) {
        if (wanted == null || wanted.isBlank()) {
            return true;
        }
        return token != null
                && MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
