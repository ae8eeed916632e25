package io.countersign.analysis.diff;

import static io.countersign.analysis.diff.ShopReport.coverage;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.Comparison.State;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One change of a report each, and what is said of it. */
final class DiffTest {

    /** What is changed, and the lines that are expected; an exclamation mark fails the gate. */
    private enum Case {
        LOST(shop -> shop.verdict("REQ-FX", Verdict.HOLLOW), "! lost-verification critical REQ-FX: verified -> hollow"),
        LOST_ELSEWHERE(
                shop -> shop.verdict("REQ-PAY", Verdict.FAILED),
                "lost-verification utility REQ-PAY: verified -> failed"),
        REMOVED(shop -> shop.without("REQ-FX"), "! item-removed critical REQ-FX: verified -> "),
        RETIRED(
                shop -> shop.status("REQ-FX", Status.RETIRED),
                "out-of-force critical REQ-FX: verified -> verified, retired"),
        MADE_A_DRAFT(
                shop -> shop.status("REQ-FX", Status.DRAFT),
                "! out-of-force critical REQ-FX: verified -> verified, draft"),
        RETIRED_WITH_ALL_THAT_COMES_WITH_IT(
                shop -> shop.status("REQ-FX", Status.RETIRED)
                        .finds("retired-claim", "REQ-FX", "still claimed")
                        .claims("REQ-FX"),
                "out-of-force critical REQ-FX: verified -> verified, retired",
                "claim-gone critical REQ-FX: effective -> ",
                "claim-gone critical REQ-FX: effective -> ",
                "new-disagreement critical REQ-FX:  -> retired-claim"),
        WEAKER_CLAIM(
                shop -> shop.claims(
                        "REQ-FX",
                        shop.claim("fx-converts", ClaimStrength.EFFECTIVE),
                        shop.claim("fx-rounds", ClaimStrength.HOLLOW)),
                "! weaker-claim critical REQ-FX: effective -> hollow"),
        CLAIM_DELETED(
                shop -> shop.claims("REQ-FX", shop.claim("fx-converts", ClaimStrength.EFFECTIVE)),
                "! claim-gone critical REQ-FX: effective -> "),
        CLAIM_MOVED(
                shop -> shop.claims(
                        "REQ-FX",
                        shop.claim("fx-converts", ClaimStrength.EFFECTIVE),
                        shop.claim("log-writes", ClaimStrength.EFFECTIVE)),
                "claim-gone critical REQ-FX: effective -> ",
                "claim-added critical REQ-FX:  -> effective"),
        CLAIM_MOVED_AND_WEAKER(
                shop -> shop.claims(
                        "REQ-FX",
                        shop.claim("fx-converts", ClaimStrength.EFFECTIVE),
                        shop.claim("log-writes", ClaimStrength.HOLLOW)),
                "! claim-gone critical REQ-FX: effective -> ",
                "claim-added critical REQ-FX:  -> hollow"),
        LOWER_REQUIREMENTS_BASED(
                shop -> shop.covered("REQ-FX", coverage(3, 4, 2, 2), coverage(2, 4, 2, 2)),
                "! lower-requirements-based-coverage critical REQ-FX: 75 % of lines (3 of 4) -> 50 % of lines (2 of 4)"),
        LOWER_BRANCHES(
                shop -> shop.covered("REQ-FX", coverage(3, 4, 2, 2), coverage(3, 4, 1, 2)),
                "! lower-requirements-based-coverage critical REQ-FX: 100 % of branches (2 of 2) -> 50 % of branches (1"
                        + " of 2)"),
        LOWER_BY_MORE_CODE_THAT_PERCENTAGES_DO_NOT_SHOW(
                shop -> shop.covered("REQ-FX", coverage(3, 4, 2, 2), coverage(30_000, 40_001, 2, 2)),
                "! lower-requirements-based-coverage critical REQ-FX: 75 % of lines (3 of 4) -> 74.9 % of lines (30000"
                        + " of 40001)"),
        NO_CODE_LEFT(
                shop -> shop.covered("REQ-FX", coverage(3, 4, 2, 2), coverage(0, 0, 0, 0)),
                "! lower-requirements-based-coverage critical REQ-FX: 75 % of lines (3 of 4) -> nothing measured"),
        NO_BRANCHES_LEFT(shop -> shop.covered("REQ-FX", coverage(3, 4, 2, 2), coverage(3, 4, 0, 0))),
        LOWER_CODE_COVERAGE(
                shop -> shop.covered("REQ-FX", coverage(2, 4, 2, 2), coverage(3, 4, 2, 2)),
                "lower-code-coverage critical REQ-FX: 75 % of lines (3 of 4) -> 50 % of lines (2 of 4)"),
        NEW_DISAGREEMENT(
                shop -> shop.finds("hollow-claim", "REQ-FX", "new"),
                "! new-disagreement critical REQ-FX:  -> hollow-claim"),
        NEW_DISAGREEMENT_ABOUT_NO_ITEM(
                shop -> shop.finds("unclaimed-test", "com.shop.LogTest", "another"),
                "new-disagreement com.shop.LogTest: unclaimed-test (1) -> unclaimed-test (2)"),
        GONE_DISAGREEMENT(ShopReport::withoutFindings, "gone-disagreement com.shop.LogTest: unclaimed-test -> "),
        TEXT(
                shop -> shop.says("REQ-FX", "another text", 2),
                "text-changed-tests-did-not critical REQ-FX: revision 1 -> revision 2"),
        TEXT_WITH_A_TEST(
                shop -> shop.says("REQ-FX", "another text", 1).asserted("fx-rounds", 3),
                "text-changed critical REQ-FX: revision 1 -> revision 1"),
        TEXT_WITH_A_FOOTPRINT(
                shop -> shop.says("REQ-FX", "another text", 1).ran("fx-rounds", 2, 6, "other"),
                "text-changed critical REQ-FX: revision 1 -> revision 1"),
        TEXT_WITH_A_RENAMED_TEST(
                shop -> shop.says("REQ-FX", "another text", 1).renamed("fx-rounds", "fx-2", "RateTest › rounds"),
                "text-changed-tests-did-not critical REQ-FX: revision 1 -> revision 1",
                "renamed-test RateTest › rounds: FxTest › rounds -> RateTest › rounds"),
        SCOPE(
                shop -> shop.owns("REQ-FX", "com.shop.Fx#convert"),
                "scope-changed critical REQ-FX: com.shop.REQ-FX -> com.shop.Fx#convert"),
        LOWER_CRITICALITY(
                shop -> shop.criticality("REQ-FX", Criticality.UTILITY),
                "lower-criticality critical REQ-FX: critical -> utility"),
        LOWER_CRITICALITY_TO_ESCAPE(
                shop -> shop.criticality("REQ-FX", Criticality.UTILITY).verdict("REQ-FX", Verdict.FAILED),
                "! lost-verification critical REQ-FX: verified -> failed",
                "lower-criticality critical REQ-FX: critical -> utility"),
        SMALLER_FOOTPRINT(
                shop -> shop.ran("fx-rounds", 1, 5, "e"),
                "smaller-footprint FxTest › rounds: 6 probes in 2 classes -> 5 probes in 1 class"),
        FOOTPRINT_NOT_KNOWN(shop -> shop.unmeasured("fx-rounds")),
        NEW_WAIVER(
                shop -> shop.waives("borrowed-coverage", "2027-01-31", "used"),
                "new-waiver rule borrowed-coverage of REQ-FX:  -> used until 2027-01-31"),
        TEST_DELETED(shop -> shop.withoutTest("log-writes"), "test-gone LogTest › writes: passed -> "),
        NEW_ITEM(shop -> shop.item("REQ-NEW", Criticality.CRITICAL), "item-added critical REQ-NEW:  -> verified"),
        NEW_ITEM_THAT_NOBODY_VERIFIES(
                shop -> shop.item("REQ-NEW", Criticality.CRITICAL)
                        .verdict("REQ-NEW", Verdict.UNCLAIMED)
                        .finds("unclaimed-requirement", "REQ-NEW", "nobody"),
                "! new-disagreement critical REQ-NEW:  -> unclaimed-requirement",
                "item-added critical REQ-NEW:  -> unclaimed"),
        NEW_DRAFT_THAT_NOBODY_VERIFIES(
                shop -> shop.item("REQ-NEW", Criticality.CRITICAL)
                        .verdict("REQ-NEW", Verdict.UNCLAIMED)
                        .status("REQ-NEW", Status.DRAFT),
                "item-added critical REQ-NEW:  -> unclaimed, draft");

