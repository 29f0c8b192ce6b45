package dev.fakedrs.job;

import dev.fakedrs.job.setup.EndpointSide;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The passwords of a job's databases, stored as salted digests that can only be compared. */
public final class Passwords {

    /** No passwords. */
    public static final Passwords NONE = new Passwords(Map.of());

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<EndpointSide, Digest> digests;

    private Passwords(Map<EndpointSide, Digest> digests) {
        this.digests = digests;
    }

    /** Returns a copy with another password for one side. */
    public Passwords withPassword(EndpointSide side, String password) {
        Map<EndpointSide, Digest> changed = new EnumMap<>(EndpointSide.class);
        changed.putAll(digests);
        changed.put(side, Digest.of(password));
        return new Passwords(changed);
    }

    /** Tells whether a password is the side's password. If none is known, every password matches. */
    public boolean matches(EndpointSide side, String password) {
        Digest known = digests.get(side);
        return known == null || known.fits(password);
    }

    /** Names only the sides with a known password. */
    @Override
    public String toString() {
        return "Passwords" + digests.keySet();
    }

    /** A salted digest, in hexadecimal. */
    private record Digest(String salt, String digest) {

        static Digest of(String password) {
            byte[] bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            String salt = HexFormat.of().formatHex(bytes);
            return new Digest(salt, digest(salt, password));
        }

        boolean fits(String password) {
            return digest.equals(digest(salt, password));
        }

        private static String digest(String salt, String password) {
            try {
                byte[] salted = (salt + password).getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
