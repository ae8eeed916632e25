package io.countersign.analysis.gate;

import static io.countersign.analysis.gate.Release.branches;
import static io.countersign.analysis.gate.Release.lines;
import static io.countersign.model.declared.Criticality.CRITICAL;
import static io.countersign.model.declared.Criticality.IMPORTANT;
import static io.countersign.model.declared.Criticality.UTILITY;
import static io.countersign.model.result.Verdict.FAILED;
import static io.countersign.model.result.Verdict.FRAGMENTED;
import static io.countersign.model.result.Verdict.STALE;
import static io.countersign.model.result.Verdict.UNCLAIMED;
import static io.countersign.model.result.Verdict.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.analysis.policy.Selector;
import io.countersign.analysis.policy.Written;
import io.countersign.model.Location;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule at, above and below what it asks. */
final class GateRulesTest {

    @Test
    void aReleaseWithoutATestOrAnItemInForceMeasuredNothing() {
        Decision untested =
                Release.untested().item("REQ-1", CRITICAL, UNCLAIMED).decide();

        assertThat(untested.state()).isEqualTo(Decision.State.NOTHING_MEASURED);
        assertThat(untested.sentence()).isEqualTo("The sentence of the release.");
        assertThat(Release.tested().draft("REQ-1", CRITICAL).decide().state())
                .isEqualTo(Decision.State.NOTHING_MEASURED);
        assertThat(Release.tested().draft("REQ-1", CRITICAL).rules())
                .containsExactly(
                        "failed measured of the release: 1 test, 0 items in force, needed a test and an item in force",
                        "passed complete-evidence of the release: 1 of 1, needed every test JVM came to its end");
        assertThat(Release.untested().item("REQ-1", CRITICAL, UNCLAIMED).rule("complete-evidence"))
                .containsExactly(
                        "empty complete-evidence of the release: no evidence, needed every test JVM came to its end");
    }

    @Test
    void incompleteEvidenceFailsUnderEveryProfile() {
        for (Profile profile : Profile.values()) {
            Release release = Release.tested().item("REQ-1", UTILITY, VERIFIED).profile(profile);
            assertThat(release.decide().passed()).isTrue();

            release.jvm("b.evidence", false);

            assertThat(release.decide().passed()).isFalse();
            assertThat(release.rule("complete-evidence"))
                    .containsExactly("failed complete-evidence of the release: 1 of 2, "
                            + "needed every test JVM came to its end, missing [b.evidence]");
        }
    }

    @Test
    void everyItemHasOneOfTheVerdicts() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .item("REQ-2", IMPORTANT, FAILED)
                .item("REQ-3", IMPORTANT, STALE)
                .item("REQ-4", UTILITY, FAILED);

