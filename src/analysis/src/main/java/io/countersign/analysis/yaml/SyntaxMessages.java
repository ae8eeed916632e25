package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.Quoted;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the user's words what is wrong with a file as YAML. */
final class SyntaxMessages {

    private static final Pattern CANNOT_START =
            Pattern.compile("found character '(.+?)(?:\\(.*\\))?' that cannot start.*");

    /** SnakeYAML's own sentences are longer than what is quoted from a file. */
    private static final int AT_MOST = 200;

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

    static String secondDocument() {
        return "a second document begins here; a file holds one, so take the line --- out or split the file";
    }

    static String of(MarkedYAMLException exception, FileFaults faults) {
        String problem = Objects.requireNonNullElse(exception.getProblem(), "");
        String context = Objects.requireNonNullElse(exception.getContext(), "");
        String began = exception.getContextMark() == null
                ? ""
                : " that began at " + Marks.of(exception.getContextMark(), faults);
        return inScanner(problem, context, began)
                .or(() -> inParser(problem, context, began))
                .orElseGet(() -> "the file is not YAML here: " + sentence(problem, context));
    }

    /** Faults of single characters. */
    private static Optional<String> inScanner(String problem, String context, String began) {
        Matcher start = CANNOT_START.matcher(problem);
        if (problem.contains("\\t(TAB)")) {
            return Optional.of("a tab stands where YAML takes only spaces; indent with spaces");
        } else if (start.matches()) {
            return Optional.of("a text cannot begin with " + start.group(1) + " here; put it in quotes");
        } else if (context.contains("scanning a tag") || problem.contains("tag handle")) {
            return Optional.of(tag("!"));
        } else if (context.contains("scanning an alias")) {
            return Optional.of(alias(""));
        } else if (context.contains("scanning an anchor")) {
            return Optional.of(anchor(""));
        } else if (context.contains("quoted scalar") && problem.contains("end of stream")) {
            return Optional.of("the text in quotes" + began + " is not closed; write the quote at its end");
        } else if (problem.startsWith("could not find expected ':'")) {
            return Optional.of("the key" + began + " has no colon; write key: value");
        }
        return Optional.empty();
    }

    /** Faults of order and indentation. */
    private static Optional<String> inParser(String problem, String context, String began) {
        if (problem.startsWith("mapping values are not allowed")) {
            return Optional.of(
                    "a key cannot stand here; put a text that holds \": \" in quotes, or mend the indentation");
        } else if (problem.startsWith("sequence entries are not allowed")) {
            return Optional.of(
                    "a list entry cannot stand here; put a text that begins with - in quotes, or begin a new line");
        } else if (problem.startsWith("expected <block end>")) {
            return Optional.of(
                    "this line fits no entry of the list or map" + began + "; mend the indentation or the quotes");
        } else if (problem.startsWith("expected the node content")) {
            return Optional.of("a value is missing here; write one, or put a text of special characters in quotes");
        } else if (context.contains("flow sequence")) {
            return Optional.of("the list" + began + " lacks a comma or its closing ]; write it before this place");
        } else if (context.contains("flow mapping")) {
            return Optional.of("the map" + began + " lacks a comma or its closing }; write it before this place");
        }
        return Optional.empty();
    }

    static String unreadable(RuntimeException exception) {
        return "the file is not YAML: " + sentence(Objects.requireNonNullElse(exception.getMessage(), ""), "");
    }

    private static String sentence(String problem, String context) {
        String both = context.isBlank() ? problem : context + ", " + problem;
        return Quoted.visible(both.strip(), AT_MOST);
    }
}
