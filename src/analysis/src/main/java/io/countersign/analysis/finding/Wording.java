package io.countersign.analysis.finding;

import java.util.List;

/** Words that several findings share. */
final class Wording {

    private static final int NAMED = 3;

    private Wording() {}

    /** {@code A, B, C and 9 more}. */
    static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
    }

    /** With one full stop at its end, whatever a quoted message ends with. */
    static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    /** {@code 1 test}, {@code 2 tests}. */
    static String count(int number, String noun, String plural) {
        return number + " " + (number == 1 ? noun : plural);
    }
}
