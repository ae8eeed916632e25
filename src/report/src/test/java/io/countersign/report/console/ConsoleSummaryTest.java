package io.countersign.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.ModularRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsoleSummaryTest {

    @Test
    void saysWhatThePageSays() {
        assertThat(ConsoleSummary.of(PaymentsRelease.result(), Optional.of("target/report/index.html")))
                .isEqualTo("""
                        NOT VERIFIED: 1 of 2 workflows and 4 of 8 requirements are verified; WF-CROSS-BORDER is fragmented.
                        The gate says no. 2 of 5 rules failed: verdicts of critical items, waivers of all waivers.

                          Workflow                             Verdict     Test coverage   Code coverage  Requirements-based
                          WF-CROSS-BORDER  Pay an order in a…  fragmented  60 % (3 of 5)   94 %           38 %
                          WF-DOMESTIC  Pay an order at home    verified    100 % (3 of 3)  95.6 %         92.3 %

                          Test coverage       50 % (5 of 10)
                          Code coverage       93.8 % of lines (274 of 292)
                          In no test          13 of 274 lines that ran
                          Requirements-based  48.9 % of lines (143 of 292)
                          Workflows           1 of 2 verified
                          Requirements        4 of 8 verified: 4 verified, 1 not-run, 1 hollow, 1 unasserted, 1 unclaimed
                          Tests               12: 11 passed, 1 skipped
                          Waivers             5, as of 2026-11-21: 2 used, 1 unused, 1 expired, 1 refused
                          Not in force        2 (draft or retired, in no number above)

                          9 findings, 1 of them waived, worst first
                            critical fragmented-workflow WF-CROSS-BORDER
                              Every step of WF-CROSS-BORDER is covered, and no test walks them together: the nearest,
                              GatewayTest › chargesInTheOrdersCurrency, misses fraud and retry.
                              at requirements/payments.yaml:4
                              -> Extend GatewayTest#chargesInTheOrdersCurrency so that it passes through fraud and retry.
                            critical covered-not-verified WF-CROSS-BORDER
                              94 % of its lines ran, above the target of 90 %, and the behaviour is not verified.
                              at requirements/payments.yaml:4
                              -> Do not read its code coverage as confidence; write one test that walks the workflow.
                            critical unasserted-claim REQ-LOG-1
                              LogTest › masksCardNumbers claims REQ-LOG-1, is green and checked nothing.
                              at src/test/java/com/shop/ops/LogTest.java:19
                              -> Assert that the logged line holds no card number.
                            high unwalked-pair WF-CROSS-BORDER
                              No test ever executed the neighbouring steps charge and retry together.
                              at requirements/payments.yaml:19
                              -> Let the gateway time out in GatewayTest.
                            high hollow-claim REQ-FX-2
                              RateAuditTest › keepsTheRateItUsed claims REQ-FX-2 and runs none of its code.
                              at src/test/java/com/shop/fx/RateAuditTest.java:15
                              -> Call CurrencyConverter in the test, or correct the requirement's scope.
                            and 4 more findings in the report

                          Evidence: 1 test JVM, 1 complete, 1 measured, commit 4f2a9c1be07d + local changes.
                          Reconciled: 412 probes in 14 classes, the same as jacoco.exec.
                          Left out: 1 thing, named in the report.

                          Report: target/report/index.html
                        """);
    }

    @Test
    void saysWhatEachModuleHas() {
        assertThat(ConsoleSummary.of(ModularRelease.result(), Optional.empty())).contains("""

                          Module     Tests                   Code coverage     Requirements-based
                          shop-core  4: 3 passed, 1 skipped  75 %              25 %
                          shop-api   0                       nothing measured  nothing measured
                        """);
    }

    @Test
    void saysNothingMeasuredInsteadOfAPercentageOfNothing() {
        assertThat(ConsoleSummary.of(Samples.empty(), Optional.empty())).isEqualTo("""
NOTHING MEASURED: Nothing was measured: no requirement and no workflow is in force.
The gate says no. Nothing was measured: no requirement and no workflow is in force.

  Test coverage       nothing measured
  Code coverage       nothing measured
  Requirements-based  nothing measured
  Workflows           nothing measured
  Requirements        nothing measured
  Tests               0

  No findings.

  Evidence: 0 test JVMs, 0 complete, 0 measured, commit unknown.
  Footprints and exec file were not compared.
""");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void keepsItsWidthAndStopsWhatWouldActOnATerminal(String payload) {
        String summary = ConsoleSummary.of(HostileRelease.filledWith(payload), Optional.empty());

        assertThat(summary.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= ConsoleSummary.WIDTH);
        assertThat(summary.codePoints())
                .noneMatch(c -> c != '\n' && Character.isISOControl(c))
                .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200B)
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
