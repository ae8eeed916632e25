package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.InputException;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What results of a build tool can prove, and what not. */
final class ResultsAnalysisTest {

    private static final String VERIFIES = """
            package io.countersign.junit;
            public @interface Verifies { String[] value(); int revision() default 0; }
            """;

    private static final String FX_TEST = """
            package com.shop;
            import io.countersign.junit.Verifies;
            @Verifies("REQ-CLASS")
            class FxTest {
                @Verifies("REQ-FX") void converts(String market) {}
                @Verifies("REQ-OTHER") void converts(int market) {}
                @Verifies("REQ-FAILS") void fails() {}
                void pays() {}
            }
            """;

    private static final String REQUIREMENTS = """
            workflows:
              - id: WF-PAY
                title: Pay
                steps: [{id: pay, title: Pay, code: [com.shop.Pay]}]
            requirements:
              - {id: REQ-FX, title: Amounts are converted, code: [com.shop.Fx]}
              - {id: REQ-OTHER, title: Other, code: [com.shop.Fx]}
              - {id: REQ-FAILS, title: Fails}
              - {id: REQ-CLASS, title: Of the class}
              - {id: REQ-YAML, title: Said in YAML}
            claims:
              - {test: com.shop.FxTest#pays, verifies: [REQ-YAML]}
            """;

    @TempDir
    private Path root;

    private Shop shop;

