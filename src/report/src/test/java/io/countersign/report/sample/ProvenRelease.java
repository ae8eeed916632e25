package io.countersign.report.sample;

import io.countersign.model.Location;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.declared.Proof.Outcome;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.ProofResult.State;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The small release with proofs in five states: four of its workflow, one of them not needed, and one of its requirement. */
public final class ProvenRelease {

    private ProvenRelease() {}

    public static Result result() {
        return with("2.1 times the expected traffic for 30 min, p99 340 ms");
    }

    /** With a text of somebody's own in every place. */
    public static Result with(String note) {
        Result small = SmallRelease.result();
        return new Result(
                small.release(),
                small.verified(),
                small.decision(),
                small.header(),
                small.totals(),
                small.modules(),
                small.workflows().stream().map(one -> with(one, note)).toList(),
                small.requirements().stream().map(ProvenRelease::with).toList(),
                small.tests(),
                small.code(),
                small.sources(),
                small.whoRan(),
                small.findings());
    }

    private static WorkflowResult with(WorkflowResult one, String note) {
        return Samples.with(
                one,
                one.testCoverage(),
                one.codeCoverage(),
                List.of(
                        proof("load-test", true, State.VALID, note, "passed, by Grace on 2026-11-03"),
                        proof(
                                "alert",
                                true,
                                State.EXPIRED,
                                "",
                                "passed, by Grace on 2026-11-03, but expired after 2026-11-04"),
                        new ProofResult(
                                "rollback-rehearsal",
                                true,
                                State.MISSING,
                                Optional.empty(),
                                "nobody has declared a proof of the kind rollback-rehearsal"),
                        proof("manual-test", false, State.FAILED, "", "failed, by Grace on 2026-11-03")));
    }

    private static RequirementResult with(RequirementResult one) {
        return new RequirementResult(
                one.requirement(),
                one.verdict(),
                one.reason(),
                one.claims(),
                one.candidates(),
                one.children(),
                one.workflows(),
                one.codeCoverage(),
                one.requirementsBasedCoverage(),
                one.target(),
                List.of(proof(
                        "review",
                        true,
                        State.BROKEN,
                        "",
                        "passed, by Grace on 2026-11-03, but its attachment docs/load.json is not there")));
    }

    private static ProofResult proof(String kind, boolean needed, State state, String note, String message) {
        return new ProofResult(
                kind,
                needed,
                state,
                Optional.of(new Proof(
                        kind,
                        List.of("WF-PAY"),
                        LocalDate.parse("2026-11-03"),
                        "Grace",
                        state == State.FAILED ? Outcome.FAILED : Outcome.PASSED,
                        note,
                        state == State.BROKEN
                                ? Optional.of(new Attachment("docs/load.json", "0123456789abcdef".repeat(4)))
                                : Optional.empty(),
                        state == State.EXPIRED ? Optional.of(LocalDate.parse("2026-11-04")) : Optional.empty(),
                        Location.ofLine("requirements/proofs.yaml", 12))),
                message);
    }
}
