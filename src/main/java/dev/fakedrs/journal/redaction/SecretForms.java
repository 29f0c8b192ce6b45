package dev.fakedrs.journal.redaction;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows texts by their form, wherever they stand: those that are secrets, and those that are harmless. */
final class SecretForms {

    private static final int LONGEST_HARMLESS = 36;

    /** Tokens, of this emulator and in general; credentials of URLs and accounts; PEM; words as nobody makes them up. */
    private static final Pattern SECRET = Pattern.compile("fake-drs(?:-domain)?\\.[\\w.-]+|eyJ[\\w-]{6,}[\\w.-]*"
            + "|(?i:bearer|basic|digest|negotiate|ntlm)\\s+[^\\s,;\"]+|(?<=://)[^\\s/@\"]*+@|(?<![\\w.:-])[\\w.-]*+:++[^\\s/@:\"]++@"
            + "|(?s:-----BEGIN.*?(?:-----END[^-]*-----|\\z))"
            + "|(?<![A-Za-z0-9])(?=[a-z0-9]*+[A-Z])(?=[A-Za-z]*+[0-9])[A-Za-z0-9+/_]{20,}+=*+");

    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![\\w.-])(([\\w.-]{1,64}+)[\"' ]{0,3}+[=:][\"' ]{0,3}+)[^\\s;,&\"']++");

    /** Numbers, addresses and times; ids; plain words. */
    private static final Pattern HARMLESS = Pattern.compile("[+-]?\\d{1,13}(?:[.:/, T-]{1,2}\\d{1,9})*+Z?"
            + "|[0-9a-f]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}"
            + "|(?:(?:[A-Za-z][a-z]*+(?:[A-Z][a-z]{2,}+)*+|[A-Z]++)(?:[ _./:,-]{1,2}|\\z))*+");

    private SecretForms() {}

    /** A text without what is a secret by its form. */
    static String without(String text) {
        return SECRET.matcher(text).replaceAll(SecretRedactor.BLOT);
    }

    /** A text without what it gives to names of secrets, as {@code password=…}. */
    static String withoutAssigned(String text) {
        return ASSIGNMENT.matcher(text).replaceAll(SecretForms::assigned);
    }

    private static String assigned(MatchResult assignment) {
        return Matcher.quoteReplacement(
                SecretPatterns.isOne(assignment.group(2))
                        ? assignment.group(1) + SecretRedactor.BLOT
                        : assignment.group());
    }

    static boolean isHarmless(String text) {
        return text.length() <= LONGEST_HARMLESS && HARMLESS.matcher(text).matches();
    }
}
