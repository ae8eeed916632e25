package io.countersign.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateSummaryTest {

    @Test
    void printsEveryRuleThoseThatFailedFirstThenEveryWaiverAndLastTheSentence() {
        assertThat(GateSummary.of(PaymentsRelease.result(), Optional.of("target/report/index.html")))
                .isEqualTo("""
                        NOT VERIFIED: 1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.

                          Rules, profile default, as of 2026-11-21: 2 failed, 1 warned, 1 waived, 1 empty, 1 passed
                          State   Rule                      Asked of         Needed         Found
                          FAILED  verdicts                  critical items   verified       4 of 6
                                  in the way: WF-CROSS-BORDER, REQ-LOG-1
                          FAILED  waivers                   all waivers      none expired   1
                          warned  requirements-based-lines  important items  at least 75 %  0 % (0 of 28)
                                  in the way: REQ-FX-2
                          waived  verdicts                  utility items    verified       0 of 1
                                  waived: REQ-HELP-1
                          empty   requirements-based-lines  utility items    at least 50 %  no code
                          passed  test-coverage             important items  at least 50 %  50 % (1 of 2)

                          Waivers: 2 used, 1 unused, 1 expired, 1 refused
                          State    Waives                      Of          Until
                          used     verdict unclaimed           REQ-HELP-1  2026-12-31
                                  It excuses 1 item.
                                  reason: The help centre is rewritten in December (owner payments, approved by Ada
                                  Approver, PAY-17)
                                  excuses: REQ-HELP-1
                                  at requirements/waivers.yaml:3
                          used     rule unclaimed-requirement  REQ-HELP-1  2026-12-31
                                  It excuses 1 finding.
                                  reason: The help centre is rewritten in December (owner payments, approved by Ada
                                  Approver, PAY-17)
                                  excuses: REQ-HELP-1
                                  at requirements/waivers.yaml:12
                          EXPIRED  verdict hollow              REQ-FX-2    2026-11-01
                                  It expired on 2026-11-01.
                                  reason: The help centre is rewritten in December (owner payments, approved by Ada
                                  Approver, PAY-17)
                                  at requirements/waivers.yaml:21
                          unused   rule flaky-claim            REQ-PAY-*   2027-01-31
                                  There is nothing to excuse any more; delete it.
                                  reason: The help centre is rewritten in December (owner payments, approved by Ada
                                  Approver, PAY-17)
                                  at requirements/waivers.yaml:30
                          REFUSED  verdict unasserted          *           2027-01-31
                                  A wildcard over critical items is too broad; name the items.
                                  reason: The help centre is rewritten in December (owner payments, approved by Ada
                                  Approver, PAY-17)
                                  at requirements/waivers.yaml:39

                          Report: target/report/index.html

                        The gate says no. 2 of 5 rules failed: verdicts of critical items, waivers of all waivers.
                        """);
    }

    @Test
    void saysYes() {
        assertThat(GateSummary.of(Samples.verified(SmallRelease.result()), Optional.empty()))
                .isEqualTo("""
                        VERIFIED: 0 of 1 workflows and 1 of 1 requirements are verified.

                          Rules, profile default, as of 2026-11-21: 1 passed
                          State   Rule           Asked of       Needed         Found
                          passed  test-coverage  utility items  at least 50 %  100 % (1 of 1)

                        The gate says yes. The only rule passed.
                        """);
    }

    @Test
    void saysThatNoRuleWasAskedWhereNothingWasMeasured() {
        assertThat(GateSummary.of(Samples.empty(), Optional.empty())).isEqualTo("""
                        NOTHING MEASURED: Nothing was measured: no requirement and no workflow is in force.

                          Rules, profile default, as of 2026-11-21
                          No rule was asked.

                        The gate says no. Nothing was measured: no requirement and no workflow is in force.
                        """);
    }

    @Test
    void saysInALineOfItsOwnWhatIsTooLongForTheTable() {
        Decision decision = new Decision(
                "default",
                LocalDate.of(2026, 11, 21),
                Decision.State.PASSED,
                "1 of 2 rules passed, 1 warns.",
                List.of(
                        new RuleDecision(
                                "claims",
                                "critical items of the payments team",
                                "none stale, not-run, hollow, unasserted, flaky, suspect or unmeasured",
                                "1 unmeasured",
                                RuleDecision.State.WARNED,
                                List.of("A", "B", "C", "D", "E", "F", "G"),
                                List.of()),
                        new RuleDecision(
                                "requirements-based-branches",
                                "important items",
                                "at least 75 %",
                                "90.1 % (100 of 111)",
                                RuleDecision.State.PASSED,
                                List.of(),
                                List.of())),
                List.of());

        assertThat(GateSummary.of(SmallRelease.result().decided(decision), Optional.empty()))
                .contains("""
                        State   Rule                         Asked of            Needed                Found
                        warned  claims                       critical items of…  none stale, not-run…  1 unmeasured
                                asked of: critical items of the payments team
                                needed: none stale, not-run, hollow, unasserted, flaky, suspect or unmeasured
                                in the way: A, B, C, D, E and 2 more
                        passed  requirements-based-branches  important items     at least 75 %         90.1 % (100 of 111)
                      """);
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void keepsItsWidthAndStopsWhatWouldActOnATerminal(String payload) {
        String summary = GateSummary.of(HostileRelease.filledWith(payload), Optional.empty());

        assertThat(summary.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= ConsoleSummary.WIDTH);
        assertThat(summary.codePoints())
                .noneMatch(c -> c != '\n' && Character.isISOControl(c))
                .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200B)
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
