package io.countersign.cli;

import io.countersign.analysis.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The day that a command decides for: the same one for all of them, so that none says yes where another says no. */
final class DayOption {

    @Option(
            names = "--today",
            paramLabel = "DAY",
            converter = Day.class,
            description =
                    "The day that waivers and proofs are held against, such as 2026-11-21 (default: today, in UTC).")
    private Optional<LocalDate> today = Optional.empty();

    DayOption() {}

    /** Reads {@code 2026-11-21}. */
    static final class Day implements ITypeConverter<LocalDate> {

        Day() {}

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("there is no day \"" + text + "\"; write it as 2026-11-21");
            }
        }
    }

    /** The inputs as of the day. */
    Inputs in(Inputs inputs) {
        return inputs.asOf(today.orElseGet(DayOption::now));
    }

    /** The same day for all who ask at the same time, wherever they are. */
    static LocalDate now() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}
