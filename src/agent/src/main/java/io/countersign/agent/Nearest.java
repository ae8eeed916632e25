package io.countersign.agent;

import java.util.List;
import java.util.Locale;

/** Finds the word somebody probably meant. */
final class Nearest {

    private Nearest() {}

    static String to(String word, List<String> known) {
        String best = known.get(0);
        for (String candidate : known) {
            if (distance(word, candidate) < distance(word, best)) {
                best = candidate;
            }
        }
        return best;
    }

    /** Levenshtein's distance, blind to case. */
    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String into = right.toLowerCase(Locale.ROOT);
        int[] row = new int[into.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == into.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[into.length()];
    }
}
