package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.Payloads;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileStringsTest {

    private static final List<String> HARMLESS = skeleton(Pages.of(HostileRelease.filledWith("harmless")));

    static Stream<String> payloads() {
        return Payloads.all().stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void addNoElementAndNoAttributeToThePage(String payload) {
        assertThat(skeleton(Pages.of(HostileRelease.filledWith(payload)))).isEqualTo(HARMLESS);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void leadNowhereButInsideThePage(String payload) {
        Document page = Pages.of(HostileRelease.filledWith(payload));

        assertThat(page.select("[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.matches("#[A-Za-z0-9._~:-]+"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void areShownAsTheyWereWritten(String payload) {
        Document page = Pages.of(HostileRelease.filledWith(payload));
        String expected = Visible.text(payload);

        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(expected);
        assertThat(page.selectFirst(".finding .message").wholeText()).isEqualTo(expected);
        assertThat(page.selectFirst(".requirements .title").wholeText()).isEqualTo(expected);
        assertThat(page.selectFirst(".requirements .self").wholeText()).isEqualTo(expected + "r");
    }

    /** Elements in order with the names of their attributes; the text of the script and style is part of it. */
    private static List<String> skeleton(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList()
                        + element.className()
                        + element.data())
                .toList();
    }
}
