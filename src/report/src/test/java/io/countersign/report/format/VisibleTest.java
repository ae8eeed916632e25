package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({"0000", "001B", "007F", "009B", "200B", "202E", "2066", "2029", "FEFF", "D800", "FFFE", "E0041"})
    void charactersThatActAreNamed(String code) {
        assertThat(Visible.text("a" + Character.toString(Integer.parseInt(code, 16)) + "b"))
                .isEqualTo("a[U+" + code + "]b");
    }

    @Test
    void everythingElseStays() {
        String text = "\u0645 \u05d0 \ud83d\udc69\u200d\ud83d\udcbb e\u0301 <b>&amp; \u2013";
        assertThat(Visible.text(text)).isSameAs(text);
    }

    @Test
    void lineBreaksStayInTextAndBecomeSpacesOnALine() {
        assertThat(Visible.text("a\n\tb")).isEqualTo("a\n\tb");
        assertThat(Visible.line(" a\nb\t")).isEqualTo("a b");
    }

    @Test
    void halfPairsAreReplacedWhereTheyCannotBeWritten() {
        assertThat(Visible.wellFormed("a\ud800b")).isEqualTo("a\ufffdb");
    }
}
