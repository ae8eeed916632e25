package io.countersign.report.html;

import io.countersign.model.declared.Workflow;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Sentences;
import io.countersign.report.html.place.Anchors;
import java.util.List;
import java.util.Optional;

/**
 * A workflow with its numbers facing each other and its steps as a chain.
 *
 * @param waived until when, why and on whose word its verdict is excused; empty when it is not
 * @param walked code coverage by the tests that walk it; empty when none does
 * @param orders in which order tests first touched the steps, as far as there is anything to say
 */
record WorkflowView(
        String anchor,
        Workflow workflow,
        Word verdict,
        Optional<String> waived,
        String label,
        String reason,
        Face face,
        Optional<Meter> walked,
        List<StepView> steps,
        Bounded<Link> walkedBy,
        Optional<NearestView> nearest,
        Bounded<OrderView> orders,
        Bounded<ClaimView> claims,
        List<ProofView> proofs,
        Place place) {

    private static final int TESTS = 20;

    /** The test that comes nearest. */
    record NearestView(Link test, List<String> touched, List<String> missing) {}

    static WorkflowView of(WorkflowResult result, Directory directory) {
        return new WorkflowView(
                Anchors.item(result.workflow().id()),
                result.workflow(),
                Word.of(result.verdict()),
                directory.waived(result.workflow().id(), result.verdict()),
                Sentences.disagreement(result),
                result.reason(),
                Face.of(
                        result.testCoverage(),
                        result.codeCoverage(),
                        result.requirementsBasedCoverage(),
                        result.target()),
                result.walkedBy().isEmpty() ? Optional.empty() : Optional.of(Meter.lines(result.walkedCoverage())),
                StepView.of(result, directory),
                Bounded.of(result.walkedBy(), TESTS, directory::test),
                result.nearest()
                        .map(near -> new NearestView(
                                directory.test(near.test(), near.testName()), near.touched(), near.missing())),
                OrderView.of(result, directory),
                Bounded.of(result.claims(), TESTS, claim -> ClaimView.of(claim, directory)),
                ProofView.of(result.proofs(), directory),
                directory.place(result.workflow().location()));
    }
}
