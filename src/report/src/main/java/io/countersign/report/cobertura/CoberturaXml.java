package io.countersign.report.cobertura;

import io.countersign.model.result.CodeResult;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.SourceResult;
import io.countersign.report.xml.XmlDocument;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** One document of the elements and attributes of {@code coverage-04.dtd}. */
final class CoberturaXml {

    private final Counted counted;

    CoberturaXml(Counted counted) {
        this.counted = counted;
    }

    void write(Result result, Writer out) throws IOException {
        Coverage coverage = counted.of(result.totals());
        Map<String, List<SourceResult>> sources =
                result.sources().stream().collect(Collectors.groupingBy(SourceResult::packageName));
        XmlDocument.write(
                out,
                xml -> xml.element(
                        "coverage",
                        () -> {
                            xml.element("sources", () -> xml.text("source", "."));
                            xml.element("packages", () -> {
                                for (CodeResult code : result.code()) {
                                    code(code, sources.getOrDefault(code.name(), List.of()), xml);
                                }
                            });
                        },
                        "line-rate",
                        rate(coverage.lines()),
                        "branch-rate",
                        rate(coverage.branches()),
                        "lines-covered",
                        String.valueOf(coverage.lines().covered()),
                        "lines-valid",
                        String.valueOf(coverage.lines().total()),
                        "branches-covered",
                        String.valueOf(coverage.branches().covered()),
                        "branches-valid",
                        String.valueOf(coverage.branches().total()),
                        "complexity",
                        "0",
                        "version",
                        result.header().toolVersion(),
                        "timestamp",
                        String.valueOf(result.header()
                                .createdAt()
                                .map(Instant::toEpochMilli)
                                .orElse(0L))));
    }

    private void code(CodeResult code, List<SourceResult> sources, XmlDocument xml) throws XMLStreamException {
        Coverage coverage = counted.of(code);
        xml.element(
                "package",
                () -> xml.element("classes", () -> {
                    for (SourceResult source : sources) {
                        source(source, xml);
                    }
                }),
                "name",
                code.name(),
                "line-rate",
                rate(coverage.lines()),
                "branch-rate",
                rate(coverage.branches()),
                "complexity",
                "0");
    }

    /** A source file stands for its classes: a line that two of them share is one line, here as in the totals. */
    private void source(SourceResult source, XmlDocument xml) throws XMLStreamException {
        Counter lines = new Counter(
                (int) source.lines().stream()
                        .filter(line -> counted.hits(line) > 0)
                        .count(),
                source.lines().size());
        Counter branches = source.lines().stream().map(counted::branches).reduce(Counter.EMPTY, Counter::plus);
        xml.element(
                "class",
                () -> {
                    xml.element("methods");
                    xml.element("lines", () -> {
                        for (LineResult line : source.lines()) {
                            line(line, xml);
                        }
                    });
                },
                "name",
                className(source),
                "filename",
                source.path().orElseGet(() -> folder(source) + source.name()),
                "line-rate",
                rate(lines),
                "branch-rate",
                rate(branches),
                "complexity",
                "0");
    }

    private void line(LineResult line, XmlDocument xml) throws XMLStreamException {
        Counter branches = counted.branches(line);
        String number = String.valueOf(line.number());
        String hits = String.valueOf(counted.hits(line));
        if (branches.isEmpty()) {
            xml.element("line", "number", number, "hits", hits, "branch", "false");
        } else {
            xml.element(
                    "line",
                    "number",
                    number,
                    "hits",
                    hits,
                    "branch",
                    "true",
                    "condition-coverage",
                    100L * branches.covered() / branches.total() + "% (" + branches.covered() + "/" + branches.total()
                            + ")");
        }
    }

    private static String className(SourceResult source) {
        String name = source.name().replaceFirst("\\.(java|kt|groovy|scala)$", "");
        return source.packageName().isEmpty() || name.startsWith(source.packageName() + ".")
                ? name
                : source.packageName() + "." + name;
    }

    private static String folder(SourceResult source) {
        return source.packageName().isEmpty() ? "" : source.packageName().replace('.', '/') + "/";
    }

    /** Cut and never rounded up; of nothing it is 0, since nothing measured is not all. */
    private static String rate(Counter counter) {
        return counter.isEmpty()
                ? "0"
                : BigDecimal.valueOf(counter.covered())
                        .divide(BigDecimal.valueOf(counter.total()), 4, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
