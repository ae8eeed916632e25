package io.countersign.analysis.yaml;

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
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies and waivers as people write them. */
final class PolicyReaderTest {

    @TempDir
    Path root;

    private Policy policy(String yaml) {
        return Reading.settings(root, yaml).policy();
    }

    /** The block of YAML of {@code docs/gate.md} that begins with a line. */
    private static String ofThePage(String firstLine) throws Exception {
        String page = Files.readString(Path.of("..", "..", "docs", "gate.md"));
        int start = page.indexOf("```yaml\n" + firstLine);
        assertThat(start).isNotNegative();
        return page.substring(start + "```yaml\n".length(), page.indexOf("\n```\n", start)) + "\n";
    }

    @Test
    void readsTheExampleOfThePage() throws Exception {
        Policy policy = policy(ofThePage("# countersign.yaml"));
        Demands usual = Profile.DEFAULT.demands(Criticality.CRITICAL, 90);

        assertThat(policy.profile()).isEqualTo(Profile.DEFAULT);
        assertThat(policy.groups()).hasSize(4);
        assertThat(policy.groups().get(0))
                .isEqualTo(Group.of(
                        Criticality.CRITICAL,
                        new Demands(
                                AllowedVerdicts.only(Verdict.VERIFIED),
                                100,
                                90,
                                80,
                                Map.of("borrowed-coverage", 2),
                                Map.of(
                                        ClaimStrength.STALE,
                                        Meaning.WARN,
                                        ClaimStrength.NOT_RUN,
                                        Meaning.FAIL,
                                        ClaimStrength.HOLLOW,
                                        Meaning.WARN,
                                        ClaimStrength.UNASSERTED,
                                        Meaning.WARN,
                                        ClaimStrength.FLAKY,
                                        Meaning.WARN,
                                        ClaimStrength.SUSPECT,
                                        Meaning.IGNORE,
                                        ClaimStrength.UNMEASURED,
                                        Meaning.WARN)),
                        Demands.NONE));
        assertThat(usual.requirementsBasedBranches()).isZero();
        assertThat(policy.groups().get(1))
                .isEqualTo(Group.of(
                        Criticality.IMPORTANT, Profile.DEFAULT.demands(Criticality.IMPORTANT, 75), Demands.NONE));
        assertThat(policy.groups().get(3))
                .isEqualTo(new Group(
                        "payments",
                        new Selector(
                                Optional.empty(),
                                Optional.of(new Written("payments", at(13, 14))),
                                Optional.empty(),
                                Optional.of(new Written("requirements/payments/**", at(14, 13)))),
                        new Demands(AllowedVerdicts.ANY, 100, 0, 0, Map.of(), Map.of()),
                        Demands.NONE));
        assertThat(policy.release())
                .isEqualTo(new ReleaseDemands(Map.of("unknown-id", 0), Severity.HIGH, Meaning.FAIL));
        assertThat(policy.signatures()).containsExactly(new SignatureDemand("release-manager", 1));
    }

    @Test
    void withoutAWordTheDefaultHoldsAndTargetsMoveIt() {
        assertThat(Settings.defaults().policy()).isEqualTo(Policy.of(Profile.DEFAULT, Criticality::defaultTarget));
        assertThat(policy("exclude: a.B")).isEqualTo(Settings.defaults().policy());
        assertThat(policy("{targets: {important: 60}, policy: {profile: strict}}")
                        .groups()
                        .get(1)
                        .demands()
                        .requirementsBasedLines())
                .isEqualTo(60);
        assertThat(policy("targets: {important: 60}").groups().get(1).demands().testCoverage())
                .isEqualTo(60);
    }

    @Test
    void verdictsAreNamedOrTakenAway() {
        assertThat(verdicts("verified")).isEqualTo(AllowedVerdicts.only(Verdict.VERIFIED));
        assertThat(verdicts("[verified, suspect]")).isEqualTo(AllowedVerdicts.only(Verdict.VERIFIED, Verdict.SUSPECT));
        assertThat(verdicts("[\"!failed\", \"!stale\"]")).isEqualTo(AllowedVerdicts.not(Verdict.FAILED, Verdict.STALE));
        assertThat(verdicts("[any, \"!failed\"]")).isEqualTo(AllowedVerdicts.not(Verdict.FAILED));
        assertThat(verdicts("any")).isEqualTo(AllowedVerdicts.ANY);
    }

    private AllowedVerdicts verdicts(String yaml) {
        return policy("policy: {critical: {verdicts: " + yaml + "}}")
                .groups()
                .get(0)
                .demands()
                .verdicts();
    }

