package io.countersign.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.OrderedRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.ProvenRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    static Stream<Result> results() {
        return Stream.of(PaymentsRelease.result(), OrderedRelease.result(), SmallRelease.result());
    }

    @ParameterizedTest
    @CsvSource({"WF-CROSS-BORDER", "WF-DOMESTIC", "REQ-FX-2", "REQ-HELP-1", "REQ-WALLET-1"})
    void saysTheWholeWayToAVerdict(String id) throws IOException {
        Golden.check(Explanation.of(PaymentsRelease.result(), id).orElseThrow(), "explain/" + id + ".txt");
    }

    @ParameterizedTest
    @CsvSource({"WF-CROSS-BORDER", "REQ-FX-2", "REQ-HELP-1", "REQ-WALLET-1"})
    void saysWhatStandsInTheWay(String id) throws IOException {
        Golden.check(Explanation.whyNot(PaymentsRelease.result(), id).orElseThrow(), "explain/why-not-" + id + ".txt");
    }

    @Test
    void saysOfAVerifiedItemThatItIs() {
        assertThat(Explanation.whyNot(SmallRelease.result(), "REQ-PAY"))
                .contains("REQ-PAY is verified: One claim is effective.\n");
    }

    @Test
    void namesTheLinesThatItsClaimsRanAndThoseThatNoTestRan() {
        assertThat(Explanation.of(SmallRelease.result(), "REQ-PAY").orElseThrow())
                .contains("  src/main/java/com/shop/pay/Pay.java lines 3: run by its effective claims\n")
                .contains("  src/main/java/com/shop/pay/Pay.java lines 4: not run by any test\n");
    }

    @Test
    void namesTheFirstTestsThatTouchAStepAndCountsThemAll() {
        assertThat(Explanation.of(OrderedRelease.result(), "WF-ANY-ORDER").orElseThrow())
                .contains("    touched by 30 passing tests: case0, case1, case2, case3, case4, \u2026\n");
    }

    @Test
    void namesTheProofsBesideTheTests() {
        assertThat(Explanation.of(ProvenRelease.result(), "WF-PAY").orElseThrow())
                .contains("""

                Proofs beside the tests
                  valid: load-test: passed, by Grace on 2026-11-03
                    2.1 times the expected traffic for 30 min, p99 340 ms
                  expired: alert: passed, by Grace on 2026-11-03, but expired after 2026-11-04
                  missing: rollback-rehearsal: nobody has declared a proof of the kind rollback-rehearsal
                  failed: manual-test (not needed): failed, by Grace on 2026-11-03
                """);
        assertThat(Explanation.of(ProvenRelease.result(), "REQ-PAY").orElseThrow())
                .contains("\n    attachment docs/load.json\n");
    }

    @Test
    void knowsNothingOfAnIdThatNobodyDeclared() {
        assertThat(Explanation.of(SmallRelease.result(), "REQ-PAX")).isEmpty();
        assertThat(Explanation.whyNot(SmallRelease.result(), "REQ-PAX")).isEmpty();
        assertThat(Explanation.ids(SmallRelease.result())).containsExactly("WF-PAY", "REQ-PAY");
        assertThat(Explanation.ids(Samples.empty())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("results")
    void saysTheVerdictAndTheReasonOfEveryItemInLinesThatFit(Result result) {
        for (String id : Explanation.ids(result)) {
            String text = Explanation.of(result, id).orElseThrow();
            String whyNot = Explanation.whyNot(result, id).orElseThrow();

            assertThat(text).startsWith(id + ": ").contains("\nVerdict: ").endsWith("\n");
            assertThat(whyNot).startsWith(id + " is ");
            assertThat(text.contains("\nVerdict: verified\n")).isEqualTo(whyNot.startsWith(id + " is verified: "));
            assertThat((text + whyNot).lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void letsNoHostileTextActOnATerminal(String payload) {
        Result result = HostileRelease.filledWith(payload);
        for (String id : Explanation.ids(result)) {
            String text = Explanation.of(result, id).orElseThrow()
                    + Explanation.whyNot(result, id).orElseThrow();

            assertThat(text.codePoints()).allMatch(c -> c == '\n' || !Character.isISOControl(c) && !isDirection(c));
            assertThat(text.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
        }
    }

    private static boolean isDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