        private final UnaryOperator<ShopReport> change;
        private final List<String> expected;

        Case(UnaryOperator<ShopReport> change, String... expected) {
            this.change = change;
            this.expected = List.of(expected);
        }

        ReadReport head() {
            return change.apply(new ShopReport()).read();
        }
    }

    private static List<String> lines(Comparison comparison) {
        return comparison.changes().stream().map(DiffTest::line).toList();
    }

    private static String line(Change change) {
        return (change.fails() ? "! " : "") + change.kind().label()
                + change.criticality().map(one -> " " + one.label()).orElse("") + " " + change.subject() + ": "
                + change.base() + " -> " + change.head();
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void saysWhatChangedAndWhetherItFails(Case one) {
        Comparison comparison = Diff.compare(new ShopReport().read(), one.head());

        assertThat(lines(comparison)).containsExactlyElementsOf(one.expected);
        assertThat(comparison.state())
                .isEqualTo(
                        one.expected.stream().anyMatch(line -> line.startsWith("!")) ? State.WORSE : State.NOT_WORSE);
    }

    /** The other way round the same things changed, each to its mirror. */
    @ParameterizedTest
    @EnumSource(Case.class)
    void saysTheMirrorWhenBaseAndHeadChangePlaces(Case one) {
        ReadReport base = new ShopReport().read();

        Stream<String> forward = Diff.compare(base, one.head()).changes().stream()
                .map(change -> change.kind().mirror().label() + " "
                        + change.trend().mirror().label() + " " + change.head() + " -> " + change.base());
        Stream<String> back = Diff.compare(one.head(), base).changes().stream()
                .map(change -> change.kind().label() + " " + change.trend().label() + " " + change.base() + " -> "
                        + change.head());

        assertThat(back).containsExactlyInAnyOrderElementsOf(forward.toList());
    }

    /** A kind that no case reaches would be a promise that nobody checks. */
    @Test
    void hasACaseForEachKindOrForItsMirror() {
        Set<String> reached = Arrays.stream(Case.values())
                .flatMap(one -> Diff.compare(new ShopReport().read(), one.head()).changes().stream())
                .flatMap(change -> Stream.of(change.kind(), change.kind().mirror()))
                .map(ChangeKind::label)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(ChangeKind.values()).map(ChangeKind::label))
                .filteredOn(label -> !reached.contains(label))
                .containsExactly("changed-waiver", "other-verdict", "other-status", "perhaps-renamed-test");
    }