        assertThat(release.policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.only(VERIFIED))))
                        .rule("verdicts"))
                .containsExactly("failed verdicts of important items: 1 of 3, needed verified, missing [REQ-2, REQ-3]");
        assertThat(release.policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.not(FAILED))))
                        .rule("verdicts"))
                .containsExactly("failed verdicts of important items: 2 of 3, needed not failed, missing [REQ-2]");
        assertThat(release.policy(
                                Policies.ofImportant(Policies.verdicts(AllowedVerdicts.only(VERIFIED, FAILED, STALE))))
                        .rule("verdicts"))
                .containsExactly("passed verdicts of important items: 3 of 3, needed verified or failed or stale");
        assertThat(release.policy(Policies.ofImportant(Policies.verdicts(AllowedVerdicts.ANY)))
                        .rule("verdicts"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 4 | 75 | passed test-coverage of important items: 75 % (3 of 4), needed at least 75 %",
                "3 | 4 | 74 | passed test-coverage of important items: 75 % (3 of 4), needed at least 74 %",
                "3 | 4 | 76 | failed test-coverage of important items: 75 % (3 of 4), needed at least 76 %, missing [REQ-3]",
                "2 | 3 | 67 | failed test-coverage of important items: 66.6 % (2 of 3), needed at least 67 %, missing [REQ-2]",
                "2 | 3 | 66 | passed test-coverage of important items: 66.6 % (2 of 3), needed at least 66 %",
                "0 | 1 | 1 | failed test-coverage of important items: 0 % (0 of 1), needed at least 1 %, missing [REQ-0]",
                "1 | 1 | 100 | passed test-coverage of important items: 100 % (1 of 1), needed at least 100 %"
            })
    void testCoverageReachesItsMinimumOnlyWhenItIsMet(int verified, int all, int minimum, String expected) {
        Release release = Release.tested().policy(Policies.ofImportant(Policies.testCoverage(minimum)));
        for (int i = 0; i < all; i++) {
            release.item("REQ-" + i, IMPORTANT, i < verified ? VERIFIED : UNCLAIMED);
        }

        assertThat(release.rule("test-coverage")).containsExactly(expected);
    }

    @Test
    void aMissedHundredPercentIsNeverRoundedUp() {
        Release release = Release.tested().policy(Policies.ofImportant(Policies.testCoverage(100)));
        for (int i = 0; i < 2000; i++) {
            release.item("REQ-" + i, IMPORTANT, i == 7 ? UNCLAIMED : VERIFIED);
        }

        assertThat(release.rule("test-coverage"))
                .containsExactly("failed test-coverage of important items: 99.9 % (1999 of 2000), "
                        + "needed at least 100 %, missing [REQ-7]");
    }

    @Test
    void theCodeOfAGroupIsOneBodyOfCode() {
        Release release = Release.tested()
                .item("REQ-LARGE", IMPORTANT, VERIFIED, lines(85, 90))
                .item("REQ-SMALL", IMPORTANT, VERIFIED, lines(5, 10))
                .item("REQ-NONE", IMPORTANT, VERIFIED, Coverage.EMPTY);

        assertThat(release.policy(Policies.ofImportant(Policies.lines(90))).rule("requirements-based-lines"))
                .containsExactly(
                        "passed requirements-based-lines of important items: 90 % (90 of 100), needed at least 90 %");
        assertThat(release.policy(Policies.ofImportant(Policies.lines(91))).rule("requirements-based-lines"))
                .containsExactly("failed requirements-based-lines of important items: 90 % (90 of 100), "
                        + "needed at least 91 %, missing [REQ-SMALL]");
        assertThat(release.policy(Policies.ofImportant(Policies.lines(0))).rule("requirements-based-lines"))
                .isEmpty();
    }

    @Test
    void branchesAreHeldToAMinimumOfTheirOwn() {
        Release release = Release.tested().item("REQ-1", IMPORTANT, VERIFIED, branches(3, 4));

        assertThat(release.policy(Policies.ofImportant(Policies.branches(75))).rule("requirements-based-branches"))
                .containsExactly(
                        "passed requirements-based-branches of important items: 75 % (3 of 4), needed at least 75 %");
        assertThat(release.policy(Policies.ofImportant(Policies.branches(76))).rule("requirements-based-branches"))
                .containsExactly("failed requirements-based-branches of important items: 75 % (3 of 4), "
                        + "needed at least 76 %, missing [REQ-1]");
    }

    @Test
    void nothingIsNotHundredPercent() {
        Release release = Release.tested().item("REQ-1", IMPORTANT, VERIFIED, Coverage.EMPTY);

        assertThat(release.policy(Policies.ofImportant(Policies.lines(50))).rule("requirements-based-lines"))
                .containsExactly("empty requirements-based-lines of important items: no code, needed at least 50 %");
        assertThat(release.policy(Policies.ofImportant(Policies.branches(50))).rule("requirements-based-branches"))
                .containsExactly(
                        "empty requirements-based-branches of important items: no branch, needed at least 50 %");
        assertThat(release.policy(Policies.ofImportant(Policies.claims(Map.of(ClaimStrength.FLAKY, Meaning.FAIL))))
                        .rule("claims"))
                .containsExactly("empty claims of important items: no claim, needed none flaky");
        assertThat(release.profile(Profile.STRICT).rule("items"))
                .containsExactly(
                        "empty items of critical items: no item in force, needed any",
                        "empty items of utility items: no item in force, needed any");
    }

    @Test
    void findingsAboutItemsAreCountedByRule() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .item("REQ-2", UTILITY, VERIFIED)
                .found("hollow-claim", Severity.MEDIUM, "REQ-1")
                .found("hollow-claim", Severity.MEDIUM, "REQ-1")
                .found("hollow-claim", Severity.LOW, "REQ-2")
                .found("flaky-claim", Severity.LOW, "REQ-1");

        assertThat(release.policy(Policies.ofImportant(Policies.findings("hollow-claim", 2)))
                        .rule("findings.hollow-claim"))
                .containsExactly("passed findings.hollow-claim of important items: 2, needed at most 2");
        assertThat(release.policy(Policies.ofImportant(Policies.findings("hollow-claim", 1)))
                        .rule("findings.hollow-claim"))
                .containsExactly(
                        "failed findings.hollow-claim of important items: 2, needed at most 1, missing [REQ-1]");
        assertThat(release.policy(Policies.ofImportant(Policies.findings("hollow-claim", Demands.ANY)))
                        .rules())
                .hasSize(2);
        assertThat(release.policy(Policies.ofTheRelease(
                                new ReleaseDemands(Map.of("hollow-claim", 2), Severity.CRITICAL, Meaning.IGNORE)))
                        .rule("findings.hollow-claim"))
                .containsExactly(
                        "failed findings.hollow-claim of the release: 3, needed at most 2, missing [REQ-1, REQ-2]");
    }

    @Test
    void aWeakClaimMeansWhatThePolicySaysThoughAnotherClaimVerifiesTheItem() {
        Release release = Release.tested()
                .item(
                        "REQ-1",
                        IMPORTANT,
                        VERIFIED,
                        lines(1, 1),
                        ClaimStrength.EFFECTIVE,
                        ClaimStrength.NOT_RUN,
                        ClaimStrength.NOT_RUN)
                .item("REQ-2", IMPORTANT, VERIFIED, lines(1, 1), ClaimStrength.EFFECTIVE, ClaimStrength.FLAKY)
                .policy(Policies.ofImportant(Policies.claims(Map.of(
                        ClaimStrength.NOT_RUN,
                        Meaning.FAIL,
                        ClaimStrength.UNASSERTED,
                        Meaning.FAIL,
                        ClaimStrength.FLAKY,
                        Meaning.WARN,
                        ClaimStrength.SUSPECT,
                        Meaning.IGNORE))));

        assertThat(release.rule("claims"))
                .containsExactly(
                        "failed claims of important items: 2 not-run of 5, needed none not-run, unasserted, missing [REQ-1]",
                        "warned claims of important items: 1 flaky of 5, needed none flaky, missing [REQ-2]");
    }

    @Test
    void noFindingIsWorseThanThePolicyAllowsButThoseWithANumberOfTheirOwn() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .found("unknown-id", Severity.HIGH, "REQ-X")
                .found("flaky-claim", Severity.MEDIUM, "REQ-1")
                .found("unclaimed-test", Severity.INFO, "PayTest");

        assertThat(worst(release, Severity.HIGH, Map.of()))
                .containsExactly("passed worst-finding of the release: 0, needed none above high");
        assertThat(worst(release, Severity.MEDIUM, Map.of()))
                .containsExactly("failed worst-finding of the release: 1, the worst is high, needed none above medium,"
                        + " missing [REQ-X]");
        assertThat(worst(release, Severity.LOW, Map.of("unknown-id", Demands.ANY)))
                .containsExactly("failed worst-finding of the release: 1, the worst is medium, needed none above low,"
                        + " missing [REQ-1]");
        assertThat(worst(release, Severity.CRITICAL, Map.of())).isEmpty();
    }

    private static List<String> worst(Release release, Severity severity, Map<String, Integer> findings) {
        return release.policy(Policies.ofTheRelease(new ReleaseDemands(findings, severity, Meaning.IGNORE)))
                .rule("worst-finding");
    }

    @Test
    void aTestThatFailedMeansWhatThePolicySays() {
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, VERIFIED)
                .test("PayTest › refunds", Outcome.FAILED)
                .test("PayTest › sleeps", Outcome.SKIPPED);

        assertThat(failing(release, Meaning.FAIL))
                .containsExactly(
                        "failed failing-tests of the release: 1 of 3, needed none, missing [PayTest › refunds]");
        assertThat(failing(release, Meaning.WARN))
                .containsExactly(
                        "warned failing-tests of the release: 1 of 3, needed none, missing [PayTest › refunds]");
        assertThat(failing(release, Meaning.IGNORE)).isEmpty();
        assertThat(failing(Release.tested().item("REQ-1", IMPORTANT, VERIFIED), Meaning.FAIL))
                .containsExactly("passed failing-tests of the release: 0 of 1, needed none");
    }

    private static List<String> failing(Release release, Meaning meaning) {
        return release.policy(Policies.ofTheRelease(new ReleaseDemands(Map.of(), Severity.CRITICAL, meaning)))
                .rule("failing-tests");
    }

    @Test
    void aGroupOfThePolicyIsAskedBesideTheCriticalities() {
        Selector selector = new Selector(
                Optional.empty(),
                Optional.of(written("payments")),
                Optional.of(written("pci")),
                Optional.of(written("requirements/pay/**")));
        Release release = Release.tested()
                .item("REQ-1", IMPORTANT, UNCLAIMED)
                .where("REQ-1", "requirements/pay/a.yaml", "payments", "slow", "pci")
                .item("REQ-2", IMPORTANT, UNCLAIMED)
                .where("REQ-2", "requirements/pay/a.yaml", "ledger", "pci")
                .item("REQ-3", IMPORTANT, UNCLAIMED)
                .where("REQ-3", "requirements/pay/a.yaml", "payments", "slow")
                .item("REQ-4", IMPORTANT, UNCLAIMED)
                .where("REQ-4", "requirements/b.yaml", "payments", "pci");

        assertThat(release.policy(new Policy(
                                Profile.DEFAULT,
                                List.of(new Group("cards", selector, Policies.testCoverage(100), Demands.NONE)),
                                Profile.DEFAULT.release(),
                                List.of()))
                        .rule("test-coverage"))
                .containsExactly("failed test-coverage of cards: 0 % (0 of 1), needed at least 100 %, missing [REQ-1]");
    }

    private static Written written(String text) {
        return new Written(text, Location.ofLine("countersign.yaml", 1));
    }

    @Test
    void whatOnlyWarnsIsAskedBesideWhatFails() {
        Release release = Release.tested()
                .item("REQ-1", CRITICAL, VERIFIED)
                .item("REQ-2", CRITICAL, FRAGMENTED)
                .profile(Profile.ADOPTING);

        assertThat(release.rules())
                .containsExactly(
                        "passed measured of the release: 1 test, 2 items in force, needed a test and an item in force",
                        "passed complete-evidence of the release: 1 of 1, needed every test JVM came to its end",
                        "passed verdicts of critical items: 2 of 2, needed not failed",
                        "warned verdicts of critical items: 1 of 2, needed verified, missing [REQ-2]",
                        "warned test-coverage of critical items: 50 % (1 of 2), needed at least 90 %, missing [REQ-2]",
                        "warned requirements-based-lines of critical items: 50 % (10 of 20), needed at least 90 %, missing [REQ-2]",
                        "empty claims of critical items: no claim, needed none stale, not-run, hollow, unasserted, flaky, suspect, unmeasured",
                        "empty items of important items: no item in force, needed any",
                        "empty items of utility items: no item in force, needed any",
                        "passed failing-tests of the release: 0 of 1, needed none");
        assertThat(release.decide().sentence()).isEqualTo("4 of 7 rules passed, 3 warn.");
        assertThat(release.item("REQ-3", CRITICAL, FAILED).decide().sentence())
                .isEqualTo("1 of 7 rules failed: verdicts of critical items.");
    }

    /** What each profile makes of one item with each verdict. */
    @ParameterizedTest
    @CsvSource({
        "CRITICAL, VERIFIED, yes, yes, yes",
        "CRITICAL, FAILED, no, no, no",
        "CRITICAL, STALE, no, no, yes",
        "CRITICAL, UNCLAIMED, no, no, yes",
        "IMPORTANT, VERIFIED, yes, yes, yes",
        "IMPORTANT, FAILED, no, no, yes",
        "IMPORTANT, STALE, no, no, yes",
        "IMPORTANT, UNCLAIMED, no, yes, yes",
        "UTILITY, FAILED, no, no, yes",
        "UTILITY, HOLLOW, no, yes, yes"
    })
    void profilesDecide(
            io.countersign.model.declared.Criticality criticality,
            io.countersign.model.result.Verdict verdict,
            String strict,
            String usual,
            String adopting) {
        Release release = Release.tested().item("REQ-0", criticality, verdict);
        for (int i = 1; i < 20; i++) {
            release.item("REQ-" + i, criticality, VERIFIED);
        }

        assertThat(List.of(Profile.values()).stream()
                        .map(profile -> release.profile(profile).decide().passed() ? "yes" : "no"))
                .containsExactly(strict, usual, adopting);
    }

    @Test
    void strictLeavesNothingUnexcused() {
        Release release = Release.tested().item("REQ-1", CRITICAL, VERIFIED).profile(Profile.STRICT);
        assertThat(release.decide().sentence()).isEqualTo("All 7 rules passed.");

        release.found("unclaimed-test", Severity.INFO, "PayTest").found("flaky-claim", Severity.LOW, "REQ-1");
        assertThat(release.decide().passed()).isTrue();

        release.found("unknown-id", Severity.HIGH, "REQ-X");
        assertThat(release.decide().sentence()).isEqualTo("1 of 7 rules failed: worst-finding of the release.");
    }
}
