package dev.fakedrs.journal.redaction;

/** Texts that were found harmless lately: most come again with each call. A new one may take the place of another. */
final class SeenTexts {

    private static final int SLOTS = 512;
    private static final int MAX_LENGTH = 128;

    /** Without a lock: a text that another thread does not see yet is looked at once more. */
    private final String[] texts = new String[SLOTS];

    boolean have(String text) {
        return text.equals(texts[text.hashCode() & (SLOTS - 1)]);
    }

    void add(String text) {
        if (text.length() <= MAX_LENGTH) {
            texts[text.hashCode() & (SLOTS - 1)] = text;
        }
    }
}
