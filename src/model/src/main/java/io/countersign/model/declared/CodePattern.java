package io.countersign.model.declared;

import io.countersign.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names classes and methods the way the requirements files write them.
 *
 * <table>
 * <caption>What can be written</caption>
 * <tr><td>{@code com.shop.fraud..}</td><td>the package and everything below it</td></tr>
 * <tr><td>{@code com.shop.fraud.*}</td><td>the package</td></tr>
 * <tr><td>{@code com.shop.fx.Converter}</td><td>the class with its nested classes</td></tr>
 * <tr><td>{@code com.shop.pay.Retry#attempt}</td><td>the method, all overloads</td></tr>
 * <tr><td>{@code com.shop.pay.Retry#attempt(int)}</td><td>one overload</td></tr>
 * <tr><td>{@code !com.shop.fx.Generated}</td><td>takes away what it names</td></tr>
 * </table>
 *
 * @param text as written
 * @param excluding whether it takes away
 * @param reach how much of the name it covers
 * @param name package or class name
 * @param method the method's name when the reach is {@link Reach#METHOD}
 * @param parameterTypes the overload's parameter types when they were written, full or simple names
 * @param location where it was written
 */
public record CodePattern(
        String text,
        boolean excluding,
        Reach reach,
        String name,
        Optional<String> method,
        Optional<List<String>> parameterTypes,
        Location location) {

    /** How much a pattern covers. */
    public enum Reach {
        /** A package and everything below it. */
        SUBPACKAGES,
        /** One package. */
        PACKAGE,
        /** One class with its nested classes. */
        CLASS,
        /** One method of one class. */
        METHOD
    }

    // Possessive, so that a very long text neither overflows the stack nor takes long.
    private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";
    private static final String QUALIFIED = IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+";
    private static final String TYPE = "\\s*+" + QUALIFIED + "(?:\\[\\])*+\\s*+";
    private static final Pattern SYNTAX = Pattern.compile("(?<not>!?)(?<name>" + QUALIFIED + ")"
            + "(?:(?<sub>\\.\\.)|(?<package>\\.\\*)|#(?<method>" + IDENTIFIER + "|<init>|<clinit>)"
            + "(?:\\((?<parameters>\\s*+|" + TYPE + "(?:," + TYPE + ")*+)\\))?)?");

    public CodePattern {
        parameterTypes = parameterTypes.map(List::copyOf);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when the text has none of the forms above; the message is one sentence for the user
     */
    public static CodePattern parse(String text, Location location) {
        Matcher matcher = SYNTAX.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a code pattern; allowed are com.shop.. (package and "
                            + "below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), "
                            + "each with a leading ! to take away");
        }
        Optional<String> method = Optional.ofNullable(matcher.group("method"));
        return new CodePattern(
                text.strip(),
                !matcher.group("not").isEmpty(),
                reach(matcher),
                matcher.group("name"),
                method,
                Optional.ofNullable(matcher.group("parameters")).map(CodePattern::parameterTypes),
                location);
    }

    private static Reach reach(Matcher matcher) {
        if (matcher.group("sub") != null) {
            return Reach.SUBPACKAGES;
        }
        if (matcher.group("package") != null) {
            return Reach.PACKAGE;
        }
        return matcher.group("method") != null ? Reach.METHOD : Reach.CLASS;
    }

    private static List<String> parameterTypes(String parameters) {
        return parameters.isBlank() ? List.of() : List.of(parameters.strip().split("\\s*,\\s*", -1));
    }

    /** Whether the pattern names this method, whatever a leading {@code !} says. */
    public boolean matches(CodeElement element) {
        return switch (reach) {
            case SUBPACKAGES -> element.className().startsWith(name + ".");
            case PACKAGE ->
                element.className().lastIndexOf('.') == name.length()
                        && element.className().startsWith(name);
            case CLASS -> matchesClass(element.className());
            case METHOD ->
                matchesClassOnly(element.className())
                        && method.orElseThrow().equals(element.method())
                        && parameterTypes
                                .map(types -> matchParameters(types, element.parameterTypes()))
                                .orElse(true);
        };
    }

    private boolean matchesClass(String className) {
        return matchesClassOnly(className) || className.startsWith(name + "$");
    }

    private boolean matchesClassOnly(String className) {
        return className.equals(name);
    }

    private static boolean matchParameters(List<String> written, List<String> actual) {
        if (written.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < written.size(); i++) {
            if (!written.get(i).equals(actual.get(i)) && !written.get(i).equals(simpleName(actual.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
