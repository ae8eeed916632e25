package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.claims.MarkStore;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.InputException;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Header.EvidenceRow;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files in a folder to a result. */
final class AnalysisTest {

    private static final String VERIFIES = """
            package io.countersign.junit;
            public @interface Verifies { String[] value(); int revision() default 0; }
            """;

    private static final String FX_TEST = """
            package com.shop;
            import io.countersign.junit.Verifies;
            class FxTest {
                @Verifies({"REQ-FX", "WF-PAY"}) void converts() {}
                void pays() {}
            }
            """;

    private static final String REQUIREMENTS = """
            workflows:
              - id: WF-PAY
                title: Pay in a foreign currency
                criticality: critical
                steps:
                  - id: convert
                    title: Convert
                    code: [com.shop.Fx]
                    verifies: [REQ-FX]
                  - id: pay
                    title: Pay
                    code: [com.shop.Pay]
            requirements:
              - id: REQ-FX
                title: Amounts are converted
                code: [com.shop.Fx]
              - id: REQ-PAY
                title: Orders are paid
                criticality: utility
                code: [com.shop.Pay]
              - id: REQ-OLD
                title: Cheques are cashed
                status: retired
            """;

    @TempDir
    private Path root;

    private CodeBase code;
    private Shop shop;

    @BeforeEach
    void build() throws Exception {
        code = Shop.code(root);
        shop = new Shop(code);
        CompiledSources.compile(root.resolve("test-classes"), VERIFIES, FX_TEST);
        write("requirements/shop.yaml", REQUIREMENTS);
        write("src/test/java/com/shop/FxTest.java", FX_TEST);
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private Inputs inputs() {
        return new Inputs(
                root,
                List.of(root.resolve("requirements")),
                List.of(new BuildModule(
                        "",
                        List.of(root.resolve("classes")),
                        root.resolve("evidence"),
                        List.of(root.resolve("test-classes")),
                        List.of(),
                        Optional.empty())),
                root.resolve("countersign.yaml"),
                Optional.empty());
    }

    private Inputs withoutTestClasses() {
        Inputs all = inputs();
        return new Inputs(
                all.root(),
                all.requirements(),
                List.of(new BuildModule(
                        "", all.classes(), root.resolve("evidence"), List.of(), all.sources(), Optional.empty())),
                all.settings(),
                Optional.empty());
    }

    private static TestNode test(String method, Attribution attribution, Footprint ran) {
        return new TestNode(
                "[engine:e]/[class:com.shop.FxTest]/[method:" + method + "()]",
                Optional.of("[engine:e]/[class:com.shop.FxTest]"),
                method + "()",
                true,
                Set.of(),
                new TestSource.Method("com.shop.FxTest", method, List.of()),
                List.of(new Execution(Outcome.PASSED, Optional.empty(), "", 5, attribution, ran, Optional.empty())));
    }

    private void writeEvidence(boolean measured, TestNode... tests) throws Exception {
        writeEvidence("evidence", measured, tests);
    }

    private void writeEvidence(String folder, boolean measured, TestNode... tests) throws Exception {
        TestNode engine = new TestNode(
                "[engine:e]",
                Optional.empty(),
                "JUnit Jupiter",
                false,
                Set.of(),
                new TestSource.Unknown(),
                List.of(Tested.execution(Outcome.PASSED, Footprint.none())));
        TestNode type = new TestNode(
                "[engine:e]/[class:com.shop.FxTest]",
                Optional.of("[engine:e]"),
                "FxTest",
                false,
                Set.of(),
                new TestSource.Type("com.shop.FxTest"),
                List.of(Tested.execution(Outcome.PASSED, Footprint.none())));
        List<TestNode> nodes = new ArrayList<>(List.of(engine, type));
        nodes.addAll(List.of(tests));
        EvidenceFiles.write(
                root.resolve(folder),
                new Evidence(
                        "r-42.evidence",
                        Optional.of(
                                new RunInfo("r", 42, EvidenceFiles.START, measured, Map.of("java.version", "17.0.1"))),
                        nodes,
                        List.of(),
                        List.of(),
                        true,
                        Optional.empty()));
    }

    private void writeEvidence() throws Exception {
        writeEvidence(
                true,
                test("converts", Attribution.EXACT, shop.ran("Fx#convert")),
                test("pays", Attribution.EXACT, shop.ran("Pay#pay")));
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

    private static List<String> findings(Result result) {
        return result.findings().stream()
                .map(one -> one.rule() + " " + one.subject())
                .toList();
    }

    @Test
    void joinsRequirementsTestsAndCode() throws Exception {
        writeEvidence();

        Result result = Analysis.run(inputs());

        assertThat(verdicts(result))
                .containsExactly("WF-PAY fragmented", "REQ-FX verified", "REQ-PAY unclaimed", "REQ-OLD unclaimed");
        assertThat(result.release())
                .isEqualTo(
                        "The only workflow and 1 of 2 requirements are not verified, while 10.5 % of the lines of code"
                                + " ran.");
        assertThat(result.verified()).isFalse();
        assertThat(result.totals().testCoverage()).isEqualTo(new Counter(1, 3));
        assertThat(result.totals().notInForce()).isEqualTo(1);
        assertThat(result.totals().tests()).isEqualTo(Map.of(Outcome.PASSED, 2));
        assertThat(findings(result))
                .containsExactly(
                        "fragmented-workflow WF-PAY",
                        "unwalked-pair WF-PAY",
                        "covered-not-verified REQ-PAY",
                        "unclaimed-requirement REQ-PAY",
                        "unclaimed-test com.shop.FxTest",
                        "unclaimed-code com.shop",
                        "unclaimed-code com.shop.data",
                        "unclaimed-code com.shop.other");
        assertThat(result.header().evidence())
                .containsExactly(new EvidenceRow("evidence/r-42.evidence", "r", 2, true, true));
        assertThat(result.header().createdAt()).contains(EvidenceFiles.START);
        assertThat(result.header().leftOut()).isEmpty();
        assertThat(result.tests().get(0).location().orElseThrow()).hasToString("src/test/java/com/shop/FxTest.java:4");
    }

    @Test
    void showsAllFaultsOfAllInputsTogether() throws Exception {
        write("requirements/shop.yaml", "requirements:\n  - id: REQ-1\n");
        write("countersign.yaml", "nonsense: 1\n");
        Inputs all = inputs();
        Inputs faulty = new Inputs(
                root,
                all.requirements(),
                List.of(new BuildModule(
                        "",
                        List.of(root.resolve("no-classes")),
                        root.resolve("no-evidence"),
                        List.of(),
                        List.of(),
                        Optional.of(root.resolve("no.exec")))),
                all.settings(),
                Optional.empty());

        assertThatThrownBy(() -> Analysis.run(faulty))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults())
                                .extracting(fault -> fault.location().file())
                                .containsExactly(
                                        "countersign.yaml",
                                        "requirements/shop.yaml",
                                        "no-classes",
                                        "no-evidence",
                                        "no.exec"));
    }

