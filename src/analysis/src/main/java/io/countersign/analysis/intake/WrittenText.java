package io.countersign.analysis.intake;

import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A single value as it was written, and what it can be read as. Whatever it cannot be read as is filed as a fault, and the result is
 * empty.
 *
 * @param what names the value in messages
 * @param value as written, without quotes
 * @param plain whether it may be a number or a flag; in YAML quotes make a text of it
 * @param location where it stands
 * @param faults where its faults are filed
 */
public record WrittenText(String what, String value, boolean plain, Location location, FileFaults faults) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** The same place with another value. */
    public WrittenText withValue(String other) {
        return new WrittenText(what, other, plain, location, faults);
    }

    /** An ID: any shape without white space. */
    public Optional<String> id() {
        if (value.chars().anyMatch(Character::isWhitespace) || has(Character::isSpaceChar)) {
            return fault(InputMessages.idWithSpace(value));
        }
        OptionalInt invisible = first(Quoted::isInvisible);
        if (invisible.isPresent()) {
            return fault(InputMessages.idWithInvisible(value, invisible.getAsInt()));
        }
        int length = value.codePointCount(0, value.length());
        return length > Limits.ID_CHARACTERS ? fault(InputMessages.idTooLong(value, length)) : Optional.of(value);
    }

    /** One line for people, without the white space around it. */
    public Optional<String> line() {
        String line = value.strip();
        if (line.codePoints().anyMatch(WrittenText::isLineBreak)) {
            return fault(InputMessages.severalLines(what));
        }
        return visible(line, character -> isControl(character));
    }

    /** Any number of lines for people, without the white space around them. */
    public Optional<String> prose() {
        return visible(value.strip(), character -> isControl(character) && character != '\n' && character != '\t');
    }

    /** One of an enumeration's words. */
    public <E> Optional<E> oneOf(String kind, E[] all, Function<E, String> label) {
        Optional<E> found = Arrays.stream(all)
                .filter(each -> label.apply(each).equals(value))
                .findFirst();
        List<String> allowed = Arrays.stream(all).map(label).toList();
        return found.isPresent() ? found : fault(InputMessages.unknownWord(value, kind, allowed));
    }

    /** A whole number without leading zeros. */
    public Optional<Integer> number(String kind, int lowest, int highest) {
        if (!plain) {
            return fault(InputMessages.inQuotes(what, value));
        }
        if (WHOLE_NUMBER.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return Optional.of(number);
            }
        }
        return fault(InputMessages.notANumber(value, kind, lowest, highest));
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        return switch (value) {
            case "true", "false" ->
                plain ? Optional.of(value.equals("true")) : fault(InputMessages.inQuotes(what, value));
            default -> fault(InputMessages.notAFlag(what, value));
        };
    }

    /** A day of the calendar, {@code 2026-11-21}. */
    public Optional<LocalDate> date() {
        if (DAY.matcher(value).matches()) {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException noSuchDay) {
                return fault(InputMessages.notADay(what, value));
            }
        }
        return fault(InputMessages.notADay(what, value));
    }

    /**
     * The value as it is, unless there is something wrong with it.
     *
     * @param problem what is wrong with a value, one sentence; empty when nothing is
     */
    public Optional<String> unless(Function<String, Optional<String>> problem) {
        Optional<String> found = problem.apply(value);
        return found.isPresent() ? fault(found.get()) : Optional.of(value);
    }

    /** A scope pattern. */
    public Optional<CodePattern> codePattern() {
        return parsed(CodePattern::parse);
    }

    /** What a parser of short texts makes of it; the parser's own sentence when it refuses. */
    public <T> Optional<T> parsed(BiFunction<String, Location, T> parser) {
        return shortLine().flatMap(text -> {
            try {
                return Optional.of(parser.apply(text, location));
            } catch (IllegalArgumentException refused) {
                return fault(String.valueOf(refused.getMessage()));
            }
        });
    }

    /** A regular expression of Java. */
    public Optional<Pattern> regularExpression() {
        return shortLine().flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text));
            } catch (PatternSyntaxException broken) {
                String reason = broken.getDescription().lines().findFirst().orElse("it cannot be read");
                return fault(InputMessages.notARegularExpression(text, reason, Math.max(broken.getIndex(), 0) + 1));
            }
        });
    }

    private Optional<String> shortLine() {
        int length = value.strip().length();
        return length > Limits.PATTERN_CHARACTERS
                ? fault(InputMessages.tooLongForPattern(what, length))
                : line().flatMap(line -> visible(line, Quoted::isInvisible));
    }

    private Optional<String> visible(String text, IntPredicate refused) {
        OptionalInt found = text.codePoints().filter(refused).findFirst();
        return found.isPresent() ? fault(InputMessages.invisibleInText(what, found.getAsInt())) : Optional.of(text);
    }

    private boolean has(IntPredicate predicate) {
        return first(predicate).isPresent();
    }

    private OptionalInt first(IntPredicate predicate) {
        return value.codePoints().filter(predicate).findFirst();
    }

    private <T> Optional<T> fault(String message) {
        faults.add(location, message);
        return Optional.empty();
    }

    private static boolean isLineBreak(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\u0085'
                || character == 0x2028
                || character == 0x2029;
    }

    /** Half of a surrogate pair comes from an escape such as {@code "\uD800"} and cannot be written as UTF-8. */
    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
