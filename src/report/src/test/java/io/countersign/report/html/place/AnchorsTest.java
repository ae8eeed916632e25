package io.countersign.report.html.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.sample.Payloads;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

    @ParameterizedTest
    @CsvSource({
        "REQ-FRAUD-1, REQ-FRAUD-1",
        "1.4.2, 1.4.2",
        "A_20601, A_20601",
        "a b, a~20b",
        "a~20b, a~7E20b",
        "section:verdict, section~3Averdict",
        "\u00fc, ~C3~BC"
    })
    void ofItemsAreTheirIdsAsFarAsThatIsSafe(String id, String anchor) {
        assertThat(Anchors.item(id)).isEqualTo(anchor);
    }

    @Test
    void ofTestsAreTheSameInEveryReport() {
        assertThat(Anchors.test(
                        "[engine:junit-jupiter]/[class:com.shop.pay.RetryTest]/[method:retriesAfterATimeOut()]"))
                .isEqualTo("test:6381dc603e84");
    }

    @Test
    void areSafeShortAndDifferent() {
        List<String> ids = Stream.concat(
                        Payloads.all().stream(), Stream.of("", "x".repeat(121), "x".repeat(122), "REQ-1", "req-1"))
                .toList();

        assertThat(ids.stream().map(Anchors::item))
                .doesNotHaveDuplicates()
                .allMatch(anchor -> anchor.matches("[A-Za-z0-9._~-]{1,120}"));
        assertThat(ids.stream().map(Anchors::test))
                .doesNotHaveDuplicates()
                .allMatch(a -> a.matches("test:[0-9a-f]{12}"));
    }
}