    @Test
    void showsDamagedClaimsWithTheOtherFaults() throws Exception {
        writeEvidence();
        write("evidence/claims.json", "damaged");
        write("countersign.yaml", "nonsense: 1\n");

        assertThatThrownBy(() -> Analysis.run(withoutTestClasses()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults()).hasSize(2))
                .hasMessageEndingWith(
                        "evidence: claims.json is damaged; run the tests again, or name the test classes");
    }

    @Test
    void judgesFromKeptClaimsAsFromTheClassFiles() throws Exception {
        writeEvidence();
        Result first = Analysis.run(inputs());
        Analysis.keepMarks(inputs());

        Result second = Analysis.run(withoutTestClasses());

        assertThat(second.workflows()).isEqualTo(first.workflows());
        assertThat(second.requirements()).isEqualTo(first.requirements());
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(root.resolve("evidence").resolve(MarkStore.FILE_NAME)).exists();
    }

    @Test
    void saysThatAnnotationsWereNotRead() throws Exception {
        writeEvidence();

        Result result = Analysis.run(withoutTestClasses());

        assertThat(result.header().leftOut())
                .containsExactly(
                        "the annotations of 1 test class were not read, such as com.shop.FxTest; name its class"
                                + " file with --test-classes");
        assertThat(findings(result)).contains("incomplete-evidence inputs");
    }

    @Test
    void accusesNobodyWithoutAnAgent() throws Exception {
        writeEvidence(
                false,
                test("converts", Attribution.UNMEASURED, Footprint.none()),
                test("pays", Attribution.UNMEASURED, Footprint.none()));

        Result result = Analysis.run(inputs());

        assertThat(verdicts(result))
                .containsExactly("WF-PAY unmeasured", "REQ-FX unmeasured", "REQ-PAY unclaimed", "REQ-OLD unclaimed");
        assertThat(findings(result))
                .contains("incomplete-evidence evidence/r-42.evidence")
                .noneMatch(text -> text.startsWith("hollow") || text.startsWith("fragmented"));
    }