    @BeforeEach
    void build() throws Exception {
        CodeBase code = Shop.code(root);
        shop = new Shop(code);
        CompiledSources.compile(root.resolve("test-classes"), VERIFIES, FX_TEST);
        write("requirements/shop.yaml", REQUIREMENTS);
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private void writeResults(String... cases) throws Exception {
        write("reports/TEST-com.shop.FxTest.xml", "<testsuite>" + String.join("", cases) + "</testsuite>");
    }

    private static String passed(String name) {
        return "<testcase classname='com.shop.FxTest' name='" + name + "'/>";
    }

    private Result report(String... results) {
        return Analysis.run(inputs(results));
    }

    private Inputs inputs(String... results) {
        return new Inputs(
                root, List.of(), List.of(module("", results)), root.resolve("countersign.yaml"), Optional.empty());
    }

    private BuildModule module(String name, String... results) {
        return new BuildModule(
                name,
                List.of(root.resolve("classes")),
                root.resolve(name).resolve("evidence"),
                List.of(root.resolve("test-classes")),
                List.of(),
                Optional.empty(),
                Stream.of(results).map(root::resolve).toList());
    }

    private static List<String> verdicts(Result result) {
        return Stream.concat(
                        result.workflows().stream()
                                .map(one -> one.workflow().id() + " "
                                        + one.verdict().label()),
                        result.requirements().stream()
                                .map(one -> one.requirement().id() + " "
                                        + one.verdict().label()))
                .toList();
    }

    private static List<Finding> incomplete(Result result) {
        return result.findings().stream()
                .filter(one -> one.rule().equals("incomplete-evidence"))
                .toList();
    }

    /** A test that walks the workflow and claims everything, as the listener would have told of it. */
    private void writeEvidence() throws Exception {
        EvidenceFiles.write(
                root.resolve("evidence"),
                EvidenceFiles.finished(
                        "r-42.evidence",
                        new TestNode(
                                "[engine:e]/[test:walks]",
                                Optional.empty(),
                                "walks",
                                true,
                                Set.of("WF-PAY", "REQ-FX", "REQ-OTHER", "REQ-FAILS", "REQ-CLASS", "REQ-YAML"),
                                new TestSource.Unknown(),
                                List.of(Tested.execution(
                                        Outcome.PASSED, shop.ran("Fx#convert").union(shop.ran("Pay#pay")))))));
    }

    @Test
    void makesClaimsOfAnnotationsAndYamlUnmeasuredAtBest() throws Exception {
        writeResults(
                passed("converts(String)[1]"),
                passed("pays"),
                "<testcase classname='com.shop.FxTest' name='fails'><failure message='no'/></testcase>");

        Result result = report("reports");

        assertThat(verdicts(result))
                .containsExactly(
                        "WF-PAY unclaimed",
                        "REQ-FX unmeasured",
                        "REQ-OTHER unclaimed",
                        "REQ-FAILS failed",
                        "REQ-CLASS failed",
                        "REQ-YAML unmeasured");
        assertThat(result.requirements().get(0).claims())
                .extracting(ClaimResult::strength, ClaimResult::reason)
                .containsExactly(
                        tuple(
                                ClaimStrength.UNMEASURED,
                                "passed, but what it ran is not known: read from reports/TEST-com.shop.FxTest.xml: no footprint"));
        assertThat(result.verified()).isFalse();
        assertThat(result.header().leftOut()).isEmpty();
        assertThat(result.header().evidence()).isEmpty();
        assertThat(result.header().inputs())
                .extracting(file -> file.path())
                .contains("reports/TEST-com.shop.FxTest.xml");
    }

    @Test
    void saysWhyNothingIsVerified() throws Exception {
        writeResults(passed("pays"));

        assertThat(incomplete(report("reports")))
                .extracting(Finding::severity, Finding::subject, Finding::message)
                .containsExactly(tuple(
                        Severity.HIGH,
                        "reports",
                        "How 1 test ended is known only from reports, so nobody knows what it executed."));
    }

    @Test
    void takesTagsOfOpenTestReporting() throws Exception {
        write("open.xml", """
                <e:events xmlns="https://schemas.opentest4j.org/reporting/core/0.2.0"
                    xmlns:e="https://schemas.opentest4j.org/reporting/events/0.2.0" xmlns:junit="https://schemas.junit.org/open-test-reporting">
                  <e:started id="1" name="t"><metadata><tags><tag>WF-PAY</tag></tags><junit:uniqueId>[e]/[t]</junit:uniqueId></metadata></e:started>
                  <e:finished id="1"><result status="SUCCESSFUL"/></e:finished>
                </e:events>
                """);

        assertThat(verdicts(report("open.xml"))).contains("WF-PAY unmeasured");
    }

    @Test
    void verifiesByTheEvidenceAlone() throws Exception {
        writeEvidence();
        writeResults(passed("converts(String)"), passed("pays"));

        Result result = report("reports");

        assertThat(verdicts(result)).allMatch(verdict -> verdict.endsWith(" verified"));
        assertThat(result.verified()).isTrue();
    }

    @Test
    void callsNoReleaseVerifiedWhileAFileOfResultsIsMissing() throws Exception {
        writeEvidence();
        writeResults(passed("pays"));
        write("reports/TEST-com.shop.Cut.xml", "<testsuite><testcase classname='com.shop.Cut' name='t'>");

        Result result = report("reports");

        String sentence =
                "reports/TEST-com.shop.Cut.xml is cut or damaged at line 1, column 56: how some tests ended is not known";
        assertThat(verdicts(result)).allMatch(verdict -> verdict.endsWith(" verified"));
        assertThat(result.verified()).isFalse();
        assertThat(result.release()).contains("but the evidence is incomplete");
        assertThat(result.header().leftOut()).containsExactly(sentence);
        assertThat(incomplete(result))
                .extracting(Finding::severity, Finding::message)
                .contains(tuple(Severity.CRITICAL, sentence + "."));
        assertThat(result.tests()).hasSize(2);
    }

    @Test
    void needsNoEvidenceOfAModuleThatHasResults() throws Exception {
        writeEvidence();
        Files.move(
                root.resolve("evidence"),
                Files.createDirectories(root.resolve("core")).resolve("evidence"));
        writeResults(passed("pays"));
        Inputs all = inputs();

        Result result = Analysis.run(new Inputs(
                root, List.of(), List.of(module("core"), module("api", "reports")), all.settings(), Optional.empty()));

        assertThat(result.tests())
                .extracting(test -> test.id())
                .containsExactly(
                        "[module:api]/[results:junit-xml]/[class:com.shop.FxTest]/[test:pays]",
                        "[module:core]/[engine:e]/[test:walks]");
        assertThat(result.header().leftOut()).isEmpty();
    }

    @Test
    void wantsEvidenceWhereThereAreNoResults() {
        assertThatThrownBy(() -> report())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("evidence: there is no such folder of evidence;");
    }

    @Test
    void saysThatResultsAreMissingWithTheOtherFaults() throws Exception {
        write("countersign.yaml", "nonsense: 1\n");

        assertThatThrownBy(() -> report("nope"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(fault -> fault.location().file())
                                .containsExactly("countersign.yaml", "nope"));
    }

    @Test
    void writesResultsDownAsEvidenceThatNoTestJvmWrote() {
        Evidence recorded = EvidenceFiles.finished("a.evidence");
        Evidence torn = new Evidence(
                "b.evidence", Optional.empty(), List.of(), List.of(), List.of(), false, Optional.of("cut at byte 3"));

        assertThat(List.of(recorded, torn)).noneMatch(Evidence::fromResults);
    }
}
