package io.countersign.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.Location;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Step;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header.Reconciliation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about workflows, declarations, unclaimed things and the evidence. */
final class DeclarationFindingsTest {

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

    /** Severity, subject, place and message of what one rule finds, a line each. */
    private List<String> find(String rule) {
        return FindingRules.find(Figures.of(Judge.judge(shop.facts()))).stream()
                .filter(one -> one.rule().equals(rule))
                .map(one -> one.severity().label() + " " + one.subject() + " at "
                        + one.location().map(Location::toString).orElse("-") + ": " + one.message())
                .toList();
    }

    private TestFact test(String name, String... ran) {
        return Tested.test(name).ran(shop.ran(ran)).fact();
    }

    @Test
    void fragmentedWorkflowAndUnwalkedPair() {
        shop.declares(Shop.workflow(
                        "WF-1",
                        Shop.step("screen", "com.shop.Fraud"),
                        Shop.optionalStep("log", "com.shop.other.Log"),
                        Shop.step("convert", "com.shop.Fx"),
                        Shop.step("pay", "com.shop.Pay")))
                .runs(test("A", "Fraud#check", "Fx#convert"))
                .runs(test("B", "Pay#pay"));

        assertThat(find("fragmented-workflow"))
                .containsExactly("critical WF-1 at w.yaml:1: All 3 steps that are not optional of \"title of WF-1\" are"
                        + " covered by passing tests, and no test has ever put them together. The nearest is A, which"
                        + " misses pay.");
        assertThat(find("unwalked-pair"))
                .containsExactly("high WF-1 at w.yaml:1: The steps convert and pay follow each other in \"title of"
                        + " WF-1\", and no passing test ever executed both.");
    }

