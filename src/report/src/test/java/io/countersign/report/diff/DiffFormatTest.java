package io.countersign.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SpecificationVersion;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.Trend;
import io.countersign.model.result.Counter;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.format.Columns;
import io.countersign.report.markdown.BoundedText;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One comparison, for the terminal, for a comment and for machines. */
class DiffFormatTest {

    private static final Path SCHEMA_FILE = Path.of("../../docs/schema/diff.schema.json");
    private static final Path REPORT_SCHEMA_FILE = Path.of("../../docs/schema/report.schema.json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    @Test
    void tellsTheTerminalWhatChanged() throws IOException {
        Golden.check(DiffFormat.CONSOLE.text(Comparisons.small()), "diff/small.txt");
    }

    @Test
    void tellsTheTerminalThatNothingChanged() {
        assertThat(DiffFormat.CONSOLE.text(Comparisons.nothing())).isEqualTo("""
                NOT WORSE: Nothing changed.

                                             Base                 Head                 Change
                  Commit                     commit 4f2a9c1be07d  commit 4f2a9c1be07d
                  Release                    verified             verified
                  Gate                       passed (default)     passed (default)
                  Test coverage              100 % (2 of 2)       100 % (2 of 2)
                  Code coverage, lines       nothing measured     nothing measured
                  Requirements-based, lines  33.3 % (1 of 3)      33.3 % (1 of 3)
                  Tests                      3                    3
                  Findings                   1                    1
                """);
    }

    @Test
    void writesACommentThatTellsWhatChanged() throws IOException {
        Golden.check(DiffFormat.MARKDOWN.text(Comparisons.small()), "diff/small.md");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.diff.Comparisons#all")
    void staysWithinTheTerminal(Comparison comparison) {
        assertThat(DiffFormat.CONSOLE.text(comparison).lines())
                .allMatch(line -> Columns.width(line) <= ConsoleSummary.WIDTH)
                .hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void printsNothingThatActsOnTheTerminal(String payload) {
        assertThat(DiffFormat.CONSOLE.text(Comparisons.hostile(payload)).codePoints())
                .noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void showsHostileTextInACommentAsTextAndNothingElse(String payload) {
        Node usual = PARSER.parse(DiffFormat.MARKDOWN.text(Comparisons.hostile("usual")));
        Node hostile = PARSER.parse(DiffFormat.MARKDOWN.text(Comparisons.hostile(payload)));

        assertThat(blocks(hostile)).isEqualTo(blocks(usual));
        assertThat(acting(hostile)).isEmpty();
    }

    @Test
    void beginsACommentWithAMarkerOfItsOwnAndHoldsItOnce() {
        String text = DiffFormat.MARKDOWN.text(Comparisons.hostile(DiffMarkdown.MARKER));

        assertThat(text).startsWith("<!-- countersign diff -->\n").containsOnlyOnce("<!-- countersign diff -->");
    }

    @Test
    void endsACommentBeforeAForgeWouldRefuseIt() {
        String text = DiffFormat.MARKDOWN.text(Comparisons.large());

        assertThat(text)
                .hasSizeLessThanOrEqualTo(BoundedText.LENGTH)
                .endsWith("\nMore than fits here; the rest is in the JSON.\n");
        assertThat(text).contains("- and 80 more **lost-verification** in the JSON\n");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.diff.Comparisons#all")
    void satisfiesItsSchema(Comparison comparison) throws IOException {
        assertThat(faults(DiffFormat.JSON.text(comparison))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void satisfiesItsSchemaWhateverTheTextsAre(String payload) throws IOException {
        assertThat(faults(DiffFormat.JSON.text(Comparisons.hostile(payload)))).isEmpty();
    }

    @Test
    void tellsMachinesEverything() throws IOException {
        JsonNode tree = MAPPER.readTree(DiffFormat.JSON.text(Comparisons.large()));
        JsonNode small = MAPPER.readTree(DiffFormat.JSON.text(Comparisons.small()));

        assertThat(tree.at("/changes").size()).isEqualTo(100 * ChangeKind.values().length);
        assertThat(tree.at("/items").size()).isEqualTo(200);
        assertThat(small.at("/state").asString()).isEqualTo("worse");
        assertThat(small.at("/changes/0/kind").asString()).isEqualTo("lost-verification");
        assertThat(small.at("/changes/0/fails").asBoolean()).isTrue();
        assertThat(small.at("/items/1/base").isNull()).isTrue();
        assertThat(small.at("/items/0/head/requirementsBasedCoverage/lines/covered")
                        .asInt())
                .isZero();
        assertThat(small.at("/head/decision").isNull()).isTrue();
    }

    @Test
    void hasASchemaThatKnowsEveryWordAndIsClosedAndDescribed() throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(SCHEMA_FILE));
        JsonNode report = MAPPER.readTree(Files.readString(REPORT_SCHEMA_FILE));

        assertThat(schema.get("$id").asString()).isEqualTo(DiffJson.SCHEMA);
        assertThat(words(schema, "/$defs/change/properties/kind/enum"))
                .isEqualTo(Arrays.stream(ChangeKind.values())
                        .map(ChangeKind::label)
                        .toList());
        assertThat(words(schema, "/$defs/change/properties/trend/enum"))
                .isEqualTo(Arrays.stream(Trend.values()).map(Trend::label).toList());
        assertThat(words(schema, "/properties/state/enum"))
                .isEqualTo(Arrays.stream(Comparison.State.values())
                        .map(Comparison.State::label)
                        .toList());
        for (String shared : List.of("verdict", "criticality", "status", "coverage", "counter", "verifiedCounter")) {
            assertThat(schema.at("/$defs/" + shared)).isEqualTo(report.at("/$defs/" + shared));
        }
        assertThat(schema.findParents("properties"))
                .isNotEmpty()
                .allMatch(object -> object.has("description")
                        && !object.get("additionalProperties").asBoolean(true));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, 3, 4, ''",
        "3, 4, 6, 8, ''",
        "2, 4, 3, 4, +25",
        "3, 3, 2, 3, -33.3",
        "0, 3, 2, 3, +66.6",
        "30000, 40000, 30000, 40001, -< 0.1",
        "0, 0, 3, 4, ''",
        "3, 4, 0, 0, ''",
        "4, 4, 0, 4, -100"
    })
    void countsTheChangeInPointsAndNeverRoundsItUp(int base, int ofBase, int head, int ofHead, String points) {
        assertThat(Sides.points(new Counter(base, ofBase), new Counter(head, ofHead)))
                .isEqualTo(points);
    }

    private static List<String> words(JsonNode schema, String pointer) {
        return schema.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private static List<Error> faults(String json) throws IOException {
        return JsonSchemas.faults(json, Files.readString(SCHEMA_FILE), SpecificationVersion.DRAFT_2020_12);
    }

    private static List<String> blocks(Node document) {
        List<String> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(node.getClass().getSimpleName());
        }
        return blocks;
    }

    /** Markup that came of somebody's text; our own marker and the comments that tear words apart are no such. */
    private static List<String> acting(Node document) {
        List<String> acting = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                acting.add("link " + link.getDestination());
            }

            @Override
            public void visit(Image image) {
                acting.add("image " + image.getDestination());
            }

            @Override
            public void visit(Code code) {
                acting.add("code " + code.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                if (!html.getLiteral().equals("<!-- -->")) {
                    acting.add("html " + html.getLiteral());
                }
            }
        });
        return acting;
    }
}
