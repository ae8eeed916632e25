package io.countersign.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "critcality, criticality",
        "titel, title",
        "TITLE, title",
        "req-fraud-1, REQ-FRAUD-1",
        "REQFRAUD1, REQ-FRAUD-1",
        "1.4.3, 1.4.2",
        "I_REQ, İ_REQ"
    })
    void findsTheNameThatWasMeant(String mistyped, String meant) {
        assertThat(Nearest.to(mistyped, List.of("unrelated", meant, "far away")))
                .containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"id, owner", "ab, cd", "REQ, TITLE", "frobnicate, criticality", "'', id", "' ', id"})
    void suggestsNothingFarAway(String mistyped, String other) {
        assertThat(Nearest.to(mistyped, List.of(other))).isEmpty();
    }

    @Test
    void namesThreeAtMostNearestFirstThenInAlphabeticalOrder() {
        assertThat(Nearest.to("REQ-10", List.of("REQ-19", "REQ-1", "REQ-222", "REQ-11", "REQ-10", "REQ-12", "REQ-10")))
                .containsExactly("REQ-10", "REQ-1", "REQ-11");
    }

    @Test
    void asksAQuestion() {
        assertThat(Nearest.question(List.of("a", "b", "c"))).isEqualTo("did you mean \"a\" or \"b\" or \"c\"?");
        assertThat(Nearest.question(List.of("a"))).isEqualTo("did you mean \"a\"?");
        assertThat(Nearest.question(List.of())).isEmpty();
    }

    @Test
    void looksThroughTenThousandNamesAtOnce() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> "PROJECT-PAYMENTS-REQ-" + (10_000 + i))
                .toList();
        long start = System.nanoTime();

        assertThat(Nearest.to("PROJECT-PAYMENTS-REQ-1234", names))
                .containsExactly(
                        "PROJECT-PAYMENTS-REQ-10234", "PROJECT-PAYMENTS-REQ-11234", "PROJECT-PAYMENTS-REQ-12034");
        assertThat(Nearest.to("x".repeat(100_000), names)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
