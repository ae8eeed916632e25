package io.countersign.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "REQ-1, REQ-1, true",
        "REQ-1, REQ-11, false",
        "REQ-*, REQ-1, true",
        "REQ-*, REQ-, true",
        "REQ-*, WF-REQ-1, false",
        "*, anything, true",
        "*-1, REQ-1, true",
        "*-1, REQ-12, false",
        "A*B*C, AxByC, true",
        "A*B*C, ABC, true",
        "A*B*C, ACB, false",
        "A*A, A, false",
        "A*A, AA, true",
        "*ab*ab, xabab, true",
        "*ab*ab, xab, false",
        "**, x, true",
        "com.shop.*, comXshop.Pay, false"
    })
    void standsForAnyCharacters(String pattern, String text, boolean expected) {
        assertThat(new Wildcard(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void manyWildcardsEndSoon() {
        assertThat(new Wildcard("*a".repeat(5000) + "*b").matches("a".repeat(20_000)))
                .isFalse();
    }
}
