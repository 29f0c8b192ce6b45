package dev.fakedrs.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Calculates the edit distance of names. The time depends on the length of both names, so a text from a caller that is too long
 * for a misspelt name is not compared at all.
 */
public final class Spelling {

    /** The maximum length of a name that is compared. */
    public static final int MAX_LENGTH = 400;

    private Spelling() {}

    /**
     * Returns the number of different characters in two texts.
     *
     * @param most the maximum number that is counted
     * @return the number, or a negative one if it is higher than the maximum or a text is longer than {@link #MAX_LENGTH}
     */
    public static int distance(CharSequence one, CharSequence other, int most) {
        return one.length() > MAX_LENGTH || other.length() > MAX_LENGTH
                ? -1
                : new LevenshteinDistance(most).apply(one, other);
    }

    /** Returns the name that is most similar to a word, within a maximum number of different characters and ignoring case. */
    public static Optional<String> nearest(String word, Collection<String> names, int most) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> new Near(name, distance(small, name.toLowerCase(Locale.ROOT), most)))
                .filter(near -> near.distance >= 0)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .map(Near::name);
    }

    private record Near(String name, int distance) {}
}
