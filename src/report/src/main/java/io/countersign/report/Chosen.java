package io.countersign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What users write of a report, as a list of words: names of formats, and names of what they leave out with {@code no-} before them.
 * {@code html,json,no-source} are the pages without the lines of the code, and {@code report.json}; {@code no-xlsx} is everything else.
 */
public final class Chosen {

    /** Leaves the pages with the lines of the code, and so the text of the sources, out of {@code html}. */
    static final String NO_SOURCE = "no-source";

    /** What goes into a bundle where nobody names a format: what people look at, and what is compared. */
    public static final List<String> USUAL_IN_A_BUNDLE = List.of("html", "json");

    private static final String NO = "no-";

    private Chosen() {}

    /** All words there are. */
    public static List<String> words() {
        List<String> names = Reports.names();
        return Stream.of(names.stream(), Stream.of(NO_SOURCE), names.stream().map(NO::concat))
                .flatMap(words -> words)
                .toList();
    }

    /** Whether nothing at all would be written of what was chosen. */
    public static boolean isNothing(List<String> chosen) {
        return chosen.stream().allMatch(NO_SOURCE::equals);
    }

    /**
     * The names to hand to {@link Reports#write}.
     *
     * @param words known ones; there may be none
     * @param usual the formats that are meant where none is named
     */
    public static List<String> of(List<String> words, List<String> usual) {
        List<String> named = words.stream().filter(word -> !word.startsWith(NO)).toList();
        List<String> chosen = new ArrayList<>(named.isEmpty() ? usual : named);
        chosen.removeIf(name -> words.contains(NO + name));
        if (words.contains(NO_SOURCE)) {
            chosen.add(NO_SOURCE);
        }
        return chosen;
    }
}