    @Test
    void saysThatNothingChangedBetweenAReportAndItself() {
        ReadReport report =
                new ShopReport().waives("hollow-claim", "2027-01-31", "used").read();

        Comparison comparison = Diff.compare(report, report);

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.sentence()).isEqualTo("Nothing changed.");
        assertThat(comparison.state()).isEqualTo(State.NOT_WORSE);
    }

    @Test
    void tellsOtherVerdictsAndStatusesThatAreNeitherBetterNorWorse() {
        ReadReport base = new ShopReport()
                .verdict("REQ-FX", Verdict.UNCLAIMED)
                .status("REQ-PAY", Status.DRAFT)
                .read();
        ReadReport head = new ShopReport()
                .verdict("REQ-FX", Verdict.HOLLOW)
                .status("REQ-PAY", Status.RETIRED)
                .read();

        assertThat(lines(Diff.compare(base, head)))
                .containsExactly(
                        "other-verdict critical REQ-FX: unclaimed -> hollow",
                        "other-status utility REQ-PAY: verified, draft -> verified, retired");
    }

    @Test
    void showsAWaiverThatWasProlonged() {
        Comparison comparison = Diff.compare(
                new ShopReport().waives("hollow-claim", "2026-12-31", "expired").read(),
                new ShopReport().waives("hollow-claim", "2027-12-31", "used").read());

        assertThat(lines(comparison))
                .containsExactly("changed-waiver rule hollow-claim of REQ-FX: expired until 2026-12-31 -> used until"
                        + " 2027-12-31");
    }

    @Test
    void countsWhatFailsInItsSentence() {
        Comparison comparison = Diff.compare(
                new ShopReport().read(),
                new ShopReport()
                        .verdict("REQ-FX", Verdict.HOLLOW)
                        .verdict("REQ-PAY", Verdict.FAILED)
                        .finds("hollow-claim", "REQ-FX", "a")
                        .read());

        assertThat(comparison.sentence())
                .isEqualTo("2 changes make critical items worse than in the base: 1 lost-verification, 1"
                        + " new-disagreement.");
        assertThat(Diff.compare(
                                new ShopReport().read(),
                                new ShopReport()
                                        .verdict("REQ-PAY", Verdict.FAILED)
                                        .read())
                        .sentence())
                .isEqualTo("No critical item is worse than in the base, in 1 change: 1 for the worse.");
    }

    @Test
    void isNoYesWhereOneOfTheReportsMeasuredNothing() {
        ReadReport report = new ShopReport().read();
        ReadReport nothing =
                new ShopReport().without("REQ-FX").without("REQ-PAY").read();

        assertThat(Diff.compare(nothing, report).state()).isEqualTo(State.NOTHING_MEASURED);
        assertThat(Diff.compare(report, nothing).state()).isEqualTo(State.NOTHING_MEASURED);
        assertThat(Diff.compare(report, nothing).sentence())
                .isEqualTo("The head holds no test, or no item in force, so there is nothing to be no worse than.");
    }

    @Test
    void comparesTheItemsOfBothSidesInTheOrderOfTheBase() {
        Comparison comparison = Diff.compare(
                new ShopReport().item("REQ-OLD", Criticality.UTILITY).read(),
                new ShopReport().item("REQ-NEW", Criticality.UTILITY).read());

        assertThat(comparison.items())
                .extracting(item -> item.id() + " " + item.base().isPresent() + " "
                        + item.head().isPresent() + " " + item.unchanged())
                .containsExactly(
                        "REQ-FX true true true",
                        "REQ-PAY true true true",
                        "REQ-OLD true false false",
                        "REQ-NEW false true false");
    }
}
