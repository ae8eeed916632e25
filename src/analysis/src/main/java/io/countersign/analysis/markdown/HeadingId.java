package io.countersign.analysis.markdown;

import io.countersign.analysis.intake.Mapping;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ID of a heading.
 *
 * @param id as written
 * @param title what else the heading says; empty when it says nothing else
 */
record HeadingId(String id, String title) {

    /** {@code The title {#REQ-1}}, as many tools write it. */
    private static final Pattern ATTRIBUTE = Pattern.compile("^(?<title>.*?)\\s*\\{#(?<id>[^\\s{}]++)[^{}]*+\\}$");

    /** {@code REQ-1: The title}, {@code [REQ-1] The title}, {@code REQ-1 – The title}, and {@code REQ-1} alone. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?<open>[\\[(`]?)(?<id>[^\\s:\\[\\]()`]++)(?<close>[\\])`]?)(?<mark>\\s*+:|\\s++[-–—](?=\\s))?(?:\\s++(?<title>.*))?$");

    /** {@code The title (REQ-1)} and {@code The title [REQ-1]}. */
    private static final Pattern LAST = Pattern.compile("^(?<title>.*\\S)\\s+[\\[(`](?<id>[^\\s\\[\\]()`]++)[\\])`]$");

    /** What looks like an ID to everybody: letters first, something in between, and a digit, such as REQ-1 or A_20601. */
    private static final Pattern USUAL = Pattern.compile("(?=.*\\d)\\p{L}[\\p{L}\\p{N}]*+(?:[-_./][\\p{L}\\p{N}]++)++");

    static Optional<HeadingId> of(String heading, Mapping mapping) {
        Matcher attribute = ATTRIBUTE.matcher(heading);
        Optional<Pattern> declared = mapping.pattern("ids");
        Pattern ids = declared.orElse(USUAL);
        if (attribute.matches()
                && (declared.isEmpty() || ids.matcher(attribute.group("id")).matches())) {
            return Optional.of(new HeadingId(attribute.group("id"), attribute.group("title")));
        }
        Matcher first = FIRST.matcher(heading);
        if (first.matches() && ids.matcher(first.group("id")).matches() && (declared.isPresent() || isSetOff(first))) {
            return Optional.of(new HeadingId(
                    first.group("id"),
                    Optional.ofNullable(first.group("title")).orElse("").strip()));
        }
        Matcher last = LAST.matcher(heading);
        return last.matches() && ids.matcher(last.group("id")).matches()
                ? Optional.of(
                        new HeadingId(last.group("id"), last.group("title").strip()))
                : Optional.empty();
    }

    /** Whether the first word is more than the beginning of a sentence. */
    private static boolean isSetOff(Matcher first) {
        return !first.group("open").isEmpty() || first.group("mark") != null || first.group("title") == null;
    }
}
