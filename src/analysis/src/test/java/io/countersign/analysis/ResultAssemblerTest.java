package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Counter;
import io.countersign.model.result.FirstTouches;
import io.countersign.model.result.Result;
import io.countersign.model.result.WorkflowResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultAssemblerTest {

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        CodeBase code = Shop.code(folder);
        shop = new Shop(code);
    }

    private Result result() {
        Inputs inputs = new Inputs(
                folder,
                List.of(),
                List.of(new BuildModule("", List.of(), folder, List.of(), List.of(), Optional.empty())),
                folder.resolve("countersign.yaml"),
                Optional.empty());
        return new ResultAssembler(
                        inputs, Settings.defaults(), EvidenceFolder.empty(), Figures.of(Judge.judge(shop.facts())))
                .assemble();
    }

    private OptionalInt enteredAfterLastAssertion(Tested test) {
        shop.runs(test.fact());
        return result().tests().get(0).enteredAfterLastAssertion();
    }

    @Test
    void countsTheMethodsEnteredAfterTheLastAssertion() {
        assertThat(enteredAfterLastAssertion(Tested.test("A")
                        .ran(shop.ran("Fx#convert", "Fraud#check", "Pay#pay"))
                        .asserted(2, 1)))
                .hasValue(2);
    }

    @Test
    void countsOnlyMethodsUnderReview() {
        Footprint cleanUp =
                new Footprint(Map.of(), new Entries(true, List.of(new EnteredMethod(new ClassKey(7, "Test", 3), 2))));

        assertThat(enteredAfterLastAssertion(Tested.test("A")
                        .ran(shop.ran("Fx#convert").union(cleanUp).union(Shop.inOtherVersion(shop.ran("Fraud#check"))))
                        .asserted(2, 1)))
                .hasValue(0);
    }

    @Test
    void countsNothingWithoutAnAssertion() {
        assertThat(enteredAfterLastAssertion(
                        Tested.test("A").ran(shop.ran("Fx#convert")).asserted(0, 0)))
                .isEmpty();
    }

    @Test
    void countsNothingWhereItIsNotKnownForCertain() {
        shop.runs(Tested.test("A")
                        .ran(Shop.withGaps(shop.ran("Fx#convert")))
                        .asserted(1, 0)
                        .fact())
                .runs(Tested.test("B").ran(shop.ran("Fx#convert")).fact())
                .runs(Tested.test("C")
                        .ran(shop.ran("Fx#convert"))
                        .asserted(1, 0)
                        .attributed(Attribution.AMBIGUOUS)
                        .fact());

        assertThat(result().tests())
                .hasSize(3)
                .allMatch(test -> test.enteredAfterLastAssertion().isEmpty());
    }

    @Test
    void countsCodeCoverageOfAWorkflowByAllTestsByClaimingTestsAndByWalkingTests() {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check", "Pay#pay")).fact(), "WF-1")
                .runs(Tested.test("B").ran(shop.ran("Fraud#report")).fact(), "WF-1")
                .runs(Tested.test("C").ran(shop.ran("Fraud#<init>")).fact());

        WorkflowResult workflow = result().workflows().get(0);

        assertThat(workflow.walkedBy()).containsExactly("[test:A]");
        assertThat(List.of(
                        workflow.codeCoverage().lines(),
                        workflow.requirementsBasedCoverage().lines(),
                        workflow.walkedCoverage().lines()))
                .containsExactly(new Counter(10, 11), new Counter(7, 11), new Counter(3, 11));
    }

    @Test
    void countsNothingByWalkingTestsWhereNoTestWalksAndHasNoNumberWithoutCode() {
        shop.declares(
                        Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")),
                        Shop.workflow("WF-2"))
                .runs(Tested.test("A").ran(shop.ran("Fraud#check")).fact(), "WF-1", "WF-2");

        assertThat(result().workflows())
                .extracting(one -> one.walkedCoverage().lines())
                .containsExactly(new Counter(0, 11), Counter.EMPTY);
    }

    @Test
    void tellsTheOrderOfFirstTouchOfEveryWorkflow() {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")))
                .runs(Tested.test("A").ran(shop.ran("Pay#pay", "Fraud#check")).fact(), "WF-1");

        assertThat(result().workflows().get(0).firstTouches())
                .extracting(FirstTouches::steps)
                .containsExactly(List.of("pay", "screen"));
    }
}
