package io.countersign.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.TouchOrder;
import io.countersign.model.result.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table does not show of the order of first touch: sentences, optional steps, shared scopes, several tests. */
final class OrderedWalkTest {

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

    private static Workflow ordered(Step... steps) {
        return Shop.workflow("WF-1", Status.APPROVED, true, steps);
    }

    private static Workflow threeSteps() {
        return ordered(
                Shop.step("screen", "com.shop.Fraud"),
                Shop.step("convert", "com.shop.Fx"),
                Shop.step("pay", "com.shop.Pay"));
    }

    private OrderedWalkTest claims(String name, Footprint ran) {
        shop.runs(Tested.test(name).ran(ran).fact(), "WF-1");
        return this;
    }

    private OrderedWalkTest runs(String name, Footprint ran) {
        shop.runs(Tested.test(name).ran(ran).fact());
        return this;
    }

    private WorkflowJudgement judge() {
        return Judge.judge(shop.facts()).workflows().get(0);
    }

    private Judged judged() {
        return judge().judged();
    }

    @Test
    void saysWhoWalksInOrder() {
        shop.declares(threeSteps());
        claims("A", shop.ran("Fraud#check", "Fx#convert", "Pay#pay"));

        assertThat(judged()).isEqualTo(new Judged(Verdict.VERIFIED, "walked in order by A"));
        assertThat(judge().firstTouches())
                .containsExactly(new FirstTouches(
                        "[test:A]",
                        "A",
                        TouchOrder.IN_ORDER,
                        List.of("screen", "convert", "pay"),
                        List.of(),
                        List.of()));
    }

    @Test
    void saysWhichStepCameBeforeWhich() {
        shop.declares(threeSteps());
        claims("A", shop.ran("Fraud#check", "Pay#pay", "Fx#convert"));

        assertThat(judged()).isEqualTo(new Judged(Verdict.PARTIAL, "A touches every step, but pay before convert"));
        assertThat(judge().firstTouches())
                .containsExactly(new FirstTouches(
                        "[test:A]",
                        "A",
                        TouchOrder.OUT_OF_ORDER,
                        List.of("screen", "pay", "convert"),
                        List.of(),
                        List.of("pay", "convert")));
        assertThat(judge().testCoverage().covered()).isZero();
    }

    @Test
    void countsTheFirstTouchOnly() {
        shop.declares(threeSteps());
        claims("A", shop.ran("Pay#pay", "Fraud#check", "Fx#convert", "Pay#pay"));

        assertThat(judged().reason()).isEqualTo("A touches every step, but pay before convert");
    }

