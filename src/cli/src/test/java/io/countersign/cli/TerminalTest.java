package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void keepsTextInAnyScript() {
        assertThat(Terminal.printable("Zahlung über 100 € › 支払い 😀\nnext"))
                .isEqualTo("Zahlung über 100 € › 支払い 😀\nnext");
    }

    @Test
    void stripsWhatMovesTheCursorOrTurnsTheText() {
        assertThat(Terminal.printable("a\u001b[31mb\u0007c\rd\te\u009bf\u202eg\u200bh\u0000i"))
                .isEqualTo("a[31mbcdefghi");
    }
}
