package io.countersign.analysis.doorstop;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The UID of an item as Doorstop takes it apart. Its order is Doorstop's, since fingerprints depend on it.
 *
 * @param value as written
 * @param number -1 for an item that has a name in its place
 */
record Uid(String value, String prefix, long number, String name) implements Comparable<Uid> {

    private static final Pattern SEPARATED =
            Pattern.compile("^(?<prefix>[\\w.-]+)[-_.](?<rest>\\w+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NUMBERED =
            Pattern.compile("^(?<prefix>[\\w.-]*\\D)(?<number>\\d{1,18})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Comparator<Uid> ORDER = Comparator.comparing(
                    (Uid uid) -> uid.prefix().toLowerCase(Locale.ROOT))
            .thenComparingLong(Uid::number)
            .thenComparing(Uid::name);

    /** Empty when Doorstop would not take it for a UID. */
    static Optional<Uid> of(String value) {
        Matcher separated = SEPARATED.matcher(value);
        if (separated.find()) {
            String rest = separated.group("rest");
            return Optional.of(
                    rest.matches("[0-9]{1,18}")
                            ? new Uid(value, separated.group("prefix"), Long.parseLong(rest), "")
                            : new Uid(value, separated.group("prefix"), -1, rest));
        }
        Matcher numbered = NUMBERED.matcher(value);
        return numbered.find()
                ? Optional.of(new Uid(
                        value,
                        numbered.group("prefix").replaceFirst("[-_.]+$", ""),
                        Long.parseLong(numbered.group("number")),
                        ""))
                : Optional.empty();
    }

    @Override
    public int compareTo(Uid other) {
        return ORDER.compare(this, other);
    }
}
