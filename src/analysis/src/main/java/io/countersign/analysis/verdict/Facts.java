package io.countersign.analysis.verdict;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.Recorded;
import io.countersign.analysis.review.Reviews;
import io.countersign.model.declared.Declarations;
import io.countersign.model.evidence.Evidence;
import java.util.List;

/**
 * Everything that was read and joined, before anything is judged.
 *
 * @param tests in the order of their ids
 * @param claims of declared items and of unknown ones
 * @param leftOut what was not looked at although it lay there, one sentence each
 * @param recorded what the evidence holds altogether
 * @param reviews which claims somebody reviewed, and what their tests do now
 */
public record Facts(
        Declarations declarations,
        CodeBase code,
        List<Evidence> evidence,
        List<TestFact> tests,
        List<Claim> claims,
        List<String> leftOut,
        Recorded recorded,
        Targets targets,
        Reviews reviews) {

    /** Where nobody reviewed a claim. */
    public Facts(
            Declarations declarations,
            CodeBase code,
            List<Evidence> evidence,
            List<TestFact> tests,
            List<Claim> claims,
            List<String> leftOut,
            Recorded recorded,
            Targets targets) {
        this(declarations, code, evidence, tests, claims, leftOut, recorded, targets, Reviews.none());
    }

    public Facts {
        evidence = List.copyOf(evidence);
        tests = List.copyOf(tests);
        claims = List.copyOf(claims);
        leftOut = List.copyOf(leftOut);
    }
}
