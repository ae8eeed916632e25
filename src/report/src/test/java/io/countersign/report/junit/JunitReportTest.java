package io.countersign.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.declared.Status;
import io.countersign.model.result.Result;
import io.countersign.report.format.Visible;
import io.countersign.report.sample.Decisions;
import io.countersign.report.sample.Golden;
import io.countersign.report.sample.HostileRelease;
import io.countersign.report.sample.PaymentsRelease;
import io.countersign.report.sample.Samples;
import io.countersign.report.sample.SmallRelease;
import io.countersign.report.sample.Xml;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {

    /** Surefire's own, unpacked by the build. */
    private static final Path SCHEMA = Path.of("target/surefire-schema/surefire-test-report.xsd");

    @Test
    void writesExactlyWhatTheFormatSays() throws IOException {
        Golden.check(xml(SmallRelease.result()), "junit/small.xml");
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void satisfiesItsSchema(Result result) throws Exception {
        validate(xml(result));
    }

    @Test
    void isRefusedByItsSchemaWhenAnAttributeOrAnElementIsAnother() throws IOException {
        String xml = xml(SmallRelease.result());

        for (String wrong : List.of(
                xml.replace(" tests=", " cases="),
                xml.replace(" name=\"gate\"", " title=\"gate\""),
                xml.replace("<failure ", "<failed ").replace("</failure>", "</failed>"))) {
            assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void leavesNothingOutThatItsSchemaLetsOneLeaveOut(Result result) throws IOException {
        for (Element one : cases(xml(result))) {
            assertThat(one.getAttribute("classname")).matches("countersign(\\.(workflows|requirements))?");
            assertThat(one.getAttribute("time")).isEqualTo("0");
            assertThat(one.getElementsByTagName("*").getLength()).isLessThanOrEqualTo(1);
            for (Element failure : children(one, "failure")) {
                assertThat(failure.getAttribute("type")).isNotEmpty();
                assertThat(failure.getAttribute("message")).isNotEmpty();
            }
            for (Element skip : children(one, "skipped")) {
                assertThat(skip.getAttribute("message")).startsWith("not in force: ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Payloads#all")
    void showsEveryHostileTextAsItIs(String payload) throws Exception {
        String xml = xml(HostileRelease.filledWith(payload));

        validate(xml);
        Element requirement = cases(xml).get(3);
        assertThat(requirement.getAttribute("name")).isEqualTo(Visible.line(payload + "r " + payload));
        Element failure = (Element) requirement.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo(Visible.line(payload));
        assertThat(failure.getTextContent()).contains("next step: " + Visible.text(payload));
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void hasACaseForEachItemAndOneForTheReleaseAndOneForTheGate(Result result) throws IOException {
        List<Element> cases = cases(xml(result));

        assertThat(count(cases, "countersign.requirements"))
                .isEqualTo(result.requirements().size());
        assertThat(count(cases, "countersign.workflows"))
                .isEqualTo(result.workflows().size());
        assertThat(count(cases, "countersign")).isEqualTo(2);
        assertThat(cases)
                .hasSize(result.requirements().size() + result.workflows().size() + 2);
    }

    @ParameterizedTest
    @MethodSource("io.countersign.report.sample.Samples#releases")
    void passesExactlyWhatIsVerifiedAndSkipsExactlyWhatIsNotInForce(Result result) throws IOException {
        List<Element> items = cases(xml(result)).stream()
                .filter(one -> !one.getAttribute("classname").equals("countersign"))
                .toList();
        long skipped = items.stream().filter(one -> has(one, "skipped")).count();
        long failed = items.stream().filter(one -> has(one, "failure")).count();

        assertThat(skipped).isEqualTo(result.totals().notInForce());
        assertThat(items.size() - skipped)
                .isEqualTo(result.totals().testCoverage().total());
        assertThat(items.size() - skipped - failed)
                .isEqualTo(result.totals().testCoverage().covered());
    }

    @Test
    void failsWhereNothingWasDeclaredInsteadOfBeingGreenByAbsence() throws IOException {
        List<Element> cases = cases(xml(Samples.empty()));

        assertThat(cases).hasSize(2).allMatch(one -> has(one, "failure"));
    }

    @Test
    void passesTheCaseOfTheGateWhereTheGateSaysYes() throws IOException {
        List<Element> cases = cases(xml(SmallRelease.result().decided(Decisions.passed())));

        assertThat(cases.get(1).getAttribute("name")).isEqualTo("gate");
        assertThat(has(cases.get(0), "failure")).isTrue();
        assertThat(has(cases.get(1), "failure")).isFalse();
    }

    @Test
    void keepsAWaivedVerdictAFailureAndSaysWhoWaivedIt() throws IOException {
        Element help = cases(xml(PaymentsRelease.result())).stream()
                .filter(one -> one.getAttribute("name").startsWith("REQ-HELP-1 "))
                .findFirst()
                .orElseThrow();

        assertThat(help.getElementsByTagName("failure").item(0).getTextContent())
                .contains(
                        "Waived until 2026-12-31: The help centre is rewritten in December (owner payments, approved by"
                                + " Ada Approver, PAY-17)");
    }

    @Test
    void countsInItsHeadWhatItHolds() throws IOException {
        String xml = xml(PaymentsRelease.result());
        Element suite = Xml.parse(xml).getDocumentElement();
        List<Element> cases = cases(xml);

        assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.size()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(String.valueOf(
                        cases.stream().filter(one -> has(one, "failure")).count()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(String.valueOf(PaymentsRelease.result().requirements().stream()
                        .filter(one -> one.requirement().status() != Status.APPROVED)
                        .count()));
    }

    private static long count(List<Element> cases, String className) {
        return cases.stream()
                .filter(one -> one.getAttribute("classname").equals(className))
                .count();
    }

    private static boolean has(Element one, String child) {
        return one.getElementsByTagName(child).getLength() > 0;
    }

    private static List<Element> cases(String xml) throws IOException {
        return children(Xml.parse(xml).getDocumentElement(), "testcase");
    }

    private static List<Element> children(Element of, String name) {
        NodeList nodes = of.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static void validate(String xml) throws SAXException, IOException {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    private static String xml(Result result) throws IOException {
        StringWriter out = new StringWriter();
        JunitReport.write(result, out);
        return out.toString();
    }
}
