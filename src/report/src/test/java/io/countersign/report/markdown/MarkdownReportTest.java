package io.countersign.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.result.Result;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.LargeRelease;
import io.countersign.report.sample.Payloads;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownReportTest {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    static Stream<String> payloads() {
        return Stream.concat(
                Payloads.all().stream(),
                Stream.of(
                        "@everyone look",
                        "see #12 and org/repo#12 and !34",
                        "https://evil.example/x",
                        "www.evil.example",
                        "mail a@evil.example",
                        "a | b | c",
                        "`code` and ``more``",
                        "**bold** _it_ ~~no~~",
                        "![x](//evil.example/x.png)",
                        "[x](javascript:alert(1))",
                        "[x]: //evil.example",
                        "- item",
                        "1. item",
                        "# heading",
                        "> quote",
                        "    code",
                        "---",
                        "a\\",
                        "<!-- countersign -->",
                        "$$x$$ $`y`$",
                        "&lt;b&gt;"));
    }

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        Golden.check(MarkdownReport.text(SmallRelease.result()), "markdown/small.md");
        Golden.check(MarkdownReport.text(PaymentsRelease.result()), "markdown/payments.md");
        Golden.check(MarkdownReport.text(Samples.empty()), "markdown/empty.md");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void showsEveryHostileTextAsItIsAndNothingElse(String payload) {
        Node document = PARSER.parse("x " + MarkdownText.of(payload) + " y");

        assertThat(String.join("", texts(document))).isEqualTo("x " + shown(payload) + " y");
        assertThat(acting(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void keepsItsShapeWhateverTheTextsAre(String payload) {
        Node usual = PARSER.parse(MarkdownReport.text(HostileRelease.filledWith("usual")));
        Node hostile = PARSER.parse(MarkdownReport.text(HostileRelease.filledWith(payload)));

        assertThat(blocks(hostile)).isEqualTo(blocks(usual));
        assertThat(acting(hostile)).isEmpty();
    }

    /** Forges look for these in the text after the Markdown is read: no node of text may hold one whole. */
    @ParameterizedTest
    @CsvSource({"@octocat", "#12", "https://evil.example", "www.evil.example", "a@b.example", "!34", "$x$"})
    void tearsApartWhatForgesMakeLinksOf(String text) {
        List<String> texts = texts(PARSER.parse("see " + MarkdownText.of(text)));

        assertThat(String.join("", texts)).isEqualTo("see " + text);
        assertThat(texts).hasSizeGreaterThan(1).noneMatch(part -> part.contains(text));
    }

    @Test
    void beginsWithTheMarkerAndHoldsItOnce() {
        String text = MarkdownReport.text(HostileRelease.filledWith(MarkdownReport.MARKER));

        assertThat(text).startsWith("<!-- countersign -->\n").containsOnlyOnce(MarkdownReport.MARKER);
    }

    @Test
    void endsBeforeAForgeWouldRefuseIt() {
        Result wide = HostileRelease.filledWith("<\ud83d\udca9@".repeat(2_000));
        Result many = Samples.withFindings(
                LargeRelease.result(10, 5_000, 1),
                LargeRelease.result(10, 5_000, 1).findings().stream()
                        .map(one -> Samples.finding(
                                one.rule(),
                                one.severity(),
                                one.subject(),
                                "@".repeat(1_000),
                                one.location().orElseThrow(),
                                one.nextStep()))
                        .toList());

        for (Result result : List.of(wide, many, LargeRelease.result(10, 5_000, 1))) {
            String text = MarkdownReport.text(result);
            assertThat(text).hasSizeLessThanOrEqualTo(65_536).endsWith("\n");
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 20);
        }
        assertThat(MarkdownReport.text(many)).endsWith("\nMore than fits here; the rest is in the report.\n");
        assertThat(MarkdownReport.text(LargeRelease.result(10, 5_000, 1)))
                .contains("\nand 450 more requirements in the report\n", "\nand 450 more findings in the report\n");
    }

    private static List<String> texts(Node document) {
        List<String> texts = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                texts.add(node.getLiteral());
            }
        });
        return texts;
    }

    private static String shown(String payload) {
        String line = Visible.line(payload);
        if (line.length() > MarkdownText.LENGTH) {
            line = line.substring(0, MarkdownText.LENGTH - 1) + "\u2026";
        }
        return line;
    }

    private static List<String> blocks(Node document) {
        List<String> names = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            names.add(node.getClass().getSimpleName());
            if (node instanceof TableBlock) {
                for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
                    for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                        int cells = 0;
                        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                            cells++;
                        }
                        names.add("row of " + cells);
                    }
                }
            }
        }
        return names;
    }

    /** Everything that is more than text: links, pictures, code, and HTML that is no comment of ours. */
    private static List<Node> acting(Node document) {
        List<Node> acting = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                if (!html.getLiteral().equals("<!-- -->")) {
                    acting.add(html);
                }
            }

            @Override
            public void visit(HtmlBlock html) {
                if (!html.getLiteral().equals(MarkdownReport.MARKER)) {
                    acting.add(html);
                }
            }

            @Override
            public void visit(Link link) {
                acting.add(link);
            }

            @Override
            public void visit(Image image) {
                acting.add(image);
            }

            @Override
            public void visit(Code code) {
                acting.add(code);
            }

            @Override
            public void visit(CustomBlock block) {
                visitChildren(block);
            }
        });
        return acting;
    }
}
