package io.countersign.analysis.yaml;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the user's words what is wrong with a file as YAML. */
final class SyntaxMessages {

    private static final Pattern CANNOT_START =
            Pattern.compile("found character '(.+?)(?:\\(.*\\))?' that cannot start.*");

    private SyntaxMessages() {}

    static String anchor(String name) {
        return "&" + Quoted.visible(name)
                + ": anchors and aliases are not supported; write the value out, or put a text that "
                + "begins with & in quotes";
    }

    static String alias(String name) {
        return "*" + Quoted.visible(name)
                + ": anchors and aliases are not supported; write the value out, or put a text that "
                + "begins with * in quotes";
    }

    static String tag(String name) {
        return name + ": tags are not supported; put a text that begins with ! in quotes";
    }

    static String tooDeep() {
        return "lists and maps are nested deeper than " + Limits.DEPTH + " levels; write them flatter";
    }

    static String secondDocument() {
        return "a second document begins here; a file holds one, so take the line --- out or split the file";
    }

    static String of(MarkedYAMLException exception) {
        String problem = Objects.requireNonNullElse(exception.getProblem(), "");
        String context = Objects.requireNonNullElse(exception.getContext(), "");
        if (problem.contains("\\t(TAB)")) {
            return "a tab stands where YAML takes only spaces; indent with spaces";
        }
        Matcher start = CANNOT_START.matcher(problem);
        if (start.matches()) {
            return "a text cannot begin with " + Quoted.visible(start.group(1)) + " here; put it in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a key cannot stand here; put a text that holds \": \" in quotes, or mend the indentation";
        }
        if (context.contains("scanning a tag") || problem.contains("tag handle")) {
            return tag("!");
        }
        return "the file is not YAML here: " + sentence(problem, context);
    }

    static String unreadable(RuntimeException exception) {
        return "the file is not YAML: " + sentence(Objects.requireNonNullElse(exception.getMessage(), ""), "");
    }

    private static String sentence(String problem, String context) {
        String both = context.isBlank() ? problem : context + ", " + problem;
        return Quoted.visible(both.strip());
    }
}
