package dev.fakedrs.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How near two spellings are. The only place that works that out: it takes time for each letter of both, so of what a caller
 * sent it is told what is too long to be a misspelt name, without a look at it.
 */
public final class Spelling {

    /** Nothing that may be misspelt is longer. */
    public static final int MAX_LENGTH = 400;

    private Spelling() {}

    /**
     * In how many letters two texts differ.
     *
     * @param most more than so many are not counted
     * @return negative where there are more, or a text is longer than {@link #MAX_LENGTH}
     */
    public static int distance(CharSequence one, CharSequence other, int most) {
        return one.length() > MAX_LENGTH || other.length() > MAX_LENGTH
                ? -1
                : new LevenshteinDistance(most).apply(one, other);
    }

    /** Of some names, the one that differs least from a word, in at most so many letters; their case is no difference. */
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
