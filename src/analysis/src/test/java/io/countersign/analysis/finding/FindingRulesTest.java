package io.countersign.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.Shop;
import io.countersign.analysis.Tested;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.verdict.Judge;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings about items and their claims: when each rule fires, and its exact words. */
final class FindingRulesTest {

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

    private List<Finding> find() {
        return FindingRules.find(Figures.of(Judge.judge(shop.facts())));
    }

    /** Severity, subject, place, message and next step of what one rule finds, a line each. */
    private String find(String rule) {
        StringBuilder text = new StringBuilder();
        find().stream()
                .filter(one -> one.rule().equals(rule))
                .forEach(one -> text.append(one.severity().label())
                        .append(' ')
                        .append(one.subject())
                        .append(" at ")
                        .append(one.location().map(Location::toString).orElse("-"))
                        .append('\n')
                        .append(one.message())
                        .append('\n')
                        .append(one.nextStep())
                        .append('\n'));
        return text.toString();
    }

    private static Requirement fraud() {
        return Shop.requirement("REQ-1", "com.shop.Fraud#check");
    }

    private TestFact checking(String name) {
        return Tested.test(name).ran(shop.ran("Fraud#check")).fact();
    }

    @Test
    void standInTheOrderOfThePage() throws Exception {
        assertThat(MarkdownTable.ofVerdicts("findings").rows())
                .extracting(row -> row.get("rule"))
                .containsExactlyElementsOf(FindingRules.names());
    }

    @Test
    void areWorstFirstThenInTheOrderOfTheRules() {
        shop.declares(
                        fraud(),
                        Shop.withCriticality(Shop.requirement("REQ-2", "com.shop.Fx"), Criticality.UTILITY),
                        Shop.requirement("REQ-3", "com.shop.Pay"))
                .runs(checking("A"))
                .runs(Tested.test("B").ran(shop.ran("Pay#pay")).fact(), "REQ-4", "REQ-3");

        assertThat(find())
                .extracting(one -> one.severity().label() + " " + one.rule() + " " + one.subject())
                .containsExactly(
                        "critical covered-not-verified REQ-1",
                        "critical unclaimed-requirement REQ-1",
                        "high unknown-id REQ-4",
                        "medium unclaimed-requirement REQ-2",
                        "info unclaimed-test com.shop.A",
                        "info unclaimed-code com.shop.data",
                        "info unclaimed-code com.shop.other");
    }

    @Test
    void findNothingAboutAVerifiedItem() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.."))
                .runs(
                        Tested.test("A")
                                .ran(shop.ran(
                                        "Fraud#check",
                                        "Fraud#report",
                                        "Fraud#<init>",
                                        "Fx#convert",
                                        "Fx#<init>",
                                        "Pay#pay"))
                                .fact(),
                        "REQ-1");

