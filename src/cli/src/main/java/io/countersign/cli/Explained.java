package io.countersign.cli;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.report.explain.Explanation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What is said of one ID: the ID, and the options that say what to read of it. */
final class Explained {

    private static final int SOME = 5;

    @Parameters(paramLabel = "ID", description = "The ID of a requirement or workflow.")
    private String id = "";

    @Mixin
    private ReadOptions read = new ReadOptions();

    @Mixin
    private DayOption day = new DayOption();

    /**
     * Prints what {@code explanation} says of the ID.
     *
     * @throws InputException when nobody declared it, with the nearest IDs and the tests that name it
     */
    int print(BiFunction<Result, String, Optional<String>> explanation, PrintWriter out) {
        Result result = Analysis.run(day.in(read.inputs()));
        out.print(explanation.apply(result, id).orElseThrow(() -> unknown(result)));
        out.flush();
        return ExitCode.OK;
    }

    private InputException unknown(Result result) {
        List<String> ids = Explanation.ids(result);
        List<String> near = Nearest.to(id, ids);
        String hint = result.findings().stream()
                .filter(finding -> finding.subject().equals(id))
                .findFirst()
                .map(Finding::message)
                .orElseGet(() -> near.isEmpty() ? declared(ids) : Nearest.question(near));
        return new InputException(new Fault(Location.ofFile(id), "nobody declared this ID; " + hint));
    }

    private static String declared(List<String> ids) {
        if (ids.isEmpty()) {
            return "no ID is declared at all.";
        }
        return "declared are " + String.join(", ", ids.subList(0, Math.min(SOME, ids.size())))
                + (ids.size() > SOME ? " and " + (ids.size() - SOME) + " more." : ".");
    }
}
