package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.report.format.Visible;
import io.countersign.report.sample.HostileRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class HostileStringsTest {

    private static final Map<String, List<String>> HARMLESS =
            skeletons(Pages.of(HostileRelease.filledWith("harmless")));

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void addNoElementAndNoAttributeToAnyPage(String payload) {
        assertThat(skeletons(Pages.of(HostileRelease.filledWith(payload)))).isEqualTo(HARMLESS);
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void leadNowhereButInsideTheReport(String payload) {
        Pages.of(HostileRelease.filledWith(payload)).pages().forEach((name, page) -> {
            assertThat(page.select("[href]").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(href -> href.matches("(\\.\\./)?([a-z0-9/-]+/)?[A-Za-z0-9._~-]*(#[A-Za-z0-9._~:-]+)?"));
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void areShownAsTheyWereWritten(String payload) {
        Pages report = Pages.of(HostileRelease.filledWith(payload));
        String expected = Visible.text(payload);

        assertThat(report.page("index.html").selectFirst("h1").wholeText()).isEqualTo(expected);
        assertThat(report.page("findings.html").select(".finding p").get(1).wholeText())
                .isEqualTo(expected);
        Document requirements = report.page("requirements.html");
        assertThat(requirements.selectFirst(".requirements .title").wholeText()).isEqualTo(expected);
        assertThat(requirements.selectFirst(".requirements .self").wholeText()).isEqualTo(expected + "r");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void reachTheScriptsAsTextOnly(String payload) {
        Pages report = Pages.of(HostileRelease.filledWith(payload));
        String expected = Visible.text(payload);

        assertThat(report.data("items").at("/requirements/0/1").asString()).isEqualTo(expected);
        assertThat(report.data("tests").at("/names/0/1").asString()).isEqualTo(expected);
        assertThat(report.data("tests-0").at("/0/5/failure/1").asString()).isEqualTo(expected);
        assertThat(report.data("claims").at("/reasons/0").asString()).isEqualTo(expected);
        JsonNode findings = report.data("findings");
        List<String> message = new ArrayList<>();
        findings.at("/messages/0").forEach(part -> message.add(part.asString()));
        assertThat(String.join(findings.at("/findings/0/3").asString(), message))
                .isEqualTo(expected);
    }

    private static Map<String, List<String>> skeletons(Pages report) {
        Map<String, List<String>> skeletons = new TreeMap<>();
        report.pages().forEach((name, page) -> skeletons.put(name, skeleton(page)));
        return skeletons;
    }

    /** Elements in order with the names of their attributes. */
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