    @Test
    void anyTakesALimitAway() {
        assertThat(policy("policy: {critical: {findings: {flaky-claim: any}}, findings: {unknown-id: any}}")
                        .release()
                        .findings())
                .isEqualTo(Map.of("unknown-id", Demands.ANY));
    }

    @Test
    void everyFaultOfAPolicyIsShown() {
        assertThat(Reading.faultsOfSettings(root, """
                        policy:
                          profile: stict
                          critcal: {}
                          important:
                            verdicts: [verifed, "!Failed"]
                            test-coverage: 101
                            claims: {skipped: fail, flaky: maybe}
                            findings: {covered-not-verifed: 0, unknown-id: 0, cycle: many}
                          groups:
                            - name: a
                              test-coverage: 1
                            - name: b
                              tag: x
                            - {name: c, path: "[", verdicts: any}
                          findings: {unknown: 0}
                          worst-finding: severe
                          signatures: [{role: a, count: 0}, {role: Release Manager}]
                        """)).isEqualTo("""
                        countersign.yaml:2:12: "stict" is not a profile; did you mean "strict"? Allowed are strict, default, adopting
                        countersign.yaml:3:3: "critcal" is not a key of "policy"; did you mean "critical"? Allowed are profile, critical, important, utility, groups, findings, worst-finding, failing-tests, signatures
                        countersign.yaml:5:16: "verifed" is not a verdict; did you mean "verified"? Allowed are verified, failed, unverified-requirement, fragmented, stale, not-run, hollow, unasserted, flaky, suspect, unmeasured, partial, unclaimed
                        countersign.yaml:5:25: "Failed" is not a verdict; did you mean "failed"? Allowed are verified, failed, unverified-requirement, fragmented, stale, not-run, hollow, unasserted, flaky, suspect, unmeasured, partial, unclaimed
                        countersign.yaml:6:20: "101" is not a percentage; allowed are whole numbers from 0 to 100
                        countersign.yaml:7:14: "skipped" is not a key of "claims"; allowed are stale, not-run, hollow, unasserted, flaky, suspect, unmeasured
                        countersign.yaml:7:36: "maybe" is not a consequence; allowed are fail, warn, ignore
                        countersign.yaml:8:16: "covered-not-verifed" is not a key of "findings" of items; did you mean "covered-not-verified"? Allowed are covered-not-verified, fragmented-workflow, failing-claim, stale-evidence, hollow-claim, unasserted-claim, unclaimed-requirement, verified-not-covered, unwalked-pair, borrowed-coverage, not-run-claim, flaky-claim, suspect-claim, missing-proof, expired-proof, failed-proof, broken-proof, early-proof, suspect-link, unreviewed-requirement, duplicate-id, empty-scope, cycle
                        countersign.yaml:8:40: "unknown-id" is not a key of "findings" of items; allowed are covered-not-verified, fragmented-workflow, failing-claim, stale-evidence, hollow-claim, unasserted-claim, unclaimed-requirement, verified-not-covered, unwalked-pair, borrowed-coverage, not-run-claim, flaky-claim, suspect-claim, missing-proof, expired-proof, failed-proof, broken-proof, early-proof, suspect-link, unreviewed-requirement, duplicate-id, empty-scope, cycle
                        countersign.yaml:8:62: "many" is not a number of findings, nor "any"; allowed are whole numbers from 0 to 1000000
                        countersign.yaml:10:7: a group needs at least one of criticality, owner, tag, path
                        countersign.yaml:12:7: a group needs at least one of verdicts, test-coverage, requirements-based-lines, requirements-based-branches, findings, claims
                        countersign.yaml:14:23: "[" is not a path: Missing ']; write a file, a folder or a glob such as requirements/payments/**
                        countersign.yaml:15:14: "unknown" is not a key of "findings" of the release; allowed are incomplete-evidence, covered-not-verified, fragmented-workflow, failing-claim, stale-evidence, hollow-claim, unasserted-claim, unclaimed-requirement, verified-not-covered, unwalked-pair, borrowed-coverage, not-run-claim, flaky-claim, suspect-claim, retired-claim, missing-proof, expired-proof, failed-proof, broken-proof, early-proof, suspect-link, unreviewed-requirement, unknown-id, duplicate-id, empty-scope, cycle, unclaimed-test, unclaimed-code, idle-review
                        countersign.yaml:16:18: "severe" is not a severity; allowed are critical, high, medium, low, info
                        countersign.yaml:17:33: "0" is not a number of signatures; allowed are whole numbers from 1 to 100
                        countersign.yaml:17:44: the role "Release Manager" is no role; write a word of small letters, digits and dashes, such as release-manager
                        """);
    }

