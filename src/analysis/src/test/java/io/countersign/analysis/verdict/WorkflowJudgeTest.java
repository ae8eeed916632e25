package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table does not show: sentences, the nearest walk, several claims, unusual workflows. */
final class WorkflowJudgeTest {

    private static CodeBase code;

    private Shop shop;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        code = Shop.code(folder);
    }

    @BeforeEach
    void open() {
        shop = new Shop(code);
    }

    private static Workflow threeSteps() {
        return Shop.workflow(
                "WF-1",
                Shop.step("screen", "com.shop.Fraud"),
                Shop.step("convert", "com.shop.Fx"),
                Shop.step("pay", "com.shop.Pay"));
    }

    private WorkflowJudgement judge() {
        return Judge.judge(shop.facts()).workflows().get(0);
    }

    private Judged judged() {
        return judge().judged();
    }

    @Test
    void saysWhichStepsMayHaveBeenTouchedWithoutBeingRecorded() {
        shop.declares(threeSteps())
                .couldNotRecord("com/shop/Pay")
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#check", "Fx#convert"))
                                .fact(),
                        "WF-1")
                .runs(Tested.test("B").ran(shop.ran("Pay#pay")).fact());

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.UNMEASURED,
                        "A passed, but whether it reaches pay is not known: com.shop.Pay could not be recorded"));
        assertThat(judge().unwalkedPairs()).isEmpty();
    }

    @Test
    void isPartialWhereAStepIsMissedThatCouldBeRecorded() {
        shop.declares(threeSteps())
                .couldNotRecord("com/shop/Pay")
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "WF-1");

        assertThat(judged()).isEqualTo(new Judged(Verdict.PARTIAL, "A passed, but reaches only some of the steps"));
    }

    @Test
    void isNotFragmentedWhereAnyTestMayHaveTouchedEveryStepUnseen() {
        shop.declares(Shop.workflow("WF-1", Shop.step("convert", "com.shop.Fx"), Shop.step("pay", "com.shop.Pay")))
                .couldNotRecord("com/shop/Fx", "com/shop/Pay")
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact());

        assertThat(judged().verdict()).isEqualTo(Verdict.UNCLAIMED);
    }

    @Test
    void saysWhoWalks() {
        shop.declares(threeSteps())
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#check", "Fx#convert", "Pay#pay"))
                                .fact(),
                        "WF-1")
                .runs(
                        Tested.test("B")
                                .ran(shop.ran("Fraud#check", "Fx#convert", "Pay#pay"))
                                .fact(),
                        "WF-1");

        assertThat(judged()).isEqualTo(new Judged(Verdict.VERIFIED, "walked by A and 1 more"));
        assertThat(judge().walkedBy()).extracting(test -> test.name()).containsExactly("A", "B");
    }

    @Test
    void namesTheRequirementsThatAreNotVerified() {
        shop.declares(Shop.workflow(
                        "WF-1",
                        Shop.step("screen", "com.shop.Fraud", "REQ-1"),
                        Shop.step("pay", "com.shop.Pay", "REQ-2")))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check", "Pay#pay")).fact(), "WF-1");

        assertThat(judged())
                .isEqualTo(
                        new Judged(Verdict.UNVERIFIED_REQUIREMENT, "walked by A, but REQ-1, REQ-2 are not verified"));
        assertThat(judge().testCoverage()).isEqualTo(new Counter(1, 3));
    }

    @Test
    void namesTheNearestTestAndItsMissingSteps() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#check", "Fx#convert"))
                        .fact());

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.FRAGMENTED,
                        "every step is covered by passing tests, and no test walks them together: the nearest, B, misses"
                                + " pay"));
        assertThat(judge().walk().nearest())
                .contains(new NearestWalk("[test:B]", "B", List.of("screen", "convert"), List.of("pay")));
        assertThat(judge().unwalkedPairs()).containsExactly(List.of("convert", "pay"));
    }

    @Test
    void takesOfEquallyNearTestsTheOneThatClaims() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact())
                .runs(Tested.test("B").ran(shop.ran("Pay#pay")).fact(), "WF-1");

        assertThat(judge().walk().nearest()).map(NearestWalk::testName).contains("B");
    }

    @Test
    void admitsThatTestsWithoutAFootprintMayHaveWalked() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#check", "Fx#convert"))
                        .fact())
                .runs(Tested.test("C").attributed(Attribution.AMBIGUOUS).fact());

        assertThat(judged().reason()).contains("and no test whose footprint is known walks them together");
    }

    @Test
    void doesNotCallAWorkflowFragmentedWhileAFlakyClaimIsUnmeasured() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#check", "Fx#convert"))
                        .fact())
                .runs(
                        Tested.test("C")
                                .failedBefore()
                                .attributed(Attribution.UNMEASURED)
                                .fact(),
                        "WF-1");

        assertThat(judged().verdict()).isEqualTo(Verdict.FLAKY);
        assertThat(judge().unwalkedPairs()).isEmpty();
    }

    @Test
    void namesTheTestThatWalksAndClaimsNothing() {
        shop.declares(threeSteps())
                .runs(Tested.test("A")
                        .ran(shop.ran("Fraud#check", "Fx#convert", "Pay#pay"))
                        .fact());

        assertThat(judged())
                .isEqualTo(new Judged(Verdict.UNCLAIMED, "no test claims it, although A touches every step"));
    }

    @Test
    void doesNotCountWhatFailingTestsTouch() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact())
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#check", "Fx#convert"))
                        .ended(Outcome.FAILED)
                        .fact());

        assertThat(judged()).isEqualTo(new Judged(Verdict.UNCLAIMED, "no test claims it"));
    }

    @Test
    void leavesOptionalStepsOut() {
        shop.declares(Shop.workflow(
                        "WF-1",
                        Shop.step("screen", "com.shop.Fraud"),
                        Shop.optionalStep("convert", "com.shop.Fx"),
                        Shop.step("pay", "com.shop.Pay")))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check", "Pay#pay")).fact(), "WF-1");

        assertThat(judged().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void walksNoWorkflowOfOptionalStepsOnly() {
        shop.declares(Shop.workflow("WF-1", Shop.optionalStep("convert", "com.shop.Fx")))
                .runs(Tested.test("A").ran(shop.ran("Fx#convert")).fact(), "WF-1");

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.PARTIAL, "A passed, but every step is optional, so there is nothing to walk"));
    }

    @Test
    void walksNoStepThatMatchesNoCode() {
        shop.declares(Shop.workflow(
                        "WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("ship", "com.shop.Shipping")))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "WF-1");

        assertThat(judged()).isEqualTo(new Judged(Verdict.PARTIAL, "A passed, but reaches only some of the steps"));
    }

    @Test
    void walksNoTwoStepsOfOneName() {
        shop.declares(Shop.workflow("WF-1", Shop.step("pay", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")))
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact(), "WF-1");

        assertThat(judged().verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void letsTheWorstOfSeveralClaimsStand() {
        shop.declares(threeSteps())
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact(), "WF-1")
                .runs(Tested.test("B").ended(Outcome.SKIPPED, "on Windows").fact(), "WF-1");

        assertThat(judged()).isEqualTo(new Judged(Verdict.NOT_RUN, "B was skipped: on Windows"));
    }

    @Test
    void walksByOneClaimWhateverOthersLack() {
        shop.declares(threeSteps())
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#check", "Fx#convert", "Pay#pay"))
                                .fact(),
                        "WF-1")
                .runs(Tested.test("B").ended(Outcome.SKIPPED).fact(), "WF-1");

        assertThat(judged().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void takesAWorkflowNamedByAStepForNoRequirement() {
        shop.declares(
                        Shop.workflow("WF-1", Shop.step("pay", "com.shop.Pay", "WF-2")),
                        Shop.workflow("WF-2", Shop.step("pay", "com.shop.Pay")))
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact(), "WF-1", "WF-2");

        assertThat(judged())
                .isEqualTo(new Judged(Verdict.UNVERIFIED_REQUIREMENT, "walked by A, but WF-2 is not verified"));
    }

    @Test
    void judgesOfAWorkflowAndARequirementWithOneIdOnlyTheWorkflow() {
        shop.declares(Shop.workflow("X-1", Shop.step("pay", "com.shop.Pay")))
                .declares(Shop.requirement("X-1", "com.shop.Fx"), Shop.requirement("X-2"))
                .runs(Tested.test("A").ran(shop.ran("Pay#pay")).fact(), "X-1");

        Judgement judgement = Judge.judge(shop.facts());

        assertThat(judgement.workflows()).hasSize(1);
        assertThat(judgement.requirements())
                .extracting(one -> one.requirement().id())
                .containsExactly("X-2");
    }
}