        assertThat(find()).isEmpty();
    }

    @Test
    void coveredNotVerified() {
        shop.declares(fraud()).runs(checking("A"));

        assertThat(find("covered-not-verified")).isEqualTo("""
                        critical REQ-1 at r.yaml:10
                        100.0 % of the lines of "title of REQ-1" ran, and the behaviour is not verified (unclaimed): no test claims it.
                        Let a test that checks this behaviour claim REQ-1, or write one.
                        """);
    }

    @Test
    void coveredNotVerifiedNamesThePartOfAParent() {
        shop.declares(fraud(), Shop.withParents(Shop.requirement("REQ-2", "com.shop.Fx"), "REQ-1"))
                .runs(checking("A"));

        assertThat(find("covered-not-verified")).isEqualTo("""
                        critical REQ-1 at r.yaml:10
                        100.0 % of the lines of "title of REQ-1" ran, and the behaviour is not verified (unclaimed): its part REQ-2 is not verified: no test claims it.
                        Verify the parts of REQ-1 that are not.
                        """);
        assertThat(find("unclaimed-requirement")).contains("REQ-2").doesNotContain("REQ-1");
    }

    @ParameterizedTest
    @CsvSource({
        // 5 of the 9 lines of Fraud
        "CRITICAL, false",
        "IMPORTANT, false",
        "UTILITY, true"
    })
    void coveredNotVerifiedFiresFromTheTargetOn(Criticality criticality, boolean fires) {
        shop.declares(Shop.withCriticality(Shop.requirement("REQ-1", "com.shop.Fraud"), criticality))
                .runs(Tested.test("A")
                        .ran(shop.ran("Fraud#check", "Fraud#<init>"))
                        .fact());

        assertThat(find("covered-not-verified").isEmpty()).isEqualTo(!fires);
    }

    @ParameterizedTest
    @CsvSource({"Fraud#report;Fraud#<init>, false", "Fraud#check, true"})
    void verifiedNotCovered(String ran, boolean fires) {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(Tested.test("A").ran(shop.ran(ran.split(";"))).fact(), "REQ-1");

        assertThat(find("verified-not-covered")).isEqualTo(fires ? """
                                high REQ-1 at r.yaml:10
                                "title of REQ-1" is verified, and only 22.2 % of its lines ran (2 of 9).
                                Narrow the scope of REQ-1 to the code it owns, or test what never ran.
                                """ : "");
    }

    @Test
    void verifiedNotCoveredIsSilentWithoutScope() {
        shop.declares(Shop.requirement("REQ-1")).runs(checking("A"), "REQ-1");

        assertThat(find("verified-not-covered")).isEmpty();
    }

    @Test
    void borrowedCoverage() {
        shop.declares(Shop.withCriticality(Shop.requirement("REQ-1", "com.shop.Fraud"), Criticality.IMPORTANT))
                .runs(checking("A"), "REQ-1")
                .runs(Tested.test("B")
                        .ran(shop.ran("Fraud#report", "Fraud#<init>"))
                        .fact());

        assertThat(find("borrowed-coverage")).isEqualTo("""
                        medium REQ-1 at r.yaml:10
                        Of the 9 lines of "title of REQ-1" that ran, tests that claim it ran only 2; the rest ran elsewhere: in tests that do not claim it, in fixtures or outside of tests.
                        Let the tests that check the rest claim REQ-1, or write some that do.
                        """);
    }

    @Test
    void borrowedCoverageIsSilentFromHalfOnAndWhereAClaimIsUncertain() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(
                        Tested.test("A")
                                .ran(shop.ran("Fraud#report", "Fraud#<init>"))
                                .fact(),
                        "REQ-1")
                .runs(checking("B"));
        assertThat(find("borrowed-coverage")).isEmpty();

        shop = new Shop(code)
                .declares(Shop.requirement("REQ-1", "com.shop.Fraud"))
                .runs(checking("A"), "REQ-1")
                .runs(Tested.test("B").attributed(Attribution.AMBIGUOUS).fact(), "REQ-1")
                .runs(Tested.test("C")
                        .ran(shop.ran("Fraud#report", "Fraud#<init>"))
                        .fact());
        assertThat(find("borrowed-coverage")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failing-claim    | A claims REQ-1 and failed: Error: no.",
                "stale-evidence   | A claims REQ-1 and ran another version of com.shop.Fraud than the one under review.",
                "hollow-claim     | A claims REQ-1 and passed, but ran nothing of its scope.",
                "unasserted-claim | A claims REQ-1 and passed, but checked nothing: it executed no assertion.",
                "not-run-claim    | A claims REQ-1 and was skipped: on Windows.",
                "flaky-claim      | A claims REQ-1 and passed only after failing in the same run.",
                "suspect-claim    | A claims REQ-1 and was written for revision 1, and the requirement is at revision 2."
            })
    void weakClaims(String rule, String message) {
        Tested test = Tested.test("A").ran(shop.ran("Fraud#check"));
        TestFact fact = switch (rule) {
            case "failing-claim" -> test.threw("java.lang.Error", "no.").fact();
            case "stale-evidence" ->
                test.ran(Shop.inOtherVersion(shop.ran("Fraud#check"))).fact();
            case "hollow-claim" -> test.ran(shop.ran("Fx#convert")).fact();
            case "unasserted-claim" -> test.asserted(0).fact();
            case "not-run-claim" -> test.ended(Outcome.SKIPPED, "on Windows").fact();
            case "flaky-claim" -> test.failedBefore().fact();
            default -> test.fact();
        };
        Claim claim = rule.equals("suspect-claim") ? Shop.claim(fact, "REQ-1", 1) : Shop.claim(fact, "REQ-1");
        shop.declares(fraud()).runs(fact, claim);

        assertThat(find(rule).lines().skip(1).findFirst()).contains(message);
        assertThat(find(rule))
                .startsWith("critical REQ-1 at " + claim.location().orElseThrow() + "\n");
        assertThat(find())
                .filteredOn(one -> one.rule().endsWith("-claim") || one.rule().equals("stale-evidence"))
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    void weakClaimsAreLessSevereOnAVerifiedItem() {
        shop.declares(fraud())
                .runs(checking("A"), "REQ-1")
                .runs(Tested.test("B").fact(), "REQ-1");

        assertThat(find("hollow-claim")).isEqualTo("""
                        high REQ-1 at com.shop.B.java:7
                        B claims REQ-1 and passed, but ran nothing of its scope.
                        Let the test call the real code of the item, or take the claim off the test.
                        """);
    }

    @ParameterizedTest
    @CsvSource({"2, so does 1 other test", "4, so do 3 other tests"})
    void weakClaimsOfOneAnnotationAreOneFinding(int tests, String others) {
        shop.declares(fraud());
        for (int i = 0; i < tests; i++) {
            TestFact test = Tested.test("A" + i).fact();
            shop.runs(
                    test,
                    new Claim(
                            test,
                            "REQ-1",
                            OptionalInt.empty(),
                            Claim.Origin.ANNOTATION,
                            Optional.of(Location.ofLine("FraudTest.java", 3))));
        }

        assertThat(find("hollow-claim"))
                .startsWith("critical REQ-1 at FraudTest.java:3\n"
                        + "A0 claims REQ-1 and passed, but ran nothing of its scope (and " + others
                        + " by the same claim).\n");
        assertThat(find().stream().filter(one -> one.rule().equals("hollow-claim")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"UNMEASURED", "AMBIGUOUS"})
    void accuseNobodyWhileClaimsAreUnmeasured(Attribution attribution) {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud"), Shop.requirement("REQ-2"))
                .declares(Shop.workflow(
                        "WF-1", Shop.step("screen", "com.shop.Fraud"), Shop.step("convert", "com.shop.Fx")))
                .runs(checking("A"), "REQ-9")
                .runs(Tested.test("B").ran(shop.ran("Fx#convert")).fact(), "REQ-9")
                .runs(Tested.test("C").attributed(attribution).asserted(0).fact(), "REQ-1", "REQ-2", "WF-1");

        assertThat(find())
                .extracting(Finding::rule)
                .doesNotContain(
                        "hollow-claim",
                        "unasserted-claim",
                        "fragmented-workflow",
                        "unwalked-pair",
                        "stale-evidence",
                        "unclaimed-requirement",
                        "borrowed-coverage");
    }

    @Test
    void retiredClaim() {
        shop.declares(Shop.withStatus(fraud(), Status.RETIRED))
                .runs(checking("A"), "REQ-1")
                .runs(checking("B"), "REQ-1");

        assertThat(find("retired-claim")).isEqualTo("""
                        high REQ-1 at com.shop.A.java:7
                        REQ-1 is retired, and A, B still claim it.
                        Delete the test, or let it claim what took the place of REQ-1.
                        """);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"DRAFT", "RETIRED"})
    void sayNothingElseAboutItemsThatAreNotInForce(Status status) {
        shop.declares(
                        Shop.withStatus(Shop.requirement("REQ-1", "com.shop..", "com.missing.."), status),
                        Shop.withStatus(Shop.requirement("REQ-2"), status))
                .declares(Shop.workflow(
                        "WF-1",
                        status,
                        false,
                        Shop.step("screen", "com.shop.Fraud"),
                        Shop.step("convert", "com.shop.Fx")))
                .runs(Tested.test("A").ended(Outcome.FAILED).fact(), "REQ-1")
                .runs(checking("B"), "REQ-1")
                .runs(Tested.test("C").ran(shop.ran("Fx#convert")).fact(), "REQ-1");

        assertThat(find())
                .extracting(Finding::rule)
                .filteredOn(rule -> !rule.equals("unclaimed-code"))
                .containsExactlyElementsOf(status == Status.RETIRED ? List.of("retired-claim") : List.of());
    }

    @Test
    void takeTheirSeverityFromCriticality() throws Exception {
        List<String> words = MarkdownTable.ofVerdicts("findings").rows().stream()
                .filter(row -> row.get("rule").equals("covered-not-verified"))
                .map(row -> row.get("severity"))
                .toList();
        assertThat(words).containsExactly("own");
        assertThat(Arrays.stream(Criticality.values()).map(Severities::of))
                .containsExactly(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM);
        assertThat(Arrays.stream(Criticality.values()).map(Severities::lower))
                .containsExactly(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    }

    @Test
    void readTheSameInAnyLocale() {
        shop.declares(Shop.requirement("REQ-1", "com.shop.Fraud")).runs(checking("A"), "REQ-1");
        List<Finding> here = find();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(find()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
