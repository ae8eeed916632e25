package io.countersign.analysis.settings;

import io.countersign.model.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annotation a project already has, whose element names the IDs a test verifies.
 *
 * @param type the annotation's binary name with dots, a nested type behind {@code $}
 * @param element the element that holds the ID or the IDs
 * @param location where it was written
 */
public record ClaimAnnotation(String type, String element, Location location) {

    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern SYNTAX =
            Pattern.compile("(?<type>" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*)#(?<element>" + IDENTIFIER + ")");

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
        return new ClaimAnnotation(matcher.group("type"), matcher.group("element"), location);
    }
}