    @Test
    void readsTheWaiverOfThePage() throws Exception {
        assertThat(Reading.requirements(root, ofThePage("# requirements/waivers.yaml"))
                        .waivers())
                .containsExactly(new Waiver(
                        Waiver.Kind.VERDICT,
                        "unclaimed",
                        List.of("REQ-FX-3"),
                        "The rates of the central bank are only served in production; rehearsed by hand.",
                        "Kim Lee",
                        "Ada Osei",
                        Optional.of("PAY-311"),
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 12, 31),
                        new Location("requirements/a.yaml", 3, 5)));
    }

    @Test
    void everyFaultOfAWaiverIsShown() {
        String rest = "items: [A], reason: r, owner: o, approver: p";

        assertThat(Reading.faultsOfRequirements(root, """
                        waivers:
                          - {rule: hollow-clam, %1$s, date: 2026-02-30, expires: tomorrow}
                          - {verdict: verified, %1$s, date: 2026-01-01, expires: 2026-01-01}
                          - {rule: incomplete-evidence, %1$s, date: 2026-01-02, expires: 2026-01-01}
                          - {%1$s, date: 2026-01-01, expires: 2026-01-01}
                          - {rule: cycle, verdict: stale, %1$s, date: 2026-01-01, expires: 2026-01-01}
                          - {verdict: stale, items: [A], reason: r, owner: Ann, approver: ann, date: 2026-01-01, expires: 2026-1-1}
                          - {verdict: unclaimd, expire: 2026-01-01}
                        """.formatted(rest))).isEqualTo("""
                        requirements/a.yaml:2:12: "hollow-clam" is not a rule; did you mean "hollow-claim"? Allowed are covered-not-verified, fragmented-workflow, failing-claim, stale-evidence, hollow-claim, unasserted-claim, unclaimed-requirement, verified-not-covered, unwalked-pair, borrowed-coverage, not-run-claim, flaky-claim, suspect-claim, retired-claim, missing-proof, expired-proof, failed-proof, broken-proof, early-proof, suspect-link, unreviewed-requirement, unknown-id, duplicate-id, empty-scope, cycle, unclaimed-test, unclaimed-code, idle-review, requirements-based-lines, requirements-based-branches
                        requirements/a.yaml:2:77: "date": "2026-02-30" is no day of the calendar; write year, month and day, such as 2026-11-21
                        requirements/a.yaml:2:98: "expires": "tomorrow" is no day of the calendar; write year, month and day, such as 2026-11-21
                        requirements/a.yaml:3:15: "verified" needs no waiver; name the verdict that is to be excused
                        requirements/a.yaml:4:12: "incomplete-evidence" cannot be waived: without evidence that is complete nothing is known that could be excused
                        requirements/a.yaml:4:106: the waiver expires on 2026-01-01, before its date 2026-01-02; mend one of them
                        requirements/a.yaml:5:5: a waiver needs at least one of rule, verdict
                        requirements/a.yaml:6:19: "rule" and "verdict" are both written; keep one of them
                        requirements/a.yaml:7:67: "ann" is the owner of the waiver and cannot allow it as well; name somebody else as approver
                        requirements/a.yaml:7:99: "expires": "2026-1-1" is no day of the calendar; write year, month and day, such as 2026-11-21
                        requirements/a.yaml:8:5: "items" is missing; a waiver needs items, reason, owner, approver, date, expires
                        requirements/a.yaml:8:5: "reason" is missing; a waiver needs items, reason, owner, approver, date, expires
                        requirements/a.yaml:8:5: "owner" is missing; a waiver needs items, reason, owner, approver, date, expires
                        requirements/a.yaml:8:5: "approver" is missing; a waiver needs items, reason, owner, approver, date, expires
                        requirements/a.yaml:8:5: "date" is missing; a waiver needs items, reason, owner, approver, date, expires
                        requirements/a.yaml:8:15: "unclaimd" is not a verdict; did you mean "unclaimed"? Allowed are failed, unverified-requirement, fragmented, stale, not-run, hollow, unasserted, flaky, suspect, unmeasured, partial, unclaimed
                        requirements/a.yaml:8:25: "expire" is not a key of a waiver; did you mean "expires"? Allowed are items, reason, owner, approver, date, expires, rule, verdict, ticket
                        """);
    }

    private static Location at(int line, int column) {
        return new Location("countersign.yaml", line, column);
    }
}
