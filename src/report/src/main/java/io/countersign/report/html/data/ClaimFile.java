package io.countersign.report.html.data;

import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.ReportFolder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** {@code claims.js}: every claim, for the matrix, for the page of a requirement and for the page of a test. */
final class ClaimFile {

    private ClaimFile() {}

    static void write(Result result, Numbering numbering, ReportFolder folder) throws IOException {
        List<ClaimResult> claims = Stream.concat(
                        result.requirements().stream().map(RequirementResult::claims),
                        result.workflows().stream().map(WorkflowResult::claims))
                .flatMap(List::stream)
                .toList();
        StringTable origins = new StringTable();
        StringTable reasons = new StringTable();
        StringTable files = new StringTable();
        StringTable names = new StringTable();
        try (Script script = new Script(folder, "claims")) {
            script.object(() -> {
                script.array("strengths", Arrays.asList(ClaimStrength.values()), word -> script.text(word.label()));
                script.array(
                        "claims",
                        claims,
                        claim -> script.array(() -> {
                            int test = numbering.test(claim.test());
                            script.number(numbering.item(claim.item()));
                            // Below zero: a test that is not in the evidence, by its name.
                            script.number(test >= 0 ? test : -1 - names.number(claim.testName()));
                            script.word(claim.strength());
                            script.number(origins.number(claim.origin()));
                            script.number(reasons.number(claim.reason()));
                            claim.location().ifPresent(place -> {
                                script.number(files.number(place.file()));
                                script.number(place.line());
                            });
                        }));
                script.array("origins", origins.strings(), script::text);
                script.array("reasons", reasons.strings(), script::text);
                Front front = new Front();
                script.array("files", files.strings(), file -> script.array(() -> front.write(file, script)));
                script.array("names", names.strings(), script::text);
            });
        }
    }
}
