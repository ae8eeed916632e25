package io.countersign.analysis.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shape in which IDs may be written, told by how they begin.
 *
 * @param prefix what all of them begin with; for people
 * @param ids a regular expression for the tags that are such IDs, matched against the whole tag
 * @param id the ID that was found in this shape
 * @param keyed whether the tag says what kind of ID follows, as in {@code issue:PROJ-1}
 */
record IdShape(String prefix, String ids, String id, boolean keyed) {

    private static final String END = "\\p{N}[\\p{L}\\p{N}._-]*+";
    private static final Pattern PREFIXED =
            Pattern.compile("(?<prefix>\\p{L}[\\p{L}\\p{N}]*+[-_.:/~#])(?:\\p{L}[\\p{L}\\p{N}]*+[-_.:/~#])*+" + END);
    private static final Pattern LETTERS = Pattern.compile("(?<prefix>\\p{Lu}++)\\p{N}{2,}+");
    private static final Pattern NUMBERS = Pattern.compile("\\p{N}++(?:\\.\\p{N}++)++");
    private static final Pattern KEYED = Pattern.compile("(?<prefix>\\p{Ll}[\\p{L}\\p{N}]*+[:=])(?<id>\\S++)");
    private static final Pattern IN_NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<prefix>\\p{Lu}[\\p{Lu}\\p{N}]*+[-_])\\p{N}++(?![\\p{L}\\p{N}])");

    /** The shape of a text that looks like an ID; empty for others, such as {@code slow}. */
    static Optional<IdShape> of(String text) {
        Matcher keyed = KEYED.matcher(text);
        if (keyed.matches() && of(keyed.group("id")).isPresent()) {
            String key = keyed.group("prefix");
            return Optional.of(new IdShape(key + "…", quoted(key) + "(?<id>\\S+)", keyed.group("id"), true));
        }
        Matcher prefixed = PREFIXED.matcher(text);
        if (prefixed.matches()) {
            String prefix = prefixed.group("prefix");
            return Optional.of(new IdShape(prefix + "…", quoted(prefix) + "\\S+", text, false));
        }
        Matcher letters = LETTERS.matcher(text);
        if (letters.matches()) {
            String prefix = letters.group("prefix");
            return Optional.of(new IdShape(prefix + "…", prefix + "[0-9]+", text, false));
        }
        return NUMBERS.matcher(text).matches()
                ? Optional.of(new IdShape("1.2…", "[0-9]+([.][0-9]+)+", text, false))
                : Optional.empty();
    }

    /** The shapes of what looks like IDs in the name of a test; these are looked for anywhere in it. */
    static List<IdShape> in(String name) {
        List<IdShape> found = new ArrayList<>();
        Matcher matcher = IN_NAME.matcher(name);
        while (matcher.find()) {
            String prefix = matcher.group("prefix");
            found.add(new IdShape(
                    prefix + "…", "(?<![\\p{L}\\p{N}])" + prefix + "[0-9]+(?![\\p{L}\\p{N}])", matcher.group(), false));
        }
        return found;
    }

    /** Whether a person would write IDs so, and not versions or kinds such as {@code java-17}. */
    boolean isCapital() {
        return keyed || !prefix.chars().anyMatch(Character::isLowerCase);
    }

    /** Only the separators that mean something in a regular expression are quoted, so that people can read it. */
    private static String quoted(String prefix) {
        return prefix.replace(".", "[.]");
    }
}
