package dev.fakedrs.job;

import dev.fakedrs.job.setup.EndpointSide;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** The passwords of a job's databases, held only as far as needed to compare: as salted digests. */
public final class Passwords {

    /** Of a job that was given none. */
    public static final Passwords NONE = new Passwords(Map.of());

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<EndpointSide, Digest> digests;

    private Passwords(Map<EndpointSide, Digest> digests) {
        this.digests = digests;
    }

    /** The same, with one side's password replaced. */
    public Passwords withPassword(EndpointSide side, String password) {
        Map<EndpointSide, Digest> changed = new EnumMap<>(EndpointSide.class);
        changed.putAll(digests);
        changed.put(side, Digest.of(password));
        return new Passwords(changed);
    }

    /** Whether this may be the side's password: it is, or none is known. */
    public boolean matches(EndpointSide side, String password) {
        Digest known = digests.get(side);
        return known == null || known.fits(password);
    }

    /** Tells for which sides a password is known, and nothing else. */
    @Override
    public String toString() {
        return "Passwords" + digests.keySet();
    }

    /** In hexadecimal. */
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
