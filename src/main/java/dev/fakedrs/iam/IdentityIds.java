package dev.fakedrs.iam;

import dev.fakedrs.project.token.Principal.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids of projects, domains and users. The project {@code eu-de} has the id in the reference's examples. Another project or
 * domain has the first 32 hex digits of the SHA-256 of its name, and a user those of its domain's id, a slash and its name. So
 * a name has the same id in every run. If a call names only an id, the id is also the name.
 */
public final class IdentityIds {

    public static final Named DEFAULT_PROJECT = new Named("054ba152d480d55b2f5dc0069e7ddef0", "eu-de");

    /** The domain of a call that names none. */
    public static final Named DEFAULT_DOMAIN = domain("Default");

    private static final int DIGITS = 32;

    private IdentityIds() {}

    public static Named project(String name) {
        return name.equals(DEFAULT_PROJECT.name()) ? DEFAULT_PROJECT : new Named(digest(name), name);
    }

    public static Named projectWithId(String id) {
        return id.equals(DEFAULT_PROJECT.id()) ? DEFAULT_PROJECT : new Named(id, id);
    }

    public static Named domain(String name) {
        return new Named(digest(name), name);
    }

    public static Named domainWithId(String id) {
        return id.equals(DEFAULT_DOMAIN.id()) ? DEFAULT_DOMAIN : new Named(id, id);
    }

    public static Named user(Named domain, String name) {
        return new Named(digest(domain.id() + "/" + name), name);
    }

    /** Returns the first 32 hex digits of a text's SHA-256. */
    public static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
