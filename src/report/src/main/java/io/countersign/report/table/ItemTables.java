package io.countersign.report.table;

import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Workflow;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Waived;
import java.util.List;
import java.util.Optional;

/** What was promised, one item a row; those not in force are among them, with their status. */
final class ItemTables {

    private static final List<String> ITEM = List.of("id", "title", "criticality", "status", "owner");
    private static final List<String> VERDICT =
            List.of("verdict", FactTables.WAIVED, "reason", "claims", "effective claims");

    private ItemTables() {}

    static Table workflows(Result result) {
        Waived waived = Waived.of(result);
        return Tables.table(
                "workflows",
                Tables.columns(
                        ITEM,
                        VERDICT,
                        List.of("verified", "to verify", "test coverage %"),
                        Row.COVERAGE,
                        Row.WALKED,
                        List.of("target %", "steps", "walked by tests", "nearest test", "missing steps"),
                        Row.PLACE),
                () -> result.workflows().stream(),
                one -> row(one, waived));
    }

    static Table requirements(Result result) {
        Waived waived = Waived.of(result);
        return Tables.table(
                "requirements",
                Tables.columns(
                        ITEM,
                        VERDICT,
                        List.of("revision", "parents", "children", "workflows"),
                        Row.COVERAGE,
                        List.of("target %"),
                        Row.PLACE),
                () -> result.requirements().stream(),
                one -> row(one, waived));
    }

    private static Row row(WorkflowResult result, Waived waived) {
        Workflow workflow = result.workflow();
        Row row = new Row()
                .text(workflow.id())
                .text(workflow.title())
                .text(workflow.criticality().label())
                .text(workflow.status().label())
                .text(workflow.owner())
                .text(result.verdict().label())
                .text(FactTables.until(waived.waiver(workflow.id(), result.verdict())))
                .text(result.reason());
        return claims(row, result.claims())
                .counter(result.testCoverage())
                .coverage(result.codeCoverage(), result.requirementsBasedCoverage())
                .part(result.walkedCoverage())
                .number(result.target())
                .number(result.steps().size())
                .number(result.walkedBy().size())
                .text(result.nearest().map(NearestWalk::testName))
                .texts(result.nearest().map(NearestWalk::missing).orElse(List.of()))
                .place(Optional.of(workflow.location()));
    }

    private static Row row(RequirementResult result, Waived waived) {
        Requirement requirement = result.requirement();
        Row row = new Row()
                .text(requirement.id())
                .text(requirement.title())
                .text(requirement.criticality().label())
                .text(requirement.status().label())
                .text(requirement.owner())
                .text(result.verdict().label())
                .text(FactTables.until(waived.waiver(requirement.id(), result.verdict())))
                .text(result.reason());
        return claims(row, result.claims())
                .number(requirement.revision())
                .texts(requirement.parents())
                .texts(result.children())
                .texts(result.workflows())
                .coverage(result.codeCoverage(), result.requirementsBasedCoverage())
                .number(result.target())
                .place(Optional.of(requirement.location()));
    }

    private static Row claims(Row row, List<ClaimResult> claims) {
        return row.number(claims.size())
                .number(claims.stream()
                        .filter(claim -> claim.strength() == ClaimStrength.EFFECTIVE)
                        .count());
    }
}
