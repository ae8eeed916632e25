package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.bundle.Content;
import io.countersign.model.evidence.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements say what the result says, in the form of in-toto. */
class StatementsTest {

    private static String text(SortedMap<String, Content> entries, String name) throws IOException {
        try (InputStream in = entries.get(name).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTestResultNamesEveryTest() throws IOException {
        assertThat(text(
                        Statements.of(SmallRelease.result(Outcome.PASSED, Outcome.SKIPPED, Outcome.NOT_REACHED)),
                        "statements/test-result.json"))
                .isEqualTo("""
                        {"_type":"https://in-toto.io/Statement/v1",\
                        "subject":[{"name":"commit","digest":{"gitCommit":"0123456789abcdef0123456789abcdef01234567"}}],\
                        "predicateType":"https://in-toto.io/attestation/test-result/v0.1",\
                        "predicate":{"result":"FAILED","configuration":[{"name":"requirements/payments.yaml","digest":{"sha256":\
                        "abababababababababababababababababababababababababababababababab"}}],\
                        "passedTests":["[engine:junit-jupiter]/[class:T]/[method:t0()]"],\
                        "warnedTests":["[engine:junit-jupiter]/[class:T]/[method:t1()]"],\
                        "failedTests":["[engine:junit-jupiter]/[class:T]/[method:t2()]"]}}""");
    }

    @Test
    void theVerdictsAreThoseOfTheResult() throws IOException {
        assertThat(text(Statements.of(SmallRelease.result(Outcome.PASSED)), "statements/verdicts.json"))
                .isEqualTo("""
                        {"_type":"https://in-toto.io/Statement/v1",\
                        "subject":[{"name":"commit","digest":{"gitCommit":"0123456789abcdef0123456789abcdef01234567"}}],\
                        "predicateType":"https://countersign.io/attestation/verdicts/v0.1",\
                        "predicate":{"toolVersion":"0.1.0","release":"1 of 2 requirements is not verified.",\
                        "decision":{"state":"failed","profile":"strict","asOf":"2026-11-21",\
                        "sentence":"critical items are not verified"},\
                        "testCoverage":{"verified":1,"total":2},"workflows":[],\
                        "requirements":[{"id":"REQ-1","verdict":"verified","inForce":true},\
                        {"id":"REQ-ş","verdict":"not-run","inForce":false}],\
                        "findings":[{"rule":"not-run-claim","subject":"REQ-ş","severity":"high"}]}}""");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, PASSED",
        "PASSED, SKIPPED, WARNED",
        "PASSED, ABORTED, WARNED",
        "SKIPPED, FAILED, FAILED",
        "PASSED, UNFINISHED, FAILED",
        "PASSED, NOT_REACHED, FAILED"
    })
    void theWorstTestDecides(Outcome one, Outcome other, String result) throws IOException {
        assertThat(text(Statements.of(SmallRelease.result(one, other)), "statements/test-result.json"))
                .contains("\"result\":\"" + result + "\"");
    }

    @Test
    void noTestIsNoPass() throws IOException {
        assertThat(text(Statements.of(SmallRelease.result()), "statements/test-result.json"))
                .contains("\"result\":\"FAILED\"");
    }
}
