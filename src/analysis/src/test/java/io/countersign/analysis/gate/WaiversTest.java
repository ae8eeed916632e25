package io.countersign.analysis.gate;

import static io.countersign.analysis.gate.Release.branches;
import static io.countersign.analysis.gate.Release.lines;
import static io.countersign.model.declared.Criticality.CRITICAL;
import static io.countersign.model.declared.Criticality.IMPORTANT;
import static io.countersign.model.declared.Criticality.UTILITY;
import static io.countersign.model.declared.Waiver.Kind.RULE;
import static io.countersign.model.declared.Waiver.Kind.VERDICT;
import static io.countersign.model.result.Verdict.FAILED;
import static io.countersign.model.result.Verdict.HOLLOW;
import static io.countersign.model.result.Verdict.UNCLAIMED;
import static io.countersign.model.result.Verdict.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.WaiverDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waivers excuse, and what becomes of them. */
final class WaiversTest {

    private static List<String> states(Decision decision) {
        return decision.waivers().stream()
                .map(one -> one.state().label() + ": " + one.message())
                .toList();
    }

    @Test
    void aWaivedVerdictIsExcusedAndNeverCountedAsVerified() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .item("REQ-2", IMPORTANT, UNCLAIMED)
                .policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.only(VERIFIED))))
                .waives(VERDICT, "unclaimed", "REQ-2");

        assertThat(release.rule("verdicts"))
                .containsExactly("waived verdicts of important items: 1 of 2, needed verified, waived [REQ-2]");
        assertThat(release.decide().passed()).isTrue();
        assertThat(states(release.decide())).containsExactly("used: Excuses REQ-2 until 2026-12-31.");
        assertThat(release.decide().sentence()).isEqualTo("3 of 4 rules passed, 1 is waived.");
    }

    @Test
    void aRuleIsWaivedOnlyWhenNothingElseIsMissing() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, HOLLOW)
                .item("REQ-2", IMPORTANT, UNCLAIMED)
                .policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.only(VERIFIED))))
                .waives(VERDICT, "unclaimed", "REQ-2");

        assertThat(release.rule("verdicts"))
                .containsExactly(
                        "failed verdicts of important items: 0 of 2, needed verified, missing [REQ-1], waived [REQ-2]");
    }

    @Test
    void aVerdictIsExcusedOnlyAsLongAsTheItemHasIt() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, FAILED)
                .policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.only(VERIFIED))))
                .waives(VERDICT, "unclaimed", "REQ-1");

        assertThat(release.decide().passed()).isFalse();
        assertThat(states(release.decide())).containsExactly("unused: There is nothing to excuse; take it out.");
    }

    /** Of ten items eight are verified: as many of the others are waived as the table says. */
    @ParameterizedTest
    @CsvSource({
        "90, 0, failed",
        "90, 1, failed",
        "90, 2, waived",
        "89, 1, failed",
        "88, 1, waived",
        "81, 1, waived",
        "80, 0, passed",
        "80, 2, passed",
        "100, 1, failed",
        "100, 2, waived"
    })
    void aMinimumIsWaivedWhenItIsReachedWithoutTheWaivedItems(int minimum, int waived, String expected) {
        Release release = Release.tested().policy(Policies.ofImportant(Policies.testCoverage(minimum)));
        for (int i = 0; i < 10; i++) {
            release.item("REQ-" + i, IMPORTANT, i < 8 ? VERIFIED : UNCLAIMED);
        }
        for (int i = 0; i < waived; i++) {
            release.waives(VERDICT, "unclaimed", "REQ-" + (8 + i));
        }

        assertThat(release.rule("test-coverage"))
                .singleElement()
                .asString()
                .startsWith(expected + " test-coverage of important items: 80 % (8 of 10), needed at least " + minimum);
    }

    @Test
    void aGroupOfWhichNothingIsLeftIsWaivedAndNotPassed() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, UNCLAIMED)
                .policy(Policies.ofImportant(Policies.testCoverage(1)))
                .waives(VERDICT, "unclaimed", "REQ-1");

        assertThat(release.rule("test-coverage"))
                .containsExactly(
                        "waived test-coverage of important items: 0 % (0 of 1), needed at least 1 %, waived [REQ-1]");
    }

    @Test
    void waivedCodeIsTakenOutOfTheMinimumAndStaysInTheFigure() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED, lines(90, 100))
                .item("REQ-2", IMPORTANT, UNCLAIMED, lines(0, 20))
                .item("REQ-3", IMPORTANT, VERIFIED, lines(10, 30));

        assertThat(release.policy(Policies.ofImportant(Policies.lines(90)))
                        .waives(VERDICT, "unclaimed", "REQ-2")
                        .rule("requirements-based-lines"))
                .containsExactly("failed requirements-based-lines of important items: 66.6 % (100 of 150), "
                        + "needed at least 90 %, missing [REQ-3], waived [REQ-2]");
        assertThat(release.waives(RULE, "requirements-based-lines", "REQ-3").rule("requirements-based-lines"))
                .containsExactly("waived requirements-based-lines of important items: 66.6 % (100 of 150), "
                        + "needed at least 90 %, waived [REQ-2, REQ-3]");
    }

    @Test
    void branchesAreWaivedByTheirOwnRule() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED, branches(1, 2))
                .policy(Policies.ofImportant(Policies.branches(51)))
                .waives(RULE, "requirements-based-lines", "REQ-1");
        assertThat(release.decide().passed()).isFalse();

        assertThat(release.waives(RULE, "requirements-based-branches", "REQ-1").rule("requirements-based-branches"))
                .containsExactly("waived requirements-based-branches of important items: 50 % (1 of 2), "
                        + "needed at least 51 %, waived [REQ-1]");
        assertThat(states(release.decide()))
                .containsExactly(
                        "unused: There is nothing to excuse; take it out.", "used: Excuses REQ-1 until 2026-12-31.");
    }

    @Test
    void aWaivedFindingIsNotHeldAgainstAnybody() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .found("hollow-claim", Severity.MEDIUM, "REQ-1")
                .found("unclaimed-code", Severity.MEDIUM, "com.shop.Pay")
                .waives(RULE, "hollow-claim", "REQ-1")
                .waives(RULE, "unclaimed-code", "com.shop.*");

        assertThat(release.policy(Policies.ofImportant(Policies.findings("hollow-claim", 0)))
                        .rule("findings.hollow-claim"))
                .containsExactly("waived findings.hollow-claim of important items: 1, needed none, waived [REQ-1]");
        assertThat(release.policy(Policies.ofTheRelease(new ReleaseDemands(Map.of(), Severity.LOW, Meaning.IGNORE)))
                        .rule("worst-finding"))
                .containsExactly("waived worst-finding of the release: 2, the worst is medium, needed none above low,"
                        + " waived [REQ-1, com.shop.Pay]");
    }

    @Test
    void aWaivedClaimIsThatOfItsOwnRule() {
        Release release = Release.tested()
                .item(
                        "REQ-1",
                        IMPORTANT,
                        VERIFIED,
                        lines(1, 1),
                        ClaimStrength.EFFECTIVE,
                        ClaimStrength.FLAKY,
                        ClaimStrength.STALE)
                .found("flaky-claim", Severity.MEDIUM, "REQ-1")
                .found("stale-evidence", Severity.MEDIUM, "REQ-1")
                .policy(Policies.ofImportant(
                        Policies.claims(Map.of(ClaimStrength.FLAKY, Meaning.FAIL, ClaimStrength.STALE, Meaning.WARN))))
                .waives(RULE, "flaky-claim", "REQ-1");

        assertThat(release.rule("claims"))
                .containsExactly(
                        "waived claims of important items: 1 flaky of 3, needed none flaky, waived [REQ-1]",
                        "warned claims of important items: 1 stale of 3, needed none stale, missing [REQ-1]");
        assertThat(release.waives(RULE, "stale-evidence", "REQ-1").rule("claims"))
                .last()
                .asString()
                .startsWith("waived");
    }

    @Test
    void whoseVerdictIsWaivedNoRuleIsHeldAgainst() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, HOLLOW, lines(0, 10), ClaimStrength.HOLLOW)
                .found("covered-not-verified", Severity.CRITICAL, "REQ-1")
                .found("hollow-claim", Severity.CRITICAL, "REQ-1")
                .profile(Profile.STRICT);
        assertThat(release.decide().passed()).isFalse();

        release.waives(VERDICT, "hollow", "REQ-1");

        assertThat(release.decide().passed()).isTrue();
        assertThat(release.rules().stream().filter(rule -> rule.startsWith("waived")))
                .hasSize(5);
    }

    /** The last day on which it excuses anything is the day it expires; its date is the first of November, which somewhere comes a day earlier. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-30, refused, false",
        "2026-10-31, used, true",
        "2026-11-30, used, true",
        "2026-12-31, used, true",
        "2027-01-01, expired, false"
    })
    void aWaiverExcusesFromItsDateToItsLastDay(LocalDate today, String state, boolean passed) {
        Decision decision = Release.tested()
                .item("REQ-1", CRITICAL, UNCLAIMED)
                .waives(VERDICT, "unclaimed", LocalDate.of(2026, 12, 31), "REQ-1")
                .decide(today);

        assertThat(decision.asOf()).isEqualTo(today);
        assertThat(decision.passed()).isEqualTo(passed);
        assertThat(decision.waivers()).extracting(one -> one.state().label()).containsExactly(state);
    }

    @Test
    void anExpiredWaiverFailsByARuleOfItsOwnThoughNothingIsLeftToExcuse() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, VERIFIED)
                .waives(VERDICT, "unclaimed", LocalDate.of(2026, 11, 20), "REQ-1");

        assertThat(release.rule("waivers"))
                .containsExactly(
                        "failed waivers of all waivers: 1 expired of 1, needed none expired, refused or unused,"
                                + " missing [w.yaml:1]");
        assertThat(states(release.decide()))
                .containsExactly("expired: Expired after 2026-11-20; mend what it excused, or have it allowed anew.");
        assertThat(release.decide().passed()).isFalse();
    }

    @Test
    void aWaiverWhoseDateHasNotComeSaysSo() {
        Decision decision = Release.tested()
                .item("REQ-1", CRITICAL, UNCLAIMED)
                .waives(VERDICT, "unclaimed", "REQ-1")
                .decide(LocalDate.of(2026, 10, 1));

        assertThat(states(decision))
                .containsExactly("refused: Its date, 2026-11-01, has not come; it excuses from that day on.");
    }

    @Test
    void anUnusedWaiverOnlyWarns() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, VERIFIED)
                .waives(VERDICT, "unclaimed", "REQ-1")
                .waives(RULE, "flaky-claim", "REQ-1");

        assertThat(release.rule("waivers"))
                .containsExactly("warned waivers of all waivers: 2 unused of 2, needed none expired, refused or unused,"
                        + " missing [w.yaml:1, w.yaml:2]");
        assertThat(release.decide().passed()).isTrue();
    }

    @Test
    void aWildcardThatReachesACriticalItemIsRefused() {
        Release release = Release.tested()
                .item("REQ-1", UTILITY, UNCLAIMED)
                .item("REQ-2", UTILITY, UNCLAIMED)
                .item("PAY-1", CRITICAL, VERIFIED)
                .waives(VERDICT, "unclaimed", "REQ-*");
        assertThat(states(release.decide())).containsExactly("used: Excuses REQ-1, REQ-2 until 2026-12-31.");

        release.waives(RULE, "unclaimed-code", LocalDate.of(2020, 1, 1), "*-1");

        assertThat(states(release.decide()).get(1))
                .isEqualTo("refused: \"*-1\" reaches the critical item PAY-1; name critical items one by one.");
        assertThat(release.rule("waivers"))
                .containsExactly(
                        "failed waivers of all waivers: 1 refused of 2, needed none expired, refused or unused,"
                                + " missing [w.yaml:2]");
    }

    @Test
    void aCriticalDraftIsOutOfReachAsWell() {
        assertThat(Release.tested()
                        .item("REQ-1", UTILITY, UNCLAIMED)
                        .draft("REQ-2", CRITICAL)
                        .waives(VERDICT, "unclaimed", "REQ-*")
                        .decide()
                        .waivers())
                .extracting(WaiverDecision::state)
                .containsExactly(WaiverDecision.State.REFUSED);
    }

    @Test
    void nothingExcusesIncompleteEvidence() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, VERIFIED)
                .jvm("b.evidence", false)
                .waives(RULE, "complete-evidence", "b.evidence")
                .waives(RULE, "incomplete-evidence", "b.evidence");

        assertThat(release.decide().passed()).isFalse();
    }

    @Test
    void anExpiredOrRefusedWaiverExcusesNothing() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, UNCLAIMED)
                .item("REQ-2", UTILITY, FAILED)
                .waives(VERDICT, "unclaimed", LocalDate.of(2026, 11, 20), "REQ-1")
                .waives(VERDICT, "failed", "*");

        assertThat(release.rule("verdicts"))
                .containsExactly(
                        "failed verdicts of critical items: 0 of 1, needed verified, missing [REQ-1]",
                        "failed verdicts of utility items: 0 of 1, needed not failed, not stale, missing [REQ-2]");
    }
}
