package io.countersign.analysis.settings;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annotation a project already has, whose element names the IDs a test verifies.
 *
 * @param type the annotation's binary name with dots, a nested type behind {@code $}
 * @param element the element that holds the ID or the IDs
 * @param ids finds IDs in the element; when absent, each of its values is one
 * @param location where it was written
 */
public record ClaimAnnotation(String type, String element, Optional<IdPattern> ids, Location location) {

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern SYNTAX =
            Pattern.compile("(?<type>" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*)#(?<element>" + IDENTIFIER + ")");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Reads {@code pkg.Type#element}.
     *
     * @throws IllegalArgumentException when the text has another form; the message is one sentence for the user
     */
    public static ClaimAnnotation parse(String text, Location location) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" does not name an element of an annotation; "
                    + "allowed is its full name, # and the element, such as dev.acme.Specification#number");
        }
        return new ClaimAnnotation(matcher.group("type"), matcher.group("element"), Optional.empty(), location);
    }

    /** The same element, in whose values IDs are found by a pattern. */
    public ClaimAnnotation withIds(IdPattern pattern) {
        return new ClaimAnnotation(type, element, Optional.of(pattern), location);
    }

    /** The IDs that a value of the element names. */
    public List<String> idsIn(String value) {
        return ids.map(pattern -> pattern.in(value))
                .orElseGet(() -> idOf(value).stream().toList());
    }

    /**
     * The ID that a text stands for: IDs have no white space, titles such as {@code Pay abroad} have, and become {@code Pay-abroad}. Empty
     * for a blank text.
     */
    public static Optional<String> idOf(String text) {
        String id = SPACE.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceAll("-");
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