    @Test
    void seesThatOtherClassesRanThanAreUnderReview() throws Exception {
        writeEvidence(
                true,
                test("converts", Attribution.EXACT, Shop.inOtherVersion(shop.ran("Fx#convert"))),
                test("pays", Attribution.EXACT, Shop.inOtherVersion(shop.ran("Pay#pay"))));

        Result result = Analysis.run(inputs());

        assertThat(verdicts(result)).contains("WF-PAY stale", "REQ-FX stale");
        assertThat(result.requirements().get(0).claims())
                .extracting(ClaimResult::strength)
                .containsExactly(ClaimStrength.STALE);
        assertThat(result.findings())
                .filteredOn(one -> one.rule().equals("incomplete-evidence"))
                .extracting(Finding::message)
                .containsExactly(
                        "2 classes ran in another version than the one under review, and what ran of them is in"
                                + " no number: com.shop.Fx, com.shop.Pay.");
    }

    @Test
    void measuresNothingWithoutEvidence() throws Exception {
        Files.createDirectories(root.resolve("evidence"));

        Result result = Analysis.run(inputs());

        assertThat(result.release()).isEqualTo("Nothing was measured: the evidence holds no test.");
        assertThat(result.verified()).isFalse();
        assertThat(result.requirements().get(0).verdict()).isEqualTo(Verdict.UNCLAIMED);
    }

    @Test
    void keepsItemsOfOneIdApart() throws Exception {
        write(
                "requirements/shop.yaml",
                REQUIREMENTS + "  - id: WF-PAY\n    title: Not a workflow\n    code: [com.shop.Fraud]\n");
        writeEvidence();

        Result result = Analysis.run(inputs());

        assertThat(verdicts(result)).hasSize(4);
        assertThat(findings(result)).contains("duplicate-id WF-PAY");
        assertThat(result.totals().testCoverage()).isEqualTo(new Counter(1, 3));
    }

    @Test
    void makesAnEqualResultInAnyTimeZoneLocaleAndFolder(@TempDir Path elsewhere) throws Exception {
        writeEvidence();
        String here = Analysis.run(inputs()).toString();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Analysis.run(inputs())).hasToString(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        copyTo(elsewhere);
        root = elsewhere;
        assertThat(Analysis.run(inputs())).hasToString(here);
        assertThat(here).doesNotContain(elsewhere.getParent().toString());
    }

    private void copyTo(Path other) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(root.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void countsWhatEachOfSeveralModulesHas() throws Exception {
        writeEvidence("core/evidence", true, test("converts", Attribution.EXACT, shop.ran("Fx#convert")));
        writeEvidence("api/evidence", true, test("converts", Attribution.EXACT, shop.ran("Pay#pay")));
        Inputs one = inputs();
        Inputs two = new Inputs(
                root,
                one.requirements(),
                List.of(
                        new BuildModule(
                                "core",
                                List.of(root.resolve("classes")),
                                root.resolve("core/evidence"),
                                List.of(root.resolve("test-classes")),
                                List.of(),
                                Optional.empty()),
                        new BuildModule(
                                "api",
                                List.of(CompiledSources.compile(root.resolve("api-classes"), """
                                        package com.api;
                                        public class Api {
                                            void serve() {
                                                System.nanoTime();
                                            }
                                        }
                                        """)),
                                root.resolve("api/evidence"),
                                List.of(root.resolve("no-test-classes")),
                                List.of(),
                                Optional.empty())),
                one.settings(),
                Optional.empty());

        Result result = Analysis.run(two);

        assertThat(result.tests())
                .extracting(test -> test.id())
                .containsExactly(
                        "[module:api]/[engine:e]/[class:com.shop.FxTest]/[method:converts()]",
                        "[module:core]/[engine:e]/[class:com.shop.FxTest]/[method:converts()]");
        assertThat(result.modules())
                .extracting(
                        module -> module.name(),
                        module -> module.tests(),
                        module -> module.codeCoverage().lines())
                .containsExactly(
                        tuple("core", Map.of(Outcome.PASSED, 1), new Counter(2, 19)),
                        tuple("api", Map.of(Outcome.PASSED, 1), new Counter(0, 3)));
        assertThat(result.totals().codeCoverage().lines()).isEqualTo(new Counter(2, 22));
        assertThat(Analysis.run(inputsOf("core/evidence")).modules()).isEmpty();
    }

    private Inputs inputsOf(String evidence) {
        Inputs all = inputs();
        return new Inputs(
                root,
                all.requirements(),
                List.of(new BuildModule(
                        "", all.classes(), root.resolve(evidence), List.of(), List.of(), Optional.empty())),
                all.settings(),
                Optional.empty());
    }
}