    @Test
    void saysThatEntriesWereNotRecorded() {
        shop.declares(threeSteps());
        claims("A", Shop.withGaps(shop.ran("Fraud#check", "Fx#convert", "Pay#pay")));

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.UNMEASURED,
                        "A touches every step, but in which order is not known: not every method it entered was"
                                + " recorded"));
    }

    @Test
    void saysOfWhichStepNobodyKnowsWhen() {
        shop.declares(ordered(
                Shop.optionalStep("log", "com.shop.other.Log"),
                Shop.step("screen", "com.shop.Fraud"),
                Shop.step("convert", "com.shop.Fx"),
                Shop.step("pay", "com.shop.Pay")));
        claims(
                "A",
                Shop.enteredBefore(shop.ran("Fx#convert", "other.Log#write"))
                        .union(shop.ran("Fraud#check", "Pay#pay")));

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.UNMEASURED,
                        "A touches every step, but in which order is not known: nobody recorded when it first touched"
                                + " convert"));
        assertThat(judge().firstTouches())
                .extracting(FirstTouches::steps, FirstTouches::unknown)
                .containsExactly(tuple(List.of("screen", "pay"), List.of("log", "convert")));
    }

    @Test
    void isOutOfOrderWhateverIsNotKnownOfOtherSteps() {
        shop.declares(threeSteps());
        claims("A", Shop.enteredBefore(shop.ran("Fx#convert")).union(shop.ran("Pay#pay", "Fraud#check")));

        assertThat(judged()).isEqualTo(new Judged(Verdict.PARTIAL, "A touches every step, but pay before screen"));
    }

    @Test
    void leavesOptionalStepsOutOfTheOrder() {
        shop.declares(ordered(
                Shop.step("screen", "com.shop.Fraud"),
                Shop.optionalStep("convert", "com.shop.Fx"),
                Shop.step("pay", "com.shop.Pay")));
        claims("A", shop.ran("Fraud#check", "Pay#pay", "Fx#convert"));
        claims("B", Shop.enteredBefore(shop.ran("Fx#convert")).union(shop.ran("Fraud#check", "Pay#pay")));

        assertThat(judged()).isEqualTo(new Judged(Verdict.VERIFIED, "walked in order by A and 1 more"));
        assertThat(judge().firstTouches())
                .extracting(FirstTouches::steps)
                .containsExactly(List.of("screen", "pay", "convert"), List.of("screen", "pay"));
    }

    @Test
    void takesStepsThatAreTouchedByOneEntryForInOrder() {
        shop.declares(ordered(Shop.step("shop", "com.shop.."), Shop.step("pay", "com.shop.Pay")));
        claims("A", shop.ran("Pay#pay", "Fx#convert"));

        assertThat(judged().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void walksByAMethodThatThrewBeforeItsFirstProbe() {
        shop.declares(threeSteps());
        claims("A", shop.ran("Fraud#check", "Fx#convert").union(shop.entered("Pay#pay")));

        assertThat(judged().verdict()).isEqualTo(Verdict.VERIFIED);
    }

    @Test
    void isNotFragmentedNorAPairUnwalkedWhereATestPutsTheStepsTogetherInAnotherOrder() {
        shop.declares(threeSteps());
        runs("A", shop.ran("Pay#pay", "Fx#convert", "Fraud#check"));

        assertThat(judged())
                .isEqualTo(new Judged(
                        Verdict.UNCLAIMED,
                        "no test claims it, although A touches every step, but convert before screen"));
        assertThat(judge().unwalkedPairs()).isEmpty();
    }

    @Test
    void takesATestThatIsInOrderForNearerThanOneThatClaims() {
        shop.declares(threeSteps());
        claims("A", shop.ran("Pay#pay", "Fx#convert", "Fraud#check"));
        claims("B", Shop.withoutEntries(shop.ran("Fraud#check", "Fx#convert", "Pay#pay")));
        runs("C", shop.ran("Fraud#check", "Fx#convert", "Pay#pay"));

        assertThat(judge().walk().nearest()).map(NearestWalk::testName).contains("C");
        assertThat(judge().firstTouches())
                .extracting(one -> one.testName() + " " + one.order().label())
                .containsExactly("C in-order", "A out-of-order", "B not-known");
        assertThat(judged().verdict()).isEqualTo(Verdict.UNMEASURED);
    }

    @Test
    void namesTheTestThatIsInOrderAndClaimsNothing() {
        shop.declares(threeSteps());
        runs("A", shop.ran("Pay#pay", "Fx#convert", "Fraud#check"));
        runs("B", shop.ran("Fraud#check", "Fx#convert", "Pay#pay"));

        assertThat(judged().reason()).isEqualTo("no test claims it, although B touches every step in order");
    }

    @Test
    void tellsTheOrderOfOtherWorkflowsWithoutJudgingIt() {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")));
        claims("A", shop.ran("Pay#pay", "Fraud#check"));

        assertThat(judged()).isEqualTo(new Judged(Verdict.VERIFIED, "walked by A"));
        assertThat(judge().firstTouches())
                .extracting(one -> one.order() + " " + one.steps())
                .containsExactly("OUT_OF_ORDER [pay, screen]");
    }

    @Test
    void tellsTheOrderOfTwentyTestsAtMostAndCountsAll() {
        shop.declares(threeSteps());
        for (int i = 10; i < 40; i++) {
            claims("T" + i, shop.ran("Fraud#check", "Fx#convert", "Pay#pay"));
        }

        assertThat(judge().walkedBy()).hasSize(30);
        assertThat(judge().firstTouches()).hasSize(20);
        assertThat(judge().firstTouchTests()).isEqualTo(30);
    }

    @Test
    void countsTheTestsThatTouchEveryStepInAnotherOrderWhereNoneWalks() {
        shop.declares(threeSteps());
        for (int i = 10; i < 40; i++) {
            claims("T" + i, shop.ran("Pay#pay", "Fx#convert", "Fraud#check"));
        }
        claims("T40", shop.ran("Pay#pay"));

        assertThat(judge().walkedBy()).isEmpty();
        assertThat(judge().firstTouches()).hasSize(20);
        assertThat(judge().firstTouchTests()).isEqualTo(30);
    }
}
