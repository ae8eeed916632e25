package io.countersign.analysis.claims;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells tags that are meant as IDs from tags such as {@code slow}: they begin like a declared ID. So a mistyped ID is an unknown
 * ID, and not silence.
 */
public final class IdShapes {

    private static final Pattern PREFIX = Pattern.compile("(\\p{L}[\\p{L}\\p{N}]*[-_.:/~])[^\\s]+");
    private static final Pattern LETTERS_THEN_DIGITS = Pattern.compile("(\\p{L}+)\\p{N}+");
    private static final Pattern NUMBERS = Pattern.compile("\\p{N}+(?:[-_.]\\p{N}+)+");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private IdShapes() {}

    /** A pattern that matches, as a whole, what begins like any of {@code ids}; case does not matter. */
    public static Pattern of(Collection<String> ids) {
        Set<String> shapes = new TreeSet<>();
        for (String id : ids) {
            Matcher prefix = PREFIX.matcher(id);
            Matcher letters = LETTERS_THEN_DIGITS.matcher(id);
            if (prefix.matches()) {
                shapes.add(Pattern.quote(prefix.group(1)) + "\\S+");
            } else if (letters.matches()) {
                shapes.add(Pattern.quote(letters.group(1)) + "\\p{N}+");
            } else if (NUMBERS.matcher(id).matches()) {
                shapes.add(NUMBERS.pattern());
            }
        }
        return shapes.isEmpty()
                ? NOTHING
                : Pattern.compile(
                        shapes.stream().collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