    @ParameterizedTest
    @CsvSource({"Pay#pay", "Fraud#check"})
    void unwalkedPairIsSilentWhereAStepWasNeverTouched(String ran) {
        shop.declares(Shop.workflow("WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("pay", "com.shop.Pay")))
                .runs(test("A", ran));

        assertThat(find("unwalked-pair")).isEmpty();
        assertThat(find("fragmented-workflow")).isEmpty();
    }

    @Test
    void unclaimedRequirement() {
        shop.declares(Shop.requirement("REQ-1"))
                .declares(Shop.workflow("WF-1", Shop.step("pay", "com.shop.Pay")))
                .runs(test("A", "Pay#pay"), "REQ-2");

        assertThat(find("unclaimed-requirement"))
                .containsExactly(
                        "critical WF-1 at w.yaml:1: The workflow \"title of WF-1\" is promised, and no test says that it"
                                + " verifies it.",
                        "critical REQ-1 at r.yaml:10: The requirement \"title of REQ-1\" is promised, and no test says"
                                + " that it verifies it.");
    }

    @Test
    void unclaimedTestsOfOneClassAreOneFinding() {
        shop.declares(Shop.requirement("REQ-1"))
                .runs(test("A", "Pay#pay"), "REQ-1")
                .runs(test("B", "Pay#pay"), "REQ-TYPO")
                .runs(test("C", "Pay#pay"));

        assertThat(find("unclaimed-test"))
                .containsExactly("info com.shop.C at C.java:20: 1 test of com.shop.C claims no requirement: C.");
    }

    @Test
    void unclaimedCodeOfOnePackageIsOneFinding() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud#check")).runs(test("A", "Fx#convert"));

        assertThat(find("unclaimed-code"))
                .containsExactly(
                        "info com.shop at com/shop: 2 classes of com.shop (1 of 4 lines ran) are in no scope: com.shop.Fx,"
                                + " com.shop.Pay.",
                        "info com.shop.data at com/shop/data: 1 class of com.shop.data (0 of 3 lines ran) is in no scope:"
                                + " com.shop.data.Money.",
                        "info com.shop.other at com/shop/other: 1 class of com.shop.other (0 of 3 lines ran) is in no"
                                + " scope: com.shop.other.Log.");
    }

    @Test
    void unknownIdOfTestsStepsAndParents() {
        shop.declares(
                        Shop.requirement("REQ-FRAUD-1"),
                        Shop.withParents(Shop.requirement("REQ-2"), "REQ-FARUD-1", "ZZZ", "WF-1"))
                .declares(Shop.workflow("WF-1", Shop.step("pay", "com.shop.Pay", "REQ-3333", "WF-1", "REQ-2")))
                .runs(test("A", "Pay#pay"), "REQ-FARUD-1", "WF-1");

        assertThat(find("unknown-id"))
                .containsExactly(
                        "high REQ-FARUD-1 at com.shop.A.java:7: A claims REQ-FARUD-1, which nobody declared; did you mean"
                                + " \"REQ-FRAUD-1\"?",
                        "high REQ-3333 at w.yaml:5: The step pay of WF-1 names REQ-3333, which nobody declared.",
                        "high WF-1 at w.yaml:5: The step pay of WF-1 names WF-1, which is a workflow and no requirement.",
                        "high REQ-FARUD-1 at r.yaml:10: REQ-2 names as its parent REQ-FARUD-1, which nobody declared; did"
                                + " you mean \"REQ-FRAUD-1\"?",
                        "high ZZZ at r.yaml:10: REQ-2 names as its parent ZZZ, which nobody declared.",
                        "high WF-1 at r.yaml:10: REQ-2 names as its parent WF-1, which is a workflow and no requirement.");
    }

    @Test
    void unknownIdIsFoundOncePerTagOfAClass() {
        for (String name : List.of("one", "two")) {
            TestFact test = new TestFact(
                    name,
                    name,
                    new TestSource.Method("com.shop.FxTest", name, List.of()),
                    Set.of("REQ-9"),
                    List.of(),
                    Outcome.NOT_REACHED,
                    "",
                    false,
                    Optional.of(Location.ofLine("FxTest.java", name.length())));
            shop.runs(test, new Claim(test, "REQ-9", OptionalInt.empty(), Claim.Origin.TAG, test.location()));
        }

        assertThat(find("unknown-id")).hasSize(1);
    }

    @Test
    void duplicateIdOfItemsAndSteps() {
        shop.declares(
                        Shop.workflow("X-1", Shop.step("pay", "com.shop.Pay"), Shop.step("pay", "com.shop.Fx")),
                        Shop.workflow("X-2", Shop.step("pay", "com.shop.Pay")))
                .declares(Shop.requirement("X-1"), Shop.requirement("X-3"), Shop.requirement("X-3"));

        assertThat(find("duplicate-id"))
                .containsExactly(
                        "high X-1 at w.yaml:5: The step pay of X-1 is declared a second time; the first is at w.yaml:5,"
                                + " and nobody can walk two steps that cannot be told apart.",
                        "high X-1 at r.yaml:10: X-1 is declared a second time; the first is at w.yaml:1, and only that one"
                                + " is judged.",
                        "high X-3 at r.yaml:10: X-3 is declared a second time; the first is at r.yaml:10, and only that"
                                + " one is judged.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "com.shop.Fraud          | ",
                "com.shop.Fraud#check    | ",
                "com.shop.Missing        | at r.yaml:12: REQ-1 names com.shop.Missing, which matches nothing in the classes under review.",
                "!com.shop.Missing       | at r.yaml:12: REQ-1 names !com.shop.Missing, which matches nothing in the classes under review.",
                "com.shop.Fraud#chek     | at r.yaml:12: REQ-1 names com.shop.Fraud#chek, which matches nothing in the classes under review.",
                "!com.shop.Fraud         | at r.yaml:10: REQ-1 names code of which no test can be seen to touch anything: nothing of it can be run.",
                "com.shop.data.Marker    | at r.yaml:10: REQ-1 names code of which no test can be seen to touch anything: nothing of it can be run.",
                "com.shop.data.Money     | at r.yaml:10: REQ-1 names code of which no test can be seen to touch anything: it holds only constructors and class initialisers."
            })
    void emptyScope(String pattern, String found) {
        shop.declares(Shop.requirement("REQ-1", pattern), Shop.requirement("REQ-2"));

        assertThat(find("empty-scope"))
                .containsExactlyElementsOf(found == null ? List.of() : List.of("high REQ-1 " + found));
    }

    @Test
    void emptyScopeOfSteps() {
        shop.declares(Shop.workflow(
                "WF-1",
                new Step("none", "", Shop.scope(), List.of(), false, Location.ofLine("w.yaml", 3)),
                Shop.step("typo", "com.shop.Pya")));

        assertThat(find("empty-scope"))
                .containsExactly(
                        "high WF-1 at w.yaml:3: The step none of WF-1 names no code, so no test can be seen to touch it.",
                        "high WF-1 at r.yaml:12: The step typo of WF-1 names com.shop.Pya, which matches nothing in the"
                                + " classes under review.");
    }

    @Test
    void cycleNamesItsMembersAndNobodyElse() {
        Requirement leadsInto = Shop.withParents(Shop.requirement("IN"), "A");
        shop.declares(
                leadsInto,
                Shop.withParents(Shop.requirement("A"), "B"),
                Shop.withParents(Shop.requirement("B"), "A", "TOP"),
                Shop.requirement("TOP"),
                Shop.withParents(Shop.requirement("SELF"), "SELF"));

        assertThat(find("cycle"))
                .containsExactly(
                        "high A at r.yaml:10: A is its own ancestor: its parents lead back to it.",
                        "high B at r.yaml:10: B is its own ancestor: its parents lead back to it.",
                        "high SELF at r.yaml:10: SELF is its own ancestor: its parents lead back to it.");
    }

    @Test
    void incompleteEvidence() {
        TestNode open = new TestNode(
                "[o]",
                Optional.empty(),
                "hangs",
                true,
                Set.of(),
                new TestSource.Unknown(),
                List.of(Tested.execution(Outcome.UNFINISHED, shop.ran("Pay#pay"))));
        TestNode never =
                new TestNode("[n]", Optional.empty(), "never", true, Set.of(), new TestSource.Unknown(), List.of());
        RunInfo unmeasured = new RunInfo("run", 1, EvidenceFiles.START, false, Map.of("recorder.state", "no agent"));
        shop.with(EvidenceFiles.of("died.evidence", EvidenceFiles.START, false, open, never))
                .with(new Evidence(
                        "torn.evidence",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        Optional.of("the file is cut at byte 7")))
                .with(new Evidence(
                        "plain.evidence",
                        Optional.of(unmeasured),
                        List.of(),
                        List.of(),
                        List.of(
                                new Problem("instrument", "com.shop.Big", "com.shop.Big is too large"),
                                new Problem("instrument", "com.shop.Huge", "com.shop.Huge is too large"),
                                new Problem(Problem.LISTENER_FAILED, "", "the listener could not write down all")),
                        true,
                        Optional.empty()))
                .leavesOut("a.jar was left out.")
                .leavesOut("b.jar was left out")
                .runs(Tested.test("A")
                        .ran(Shop.inOtherVersion(shop.ran("Pay#pay", "Fx#convert")))
                        .fact());

        assertThat(find("incomplete-evidence"))
                .containsExactly(
                        "critical died.evidence at died.evidence: The test JVM ended before its tests did, while hangs ran;"
                                + " 1 test was never reached.",
                        "critical torn.evidence at torn.evidence: The evidence file is damaged: the file is cut at byte 7.",
                        "critical plain.evidence at plain.evidence: the listener could not write down all.",
                        "high plain.evidence at plain.evidence: The test JVM ran without the recorder (no agent), so nobody"
                                + " knows what its tests executed.",
                        "high com.shop.Big at plain.evidence: com.shop.Big is too large (and 1 more of this kind:"
                                + " com.shop.Huge).",
                        "high inputs at -: 2 classes ran in another version than the one under review, and what ran of"
                                + " them is in no number: com.shop.Fx, com.shop.Pay.",
                        "medium inputs at -: Not everything that lay there was looked at: a.jar was left out, b.jar was"
                                + " left out.");
    }

    @Test
    void footprintsThatDoNotAddUpAreIncompleteEvidence() {
        shop.reconciles(new Reconciliation("differs", "the first class that differs is com.shop.Fx"));

        assertThat(find("incomplete-evidence"))
                .containsExactly(
                        "high inputs at -: What was credited to tests, containers, class initialisers and nobody is not what"
                                + " the recorder wrote: the first class that differs is com.shop.Fx.");
        shop.reconciles(new Reconciliation("differs", "they differ", Reconciliation.JACOCO_AGENT));
        assertThat(find("incomplete-evidence").get(0))
                .contains("is not what the JaCoCo agent of the tests wrote: they");
        shop.reconciles(new Reconciliation("not-checked", "there is no file"));
        assertThat(find("incomplete-evidence")).isEmpty();
    }

    @Test
    void verifiedNotCoveredIsSilentWhereCodeCouldNotBeRecorded() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud", "com.shop.Fx"))
                .runs(Tested.test("A").ran(shop.ran("Fx#convert")).asserted(1).fact(), "REQ-1");

        assertThat(find("verified-not-covered")).hasSize(1);
        shop.couldNotRecord("com/shop/Fraud");
        assertThat(find("verified-not-covered")).isEmpty();
    }

    @Test
    void whatTheRecorderMetSaysWhatToDo() {
        shop.with(new Evidence(
                "run.evidence",
                Optional.of(EvidenceFiles.run("run", EvidenceFiles.START)),
                List.of(),
                List.of(),
                List.of(
                        new Problem("not-instrumented", "com.shop.Big", "com.shop.Big is too large"),
                        new Problem("recorder-failed", "", "the recorder stopped"),
                        new Problem("second-agent", "", "the agent is on this JVM twice"),
                        new Problem("exec-not-written", "jacoco.exec", "jacoco.exec could not be written")),
                true,
                Optional.empty()));

        assertThat(FindingRules.find(Figures.of(Judge.judge(shop.facts()))))
                .filteredOn(finding -> finding.rule().equals("incomplete-evidence"))
                .extracting(Finding::nextStep)
                .containsExactly(
                        "What this code did is missing from the footprints; see docs/limits.md.",
                        "Look for the line of the test JVM that begins with \"countersign:\", and run the tests again.",
                        "Nothing is missing from this report. Remove the other -javaagent, so that nobody wonders which"
                                + " one counts.",
                        "Nothing is missing from this report. For jacoco.exec make room, or name another file with the"
                                + " agent's option exec.");
    }
}
