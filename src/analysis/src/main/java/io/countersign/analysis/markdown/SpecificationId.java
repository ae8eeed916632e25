package io.countersign.analysis.markdown;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ID of a specification item of OpenFastTrace, {@code req~login.by-mail~2}.
 *
 * @param type such as {@code req} or {@code dsn}
 * @param revision counted from 0; absent only where a link leaves it out
 */
record SpecificationId(String type, String name, OptionalInt revision) {

    /** Possessive, so that a very long line takes no long time. */
    private static final String NAMED =
            "(?<type>\\p{Alpha}++)~(?<name>\\p{L}[\\p{L}\\p{N}_-]*+(?:\\.[\\p{L}\\p{N}_-]++)*+)";

    private static final String REVISION = "~(?<revision>[0-9]{1,9})(?![0-9])";

    /** An ID as an item has it. */
    static final String SYNTAX = NAMED + REVISION;

    private static final Pattern IN_LINK = Pattern.compile("(?<![\\p{L}\\p{N}])" + NAMED + "(?:" + REVISION + ")?+");

    /** Of a matcher of a pattern that holds {@link #SYNTAX}. */
    static SpecificationId of(Matcher matcher) {
        String revision = matcher.group("revision");
        return new SpecificationId(
                matcher.group("type"),
                matcher.group("name"),
                revision == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(revision)));
    }

    /** Finds IDs in a line of links; people leave the revision out there. */
    static Pattern inLink() {
        return IN_LINK;
    }

    /** What our IDs are: without the revision, which a requirement has for itself. */
    String id() {
        return type + "~" + name;
    }
}
