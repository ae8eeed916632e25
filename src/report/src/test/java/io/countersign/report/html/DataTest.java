package io.countersign.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.format.Project;
import io.countersign.report.html.place.Anchors;
import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.PaymentsRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the pages load when they are opened is the result, by numbers instead of names. */
class DataTest {

    private static final Result RESULT = PaymentsRelease.result();

    private final Pages report = Pages.of(RESULT);

    @Test
    void listsRequirementsWithTheirNumbers() {
        JsonNode items = report.data("items");
        JsonNode row = items.at("/requirements/2");

        assertThat(row.get(0).asString() + " " + row.get(1).asString())
                .isEqualTo("REQ-FX-2 The rate of a conversion can be audited");
        assertThat(items.get("verdicts").get(row.get(2).asInt()).asString()).isEqualTo("hollow");
        assertThat(items.get("criticalities").get(row.get(3).asInt()).asString())
                .isEqualTo("important");
        assertThat(row.get(8).asInt() + " of " + row.get(9).asInt()).isEqualTo("27 of 28");
        assertThat(row.get(10).asInt() + " of " + row.get(11).asInt()).isEqualTo("0 of 28");
        assertThat(row.get(14).asInt() + " of " + row.get(13).asInt()).isEqualTo("0 of 1");
        assertThat(items.at("/tones/hollow").asString()).isEqualTo("doubt");
        assertThat(items.at("/workflows/0/0").asString()).isEqualTo("WF-CROSS-BORDER");
    }

    @Test
    void saysOfWhatIsWaivedUntilWhenAndWhy() {
        List<String> waived = new ArrayList<>();
        report.data("items")
                .get("requirements")
                .forEach(row -> waived.add(row.get(16).asString()));

        assertThat(waived)
                .filteredOn(sentence -> !sentence.isEmpty())
                .containsExactly("Waived until 2026-12-31: The help centre is rewritten in December (owner payments,"
                        + " approved by Ada Approver, PAY-17)");
    }

    @Test
    void foldsTheNamesAndIdsOfTestsAndLosesNothing() {
        assertThat(unfolded(report.data("tests").get("names"), 0))
                .isEqualTo(RESULT.tests().stream().map(test -> test.name()).toList());
        assertThat(unfolded(report.data("tests-0"), 0))
                .isEqualTo(RESULT.tests().stream().map(test -> test.id()).toList());
        assertThat(unfolded(report.data("tests-0"), 2))
                .isEqualTo(RESULT.tests().stream()
                        .map(test -> test.location().orElseThrow().file())
                        .toList());
    }

    @Test
    void namesEveryTestByWhatIsTheSameInTheNextReport() {
        String anchors = report.data("anchors").asString();

        assertThat(anchors).hasSize(12 * RESULT.tests().size());
        for (int i = 0; i < RESULT.tests().size(); i++) {
            assertThat("test:" + anchors.substring(12 * i, 12 * i + 12))
                    .isEqualTo(Anchors.test(RESULT.tests().get(i).id()));
        }
    }

    /** As the pages do it: the length of what is shared with the row before, and the rest. */
    private static List<String> unfolded(JsonNode rows, int at) {
        List<String> texts = new ArrayList<>();
        String before = "";
        for (JsonNode row : rows) {
            before = before.substring(0, row.get(at).asInt()) + row.get(at + 1).asString();
            texts.add(before);
        }
        return texts;
    }

    @Test
    void holdsEveryClaimOfRequirementsAndWorkflows() {
        JsonNode claims = report.data("claims");
        List<String> all = new ArrayList<>();
        for (JsonNode claim : claims.get("claims")) {
            int item = claim.get(0).asInt();
            int requirements = RESULT.requirements().size();
            all.add((item < requirements
                            ? RESULT.requirements().get(item).requirement().id()
                            : RESULT.workflows()
                                    .get(item - requirements)
                                    .workflow()
                                    .id())
                    + " " + claims.get("strengths").get(claim.get(2).asInt()).asString() + " "
                    + RESULT.tests().get(claim.get(1).asInt()).name());
        }

        assertThat(all)
                .hasSize(RESULT.requirements().stream()
                                .mapToInt(r -> r.claims().size())
                                .sum()
                        + RESULT.workflows().stream()
                                .mapToInt(w -> w.claims().size())
                                .sum())
                .contains(
                        "REQ-FX-2 hollow fx.RateAuditTest \u203a keepsTheRateItUsed",
                        "WF-CROSS-BORDER effective pay.GatewayTest \u203a chargesInTheOrdersCurrency");
    }

    @Test
    void handsEveryFindingToTheSearchWithItsPlaceOnItsPage() {
        assertThat(told(report))
                .hasSize(9)
                .contains(
                        "hollow-claim high REQ-FX-2: RateAuditTest \u203a keepsTheRateItUsed claims REQ-FX-2 and runs none of its"
                                + " code.");
        assertThatFindingsArrive(report);
    }

