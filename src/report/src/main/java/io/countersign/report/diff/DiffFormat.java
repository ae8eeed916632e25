package io.countersign.report.diff;

import io.countersign.model.diff.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** How a comparison is written. The same comparison gives the same text everywhere. */
public enum DiffFormat {
    /** Plain text of at most 100 columns, nothing in it that acts on a terminal. */
    CONSOLE(DiffConsole::text),
    /** For a comment on a pull request: bounded, escaped, and with a marker to find it by. */
    MARKDOWN(DiffMarkdown::text),
    /** Everything, for machines; its schema is {@code docs/schema/diff.schema.json}. */
    JSON(DiffJson::text);

    private final Function<Comparison, String> writer;

    DiffFormat(Function<Comparison, String> writer) {
        this.writer = writer;
    }

    /** The comparison as lines that end in LF. */
    public String text(Comparison comparison) {
        return writer.apply(comparison);
    }

    /** The word used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words of all. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(DiffFormat::label).toList();
    }

    /** The format of a word. */
    public static Optional<DiffFormat> of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }
}
