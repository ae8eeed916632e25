package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Header.Reconciliation;
import io.countersign.model.result.WhoRan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource({
        "equal, they add up, Reconciled: they add up",
        "differs, Fx differs, Not reconciled: Fx differs",
        "not-checked, there is no file, 'Footprints and exec file were not compared, because there is no file'",
        "not-checked, '', Footprints and exec file were not compared.",
        "equal, '', Reconciled."
    })
    void reconciliationSaysWhyThereIsNone(String state, String message, String sentence) {
        assertThat(Sentences.reconciliation(new Reconciliation(state, message))).isEqualTo(sentence);
    }

    @Test
    void execFileSaysWhoWroteIt() {
        assertThat(Sentences.execFile(new Reconciliation("equal", "")))
                .isEqualTo("written by the recorder, as JaCoCo's agent would have");
        assertThat(Sentences.execFile(new Reconciliation("not-checked", "", Reconciliation.JACOCO_AGENT)))
                .isEqualTo("written by the user's own JaCoCo agent, beside which the recorder ran");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | Each line that ran, ran in a test.",
                "3 | 0 | 3 of 9 lines that ran are in no test: no test can be shown to have verified them.",
                "3 | 1 | 3 of 9 lines that ran are in no test: no test can be shown to have verified them. They may be of the 1"
                        + " test whose footprint is not known."
            })
    void linesInNoTestAreNobodysProof(int lines, int unknown, String sentence) {
        assertThat(Sentences.inNoTest(new WhoRan(List.of(), new Counter(lines, 9), List.of(), unknown)))
                .isEqualTo(sentence);
    }
}
