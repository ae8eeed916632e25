package io.countersign.analysis;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shop as a project: class files, requirements, sources and evidence in a folder. */
public final class ShopOnDisk {

    private static final String VERIFIES = """
            package io.countersign.junit;
            public @interface Verifies { String[] value(); int revision() default 0; }
            """;

    static final String FX_TEST = """
            package com.shop;
            import io.countersign.junit.Verifies;
            class FxTest {
                @Verifies({"REQ-FX", "WF-PAY"}) void converts() {}
                void pays() {}
            }
            """;

    static final String REQUIREMENTS = """
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

    private final Path root;
    private final CodeBase code;
    private final Shop shop;

    public ShopOnDisk(Path root) throws Exception {
        this.root = root;
        code = Shop.code(root);
        shop = new Shop(code);
        compileTests(FX_TEST);
        write("requirements/shop.yaml", REQUIREMENTS);
        write("src/test/java/com/shop/FxTest.java", FX_TEST);
    }

    void compileTests(String source) throws Exception {
        CompiledSources.compile(root.resolve("test-classes"), VERIFIES, source);
    }

    public void write(String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    public Inputs inputs() {
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

    public Inputs withoutTestClasses() {
        Inputs all = inputs();
        return new Inputs(
                all.root(),
                all.requirements(),
                List.of(new BuildModule(
                        "", all.classes(), root.resolve("evidence"), List.of(), all.sources(), Optional.empty())),
                all.settings(),
                Optional.empty());
    }

    public static TestNode test(String method, Attribution attribution, Footprint ran) {
        return new TestNode(
                "[engine:e]/[class:com.shop.FxTest]/[method:" + method + "()]",
                Optional.of("[engine:e]/[class:com.shop.FxTest]"),
                method + "()",
                true,
                Set.of(),
                new TestSource.Method("com.shop.FxTest", method, List.of()),
                List.of(new Execution(Outcome.PASSED, Optional.empty(), "", 5, attribution, ran, Optional.empty())));
    }

    public void writeEvidence(boolean measured, TestNode... tests) throws Exception {
        writeEvidence("evidence", measured, tests);
    }

    public void writeEvidence(String folder, boolean measured, TestNode... tests) throws Exception {
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

    public void writeEvidence() throws Exception {
        writeEvidence(
                true,
                test("converts", Attribution.EXACT, shop.ran("Fx#convert")),
                test("pays", Attribution.EXACT, shop.ran("Pay#pay")));
    }

    public CodeBase code() {
        return code;
    }

    public Shop shop() {
        return shop;
    }
}
