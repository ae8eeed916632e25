package io.countersign.report.cobertura;

import static org.assertj.core.api.Assertions.assertThat;

import edu.hm.hafner.coverage.FileNode;
import edu.hm.hafner.coverage.ModuleNode;
import edu.hm.hafner.coverage.parser.CoberturaParser;
import edu.hm.hafner.util.FilteredLog;
import io.countersign.model.result.Counter;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.SourceResult;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.sample.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class CoberturaReportTest {

    private static final Path DTD = Path.of("src/test/resources/io/countersign/report/cobertura/coverage-04.dtd");

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        Golden.check(xml(Counted.BY_ANY_TEST, SmallRelease.result()), "cobertura/small.xml");
        Golden.check(xml(Counted.REQUIREMENTS_BASED, SmallRelease.result()), "cobertura/small-requirements-based.xml");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void satisfiesItsDocumentType(Result result) throws IOException {
        for (Counted counted : Counted.values()) {
            assertThat(valid(xml(counted, result)).getNodeName()).isEqualTo("coverage");
        }
    }

    @ParameterizedTest
    @MethodSource("measured")
    void isReadByJenkinsWithTheSameLinesAndBranches(Result result) throws IOException {
        for (Counted counted : Counted.values()) {
            ModuleNode read = new CoberturaParser()
                    .parse(new StringReader(xml(counted, result)), "cobertura.xml", new FilteredLog());

            for (SourceResult source : result.sources()) {
                FileNode file = read.findFile(source.name()).orElseThrow();
                assertThat(file.getLinesWithCoverage())
                        .containsExactlyElementsOf(
                                source.lines().stream().map(LineResult::number).toList());
                for (LineResult line : source.lines()) {
                    Counter branches = counted.branches(line);
                    Counter told = branches.isEmpty() ? new Counter(counted.hits(line) > 0 ? 1 : 0, 1) : branches;
                    assertThat(new Counter(
                                    file.getCoveredOfLine(line.number()),
                                    file.getCoveredOfLine(line.number()) + file.getMissedOfLine(line.number())))
                            .as(source.name() + ":" + line.number())
                            .isEqualTo(told);
                }
            }
        }
    }

    static Stream<Result> measured() {
        return Samples.releases().filter(result -> !result.sources().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void showsEveryHostileTextAsItIs(String payload) throws IOException {
        Element coverage = valid(xml(Counted.BY_ANY_TEST, HostileRelease.filledWith(payload)));

        assertThat(coverage.getAttribute("version")).isEqualTo(Visible.line(payload));
        assertThat(elements(coverage, "package").get(0).getAttribute("name")).isEqualTo(Visible.line(payload + "p"));
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void hasTheTotalsInItsHeadAndTheSameLinesInBoth(Result result) throws IOException {
        Element any = valid(xml(Counted.BY_ANY_TEST, result));
        Element based = valid(xml(Counted.REQUIREMENTS_BASED, result));

        assertThat(lines(any)).isEqualTo(result.totals().codeCoverage().lines());
        assertThat(lines(based))
                .isEqualTo(result.totals().requirementsBasedCoverage().lines());
        assertThat(numbers(any)).isEqualTo(numbers(based));
    }

    @Test
    void neverRoundsUpAndNeverTakesNothingForAll() throws IOException {
        assertThat(valid(xml(Counted.BY_ANY_TEST, Samples.empty())).getAttribute("line-rate"))
                .isEqualTo("0");
        assertThat(valid(xml(Counted.BY_ANY_TEST, SmallRelease.result())).getAttribute("line-rate"))
                .isEqualTo("0.9");
    }

    private static Counter lines(Element coverage) {
        return new Counter(
                Integer.parseInt(coverage.getAttribute("lines-covered")),
                Integer.parseInt(coverage.getAttribute("lines-valid")));
    }

    private static List<String> numbers(Element coverage) {
        return elements(coverage, "line").stream()
                .map(line -> line.getAttribute("number"))
                .toList();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Element valid(String xml) throws IOException {
        String type = "<!DOCTYPE coverage [\n" + Files.readString(DTD) + "]>\n";
        int end = xml.indexOf("?>") + 2;
        return Xml.parseValid(xml.substring(0, end) + type + xml.substring(end)).getDocumentElement();
    }

    private static String xml(Counted counted, Result result) throws IOException {
        StringWriter out = new StringWriter();
        new CoberturaXml(counted).write(result, out);
        return out.toString();
    }
}