    @Test
    void findsAFindingOnThePageThatItIsOn() {
        Pages large = Pages.of(LargeRelease.result(10, 10_010, 1));

        assertThat(places(large.data("findings")).get(1000)).startsWith("findings-2.html#finding:");
        assertThatFindingsArrive(large);
    }

    private static List<String> places(JsonNode findings) {
        return unfolded(findings.get("findings"), 4);
    }

    private static List<String> told(Pages pages) {
        JsonNode findings = pages.data("findings");
        List<String> subjects = unfolded(findings.get("findings"), 2);
        List<String> told = new ArrayList<>();
        for (JsonNode row : findings.get("findings")) {
            String subject = subjects.get(told.size());
            List<String> parts = new ArrayList<>();
            findings.get("messages").get(row.get(6).asInt()).forEach(part -> parts.add(part.asString()));
            told.add(findings.get("rules").get(row.get(0).asInt()).asString() + " "
                    + findings.get("severities").get(row.get(1).asInt()).asString() + " " + subject + ": "
                    + String.join(subject, parts));
        }
        return told;
    }

    private static void assertThatFindingsArrive(Pages pages) {
        Map<String, Document> opened = pages.pages();
        List<String> arrived = places(pages.data("findings")).stream()
                .map(place -> place.split("#", 2))
                .map(place -> opened.get(place[0]).getElementById(place[1]))
                .map(finding -> finding.selectFirst(".rule").text() + " "
                        + finding.selectFirst(".chip").text() + " "
                        + finding.selectFirst(".rule + *").text() + ": "
                        + finding.select("p").get(1).text())
                .toList();

        assertThat(arrived).isEqualTo(told(pages));
    }

    @Test
    void handsOverWorkflowsInPiecesOfFifty() {
        Pages large = Pages.of(LargeRelease.result(10, 10_100, 1));

        assertThat(large.data("items").get("workflowChunk").asInt()).isEqualTo(50);
        assertThat(large.data("workflows-0")).hasSize(50);
        assertThat(large.data("workflows-1")).hasSize(50);
        assertThat(large.data("workflows-2")).hasSize(1);
        assertThat(large.data("workflows-2").get(0).asString()).contains("<code>WF-100</code>");
    }

    @Test
    void staysBelow15MebibytesAt10000RequirementsAnd50000Tests() {
        Pages large = Pages.of(LargeRelease.result(50_000, 10_000, 200));

        assertThat(large.files().values().stream()
                        .mapToLong(file -> file.getBytes(StandardCharsets.UTF_8).length)
                        .sum())
                .isLessThan(15 << 20);
    }

    @Test
    void bringsTheTextOfSourcesWhereTheyLieInTheProject(@TempDir Path temp) throws IOException {
        Path root = Files.createDirectories(temp.resolve("project"));
        String path = RESULT.sources().get(0).path().orElseThrow();
        Path source = root.resolve(path);
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class FraudCheck {\n\t// \u00fc <b>\n}\n");

        assertThat(text(root)).containsExactly("class FraudCheck {", "\t// \u00fc <b>", "}");
        assertThat(report.data("source-0").has("text")).isFalse();

        Files.writeString(source, "x".repeat((1 << 20) + 1));
        assertThat(text(root)).isEmpty();

        Files.delete(source);
        Files.createSymbolicLink(source, Files.writeString(temp.resolve("secret"), "not of this project"));
        assertThat(text(root)).isEmpty();
    }

    private static List<String> text(Path root) {
        JsonNode text = Pages.of(RESULT, Project.at(root)).data("source-0").path("text");
        List<String> lines = new ArrayList<>();
        text.forEach(line -> lines.add(line.asString()));
        return lines;
    }

    @Test
    void linksToTheForgeAtTheCommitUnderReview(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve(".git"));
        Files.writeString(
                root.resolve(".git/config"), "[remote \"origin\"]\n\turl = git@github.com:shop/payments.git\n");
        Pages linked = Pages.of(RESULT, Project.at(root));
        String commit = "4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf";

        assertThat(linked.page("findings.html").selectFirst("a.place").attr("href"))
                .isEqualTo("https://github.com/shop/payments/blob/" + commit + "/requirements/payments.yaml#L4");
        assertThat(linked.page("evidence.html").select("a[rel=noreferrer]").eachAttr("href"))
                .contains("https://github.com/shop/payments/commit/" + commit);
        assertThat(linked.data("items").at("/forge/0").asString())
                .isEqualTo("https://github.com/shop/payments/blob/" + commit + "/");
        assertThat(report.page("findings.html").select("a.place")).isEmpty();
    }
}
