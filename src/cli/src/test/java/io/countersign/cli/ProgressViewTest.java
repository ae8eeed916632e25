package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressViewTest {

    private final StringWriter out = new StringWriter();
    private final ProgressView view = new ProgressView(new PrintWriter(out), false);

    private String shown() {
        return out.toString().replace("\r\n", "\n");
    }

    @Test
    void saysNothingBeforeTheTestsAreCounted() {
        view.show("");
        view.show("12");
        view.close();

        assertThat(shown()).isEmpty();
        assertThat(view.ended()).isZero();
    }

    @Test
    void saysALineForEachTenth() {
        StringBuilder told = new StringBuilder("20\n");
        for (int i = 0; i < 20; i++) {
            view.show(told.append('P').toString());
        }
        view.close();

        assertThat(shown().lines())
                .hasSize(10)
                .startsWith("2 of 20 tests", "4 of 20 tests")
                .endsWith("20 of 20 tests");
    }

    @Test
    void countsFailuresAndNotWhatWasSkippedOrAborted() {
        view.show("4\nPFSA");

        assertThat(shown()).isEqualTo("4 of 4 tests, 1 failed\n");
        assertThat(view.ended()).isEqualTo(4);
    }

    @Test
    void countsTestsThatWereNotPlanned() {
        view.show("1\nPPP");

        assertThat(shown()).isEqualTo("3 of 3 tests\n");
    }

    @Test
    void endsWithTheTotalWhenDynamicTestsCameLate() {
        view.show("2\nPP");
        view.show("2\nPPP");
        view.close();

        assertThat(shown()).isEqualTo("2 of 2 tests\n3 of 3 tests\n");
    }

    @Test
    void endsWithWhatRanWhenTheJvmDied() {
        view.show("40\nPPP");
        view.close();

        assertThat(shown()).isEqualTo("3 of 40 tests\n");
    }

    @Test
    void showsNothingForNoTests() {
        view.show("0\n");
        view.close();

        assertThat(shown()).isEmpty();
    }
}
