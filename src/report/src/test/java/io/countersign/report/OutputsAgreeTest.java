package io.countersign.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Counter;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Result;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.console.GateSummary;
import io.countersign.report.explain.Explanation;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Project;
import io.countersign.report.sample.Packed;
import io.countersign.report.sample.PaymentsRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same number in console, page and JSON; the same bytes on every machine, of every file there is. */
class OutputsAgreeTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onTheTotals(Result result) throws IOException {
        JsonNode totals = json(result).get("totals");
        Document page = page(result);
        List<String> console = console(result);

        assertThat(values(page.selectFirst(".hero")))
                .containsExactly(
                        Numbers.percent(counter(totals, "/codeCoverage/lines", "covered")),
                        Numbers.percent(counter(totals, "/testCoverage", "verified")),
                        Numbers.percent(counter(totals, "/requirementsBasedCoverage/lines", "covered")));
        assertThat(console)
                .contains("Test coverage " + Numbers.percentAndRatio(counter(totals, "/testCoverage", "verified")))
                .anyMatch(line -> line.startsWith(
                        "Code coverage " + Numbers.percent(counter(totals, "/codeCoverage/lines", "covered"))))
                .anyMatch(line -> line.startsWith("Requirements-based "
                        + Numbers.percent(counter(totals, "/requirementsBasedCoverage/lines", "covered"))))
                .anyMatch(line ->
                        line.matches("Tests " + totals.at("/tests/total").asInt() + "(:.*)?"));
        assertThat(page.select(".totals > div").get(2).selectFirst("dd").text())
                .isEqualTo(totals.at("/tests/total").asString());
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onTheCountsByWord(Result result) throws IOException {
        JsonNode totals = json(result).get("totals");
        Document page = page(result);

        Map<String, Integer> verdicts = new LinkedHashMap<>();
        totals.get("requirementsByVerdict")
                .properties()
                .forEach(e -> verdicts.put(e.getKey(), e.getValue().asInt()));
        assertThat(counts(page.select(".totals > div").get(1))).isEqualTo(verdicts);
        String words = String.join(
                ", ",
                verdicts.entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey())
                        .toList());
        assertThat(console(result)).anyMatch(line -> line.startsWith("Requirements ") && line.endsWith(words));
        assertThat(counts(page.select(".totals > div").get(3)).values().stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(json(result).get("findings").size());
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onEveryWorkflow(Result result) throws IOException {
        assertThat(json(result).get("workflows")).hasSameSizeAs(result.workflows());
        for (JsonNode workflow : json(result).get("workflows")) {
            String id = workflow.get("id").asString();
            String test = Numbers.percent(counter(workflow, "/testCoverage", "verified"));
            String code = Numbers.percent(counter(workflow, "/codeCoverage/lines", "covered"));
            String based = Numbers.percent(counter(workflow, "/requirementsBasedCoverage/lines", "covered"));
            Element card = card(result, id);

            List<String> numbers = new ArrayList<>(List.of(code, test, based));
            String explained = Explanation.of(result, id).orElseThrow();
            if (workflow.get("walkedBy").isEmpty()) {
                assertThat(explained).doesNotContain("\n  by walking tests: ");
            } else {
                Counter walked = counter(workflow, "/walkedCoverage/lines", "covered");
                numbers.add(Numbers.percent(walked));
                assertThat(explained)
                        .contains("\n  by walking tests: " + Numbers.percent(walked) + " of lines ("
                                + Numbers.ratio(walked) + ")");
            }
            assertThat(values(card)).isEqualTo(numbers);
            assertThat(card.select("h1 .chip.waived").isEmpty())
                    .isEqualTo(workflow.get("waiver").isNull());
            assertThat(card.selectFirst("h1 .chip").text())
                    .isEqualTo(workflow.get("verdict").asString());
            assertThat(console(result))
                    .anyMatch(line -> line.startsWith(id)
                            && line.contains(workflow.get("verdict").asString() + " " + test)
                            && line.endsWith(code + " " + based));
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onHowManyTestsTouchEachStep(Result result) throws IOException {
        for (JsonNode workflow : json(result).get("workflows")) {
            String id = workflow.get("id").asString();
            Elements steps = card(result, id).select("li.step");
            List<String> explained = stripped(Explanation.of(result, id).orElseThrow());

            assertThat(steps).hasSameSizeAs(workflow.get("steps"));
            for (int i = 0; i < steps.size(); i++) {
                int touching = workflow.get("steps").get(i).get("touching").asInt();
                String touched = "touched by " + (touching == 0 ? "no" : touching);
                assertThat(workflow.get("steps").get(i).get("touchedBy")).hasSize(Math.min(10, touching));
                assertThat(steps.get(i).selectFirst(".covers").text()).startsWith(touched + " ");
                assertThat(explained).anyMatch(line -> line.startsWith(touched + " passing test"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onEveryLine(Result result) throws IOException {
        JsonNode sources = json(result).get("sources");
        assertThat(sources).hasSameSizeAs(result.sources());
        for (int i = 0; i < sources.size(); i++) {
            List<List<Integer>> lines = result.sources().get(i).lines().stream()
                    .map(OutputsAgreeTest::numbers)
                    .toList();

            assertThat(numbers(sources.get(i).get("lines"))).isEqualTo(lines);
            assertThat(numbers(data("source-" + i).get("lines"))).isEqualTo(lines);
        }
    }

    /** Its number, instructions and branches by any test, instructions and branches by claims, and how many tests ran it. */
    private static List<Integer> numbers(LineResult line) {
        return List.of(
                line.number(),
                line.instructions().covered(),
                line.instructions().total(),
                line.branches().covered(),
                line.branches().total(),
                line.requirementsBasedInstructions().covered(),
                line.requirementsBasedBranches().covered(),
                line.tests());
    }

    /** The page has lists of items and tests between them. */
    private static List<List<Integer>> numbers(JsonNode lines) {
        return lines.valueStream()
                .map(line -> line.valueStream()
                        .filter(JsonNode::isNumber)
                        .map(JsonNode::asInt)
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onTheDecision(Result result) throws IOException {
        JsonNode decision = json(result).get("decision");
        Document page = page(result);
        List<String> summary = console(result);
        List<String> check = stripped(GateSummary.of(result, Optional.empty()));
        String sentence =
                (decision.get("state").asString().equals("passed") ? "The gate says yes. " : "The gate says no. ")
                        + decision.get("message").asString();

        assertThat(summary).contains(sentence);
        assertThat(check).endsWith(sentence);
        assertThat(page.selectFirst(".hero .says").text()).contains(sentence);
        assertThat(page.select("table.gate tbody tr"))
                .hasSize(decision.get("rules").size());
        for (JsonNode rule : decision.get("rules")) {
            String asked = rule.get("rule").asString() + " " + rule.get("group").asString();
            String told =
                    rule.get("needed").asString() + " " + rule.get("figure").asString();
            assertThat(check)
                    .anyMatch(line -> line.equalsIgnoreCase(rule.get("state").asString() + " " + asked + " " + told));
            assertThat(page.select("table.gate tbody tr").eachText())
                    .anyMatch(row -> row.startsWith(rule.get("state").asString() + " " + asked + " " + told));
        }
        assertThat(page.select("table.waivers tbody tr").stream()
                        .map(row -> row.selectFirst(".chip").text())
                        .toList())
                .isEqualTo(decision.get("waivers")
                        .valueStream()
                        .map(waiver -> waiver.get("state").asString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void onWhatIsWaived(Result result) throws IOException {
        JsonNode report = json(result);
        Elements waivers = page(result).select("table.waivers caption");
        Document findings = Jsoup.parse(Files.readString(folder.resolve("findings.html")));
        Document requirements = Jsoup.parse(Files.readString(folder.resolve("requirements.html")));
        long waived = report.get("findings")
                .valueStream()
                .filter(finding -> !finding.get("waiver").isNull())
                .count();

        assertThat(report.at("/decision/waivedFindings").asLong()).isEqualTo(waived);
        assertThat(waivers)
                .allMatch(caption -> caption.text()
                        .matches(".* They excuse "
                                + report.at("/decision/waivedItems").asInt() + " items? and " + waived
                                + " findings?\\. .*"));
        assertThat(findings.select(".finding > p > .chip.waived")).hasSize((int) waived);
        assertThat(requirements
                        .select("tr:has(td[data-label=Verdict] .chip.waived)")
                        .eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(report.get("requirements")
                        .valueStream()
                        .filter(one -> !one.get("waiver").isNull())
                        .map(one -> one.get("id").asString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar, Asia/Riyadh", "th-TH-u-ca-buddhist-nu-thai, America/Los_Angeles"})
    void inEveryLocaleAndTimeZone(String locale, String zone) throws IOException {
        List<String> here = all("here");
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(all("there")).isEqualTo(here);
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void withoutTheTimeOfNowOrTheFolder() throws IOException {
        assertThat(String.join("\n", all("x")))
                .doesNotContain(folder.toString(), Path.of("").toAbsolutePath().toString());
        assertThat(all("x")).isEqualTo(all("y"));
    }

    private List<String> all(String name) throws IOException {
        List<String> outputs = new ArrayList<>();
        Reports.write(PaymentsRelease.result(), Project.UNKNOWN, folder.resolve(name));
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.resolve(name).relativize(file).toString();
                // One of them is no text; in this encoding each byte is a character.
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                outputs.add(path + (path.startsWith("data") ? Packed.text(content) : content));
            }
        }
        outputs.add(ConsoleSummary.of(PaymentsRelease.result(), Optional.empty()));
        return outputs;
    }

    private JsonNode json(Result result) throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(
                        Reports.write(result, Project.UNKNOWN, folder).get(0)));
    }

    private Document page(Result result) throws IOException {
        Reports.write(result, Project.UNKNOWN, folder);
        return Jsoup.parse(Files.readString(folder.resolve("index.html")));
    }

    private Element card(Result result, String workflow) throws IOException {
        int number = 0;
        for (JsonNode row : data("items").get("workflows")) {
            if (row.get(0).asString().equals(workflow)) {
                break;
            }
            number++;
        }
        return Jsoup.parse(data("workflows-0").get(number).asString()).selectFirst(".card");
    }

    private JsonNode data(String name) throws IOException {
        return Packed.value(Files.readString(folder.resolve("data/" + name + ".js")));
    }

    private static List<String> console(Result result) {
        return stripped(ConsoleSummary.of(result, Optional.empty()));
    }

    private static List<String> stripped(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
    }

    private static List<String> values(Element place) {
        return place.select(".value b, .value .nothing").eachText();
    }

    private static Map<String, Integer> counts(Element tile) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        tile.select(".counts > span")
                .forEach(span -> counts.put(
                        span.selectFirst(".chip").text(),
                        Integer.valueOf(span.ownText().strip())));
        return counts;
    }

    private static Counter counter(JsonNode node, String pointer, String covered) {
        return new Counter(
                node.at(pointer + "/" + covered).asInt(),
                node.at(pointer + "/total").asInt());
    }
}
