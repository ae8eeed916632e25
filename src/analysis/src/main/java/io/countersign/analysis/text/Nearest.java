package io.countersign.analysis.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the known names that somebody who mistyped one probably meant. */
public final class Nearest {

    private static final int AT_MOST = 3;

    /** Names longer than this are not typing errors, and comparing them costs time. */
    private static final int LONGEST = 200;

    private Nearest() {}

    /**
     * The candidates that differ from the name by a slip of the keyboard: up to three, nearest first, equally near ones in
     * alphabetical order. Upper and lower case hardly differ.
     */
    public static List<String> to(String name, Collection<String> candidates) {
        if (name.isBlank() || name.length() > LONGEST) {
            return List.of();
        }
        int tolerance = tolerance(name);
        String folded = fold(name);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(tolerance);
        return candidates.stream()
                .distinct()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= tolerance)
                .flatMap(candidate -> near(candidate, distance.apply(folded, fold(candidate))))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(AT_MOST)
                .map(Near::name)
                .toList();
    }

    /** {@code did you mean "a" or "b"?}, or nothing when no name is near. */
    public static String question(List<String> near) {
        return near.isEmpty()
                ? ""
                : near.stream().map(name -> '"' + name + '"').collect(Collectors.joining(" or ", "did you mean ", "?"));
    }

    private static Stream<Near> near(String candidate, int distance) {
        return distance < 0 ? Stream.empty() : Stream.of(new Near(candidate, distance));
    }

    /** One slip in a short word, two in a middling one, three in a long one: more would be guessing. */
    private static int tolerance(String name) {
        if (name.length() <= 4) {
            return 1;
        }
        return name.length() <= 9 ? 2 : 3;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Near(String name, int distance) {}
}
