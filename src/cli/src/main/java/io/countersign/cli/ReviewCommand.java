package io.countersign.cli;

import io.countersign.analysis.ReviewOrder;
import io.countersign.analysis.Reviewing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign review}: writes down what a person saw of the claims on one item. */
@Command(
        name = "review",
        description =
                "Writes down what a person saw of the claims on a requirement or workflow, so that a change of its "
                        + "text, of a test or of its code makes them suspect. It reads what report reads, and writes one file.",
        footer = InputOptions.FOOTER,
        customSynopsis = "countersign review ID --by NAME --reason TEXT [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The ID of a requirement or workflow.")
    private String id = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who looked.")
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why the claims hold.")
    private String reason = "";

    @Option(
            names = "--test",
            paramLabel = "TEST",
            description = "The claim of one test only: CLASS#METHOD, CLASS, or FEATURE#SCENARIO.")
    private String test = "";

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "When they looked, as 2026-11-21 (default: today in UTC).")
    private @Nullable LocalDate date;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where it is written (default: reviews.yaml in the folder of requirements).")
    private @Nullable Path file;

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReviewCommand() {}

    @Override
    public Integer call() {
        LocalDate day = Optional.ofNullable(date).orElseGet(() -> LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
        Reviewing.Outcome outcome = Reviewing.review(
                read.inputs(),
                new ReviewOrder(
                        id,
                        by,
                        reason,
                        test.isEmpty() ? Optional.empty() : Optional.of(test),
                        day,
                        Optional.ofNullable(file)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(text(id, by.strip(), day, outcome));
        out.flush();
        return ExitCode.OK;
    }

    /** What the command says that it has done. */
    static String text(String item, String by, LocalDate day, Reviewing.Outcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append("Reviewed ")
                .append(item)
                .append(" as ")
                .append(by)
                .append(" on ")
                .append(day)
                .append(":\n");
        outcome.reviewed()
                .forEach(review -> text.append("  ").append(review.test()).append('\n'));
        if (!outcome.passedOver().isEmpty()) {
            text.append("Not reviewed:\n");
            outcome.passedOver().forEach(one -> text.append("  ").append(one).append('\n'));
        }
        text.append("Written to ").append(outcome.file()).append(". Put it under version control.\n");
        return Terminal.printable(text.toString());
    }
}
