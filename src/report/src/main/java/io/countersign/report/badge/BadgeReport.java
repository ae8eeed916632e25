package io.countersign.report.badge;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Result;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Project;
import io.countersign.report.format.ReportFolder;
import io.countersign.report.format.ReportFormat;
import io.countersign.report.format.Sentences;
import io.countersign.report.xml.XmlDocument;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * {@code badge.svg}: test coverage beside code coverage. Test coverage is green only when the release is verified and the gate says yes,
 * red when the gate says no, and amber in between: the policy lets go what is not all verified. Code coverage has no colour, because it
 * says nothing of what was verified.
 */
public final class BadgeReport implements ReportFormat {

    private static final String LABEL = "#555555";
    private static final String NEUTRAL = "#6e7781";
    private static final String VERIFIED = "#1a7f37";
    private static final String NOT_VERIFIED = "#b3261e";
    private static final String LET_GO = "#8a4300";
    private static final int HEIGHT = 20;

    @Override
    public String name() {
        return "badge";
    }

    @Override
    public String fileName() {
        return "badge.svg";
    }

    @Override
    public void write(Result result, Project project, ReportFolder folder) throws IOException {
        try (Writer out = folder.text(fileName())) {
            write(result, out);
        }
    }

    static void write(Result result, Writer out) throws IOException {
        Counter tests = result.totals().testCoverage();
        Counter lines = result.totals().codeCoverage().lines();
        List<Part> parts = List.of(
                new Part("test coverage", LABEL),
                new Part(Numbers.percent(tests), colour(result)),
                new Part("code coverage", LABEL),
                new Part(Numbers.percent(lines), NEUTRAL));
        String title = Sentences.word(result) + ", gate " + GateWords.word(result.decision()) + ": test coverage "
                + Numbers.percent(tests) + ", code coverage " + Numbers.percent(lines);
        String width = String.valueOf(parts.stream().mapToInt(Part::width).sum());
        XmlDocument.write(
                out,
                xml -> xml.element(
                        "svg",
                        () -> {
                            xml.text("title", title);
                            int x = 0;
                            for (Part part : parts) {
                                part.write(x, xml);
                                x += part.width();
                            }
                        },
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        width,
                        "height",
                        String.valueOf(HEIGHT),
                        "role",
                        "img",
                        "aria-label",
                        title));
    }

    private static String colour(Result result) {
        return switch (result.decision().state()) {
            case NOTHING_MEASURED -> NEUTRAL;
            case FAILED -> NOT_VERIFIED;
            case PASSED -> result.verified() ? VERIFIED : LET_GO;
        };
    }

    private record Part(String text, String colour) {

        private static final int MARGIN = 6;
        private static final int CHARACTER = 7;

        int width() {
            return 2 * MARGIN + textWidth();
        }

        /** Browsers have different fonts, so the text is told how wide it is. */
        private int textWidth() {
            return CHARACTER * text.length();
        }

        void write(int x, XmlDocument xml) throws XMLStreamException {
            xml.element(
                    "rect",
                    "x",
                    String.valueOf(x),
                    "width",
                    String.valueOf(width()),
                    "height",
                    String.valueOf(HEIGHT),
                    "fill",
                    colour);
            xml.text(
                    "text",
                    text,
                    "x",
                    String.valueOf(x + MARGIN),
                    "y",
                    "14",
                    "textLength",
                    String.valueOf(textWidth()),
                    "fill",
                    "#ffffff",
                    "font-family",
                    "Verdana, DejaVu Sans, sans-serif",
                    "font-size",
                    "11");
        }
    }
}
