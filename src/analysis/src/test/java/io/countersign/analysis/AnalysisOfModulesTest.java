package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the folders of several modules to one result. */
final class AnalysisOfModulesTest {

    @TempDir
    private Path root;

    private ShopOnDisk disk;

    @BeforeEach
    void build() throws Exception {
        disk = new ShopOnDisk(root);
    }

    @Test
    void countsWhatEachOfSeveralModulesHas() throws Exception {
        disk.writeEvidence(
                "core/evidence",
                true,
                ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Fx#convert")));
        disk.writeEvidence(
                "api/evidence",
                true,
                ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Pay#pay")));
        Inputs one = disk.inputs();
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

    private static final String VERIFIES = """
            package io.countersign.junit;
            public @interface Verifies { String[] value(); }
            """;

    /** A module with a test class of the name that all modules have. */
    private BuildModule module(String name, String source) throws Exception {
        disk.write(name + "/src/test/java/com/shop/FxTest.java", source);
        return new BuildModule(
                name,
                name.equals("core") ? List.of(root.resolve("classes")) : List.of(),
                root.resolve(name + "/evidence"),
                List.of(CompiledSources.compile(root.resolve(name + "/test-classes"), VERIFIES, source)),
                List.of(root.resolve(name + "/src/test/java")),
                Optional.empty());
    }

    @Test
    void takesTheClaimsOfATestFromTheClassOfItsOwnModule() throws Exception {
        disk.writeEvidence(
                "core/evidence",
                true,
                ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Fx#convert")));
        disk.writeEvidence(
                "api/evidence",
                true,
                ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Pay#pay")));
        Inputs one = disk.inputs();

        Result result = Analysis.run(new Inputs(
                root,
                one.requirements(),
                List.of(
                        module(
                                "core",
                                "package com.shop;\nclass FxTest { @io.countersign.junit.Verifies(\"REQ-FX\") void converts() {} }"),
                        module(
                                "api",
                                "package com.shop;\n\nclass FxTest { @io.countersign.junit.Verifies(\"REQ-PAY\") void converts() {} }")),
                one.settings(),
                Optional.empty()));

        assertThat(result.requirements())
                .filteredOn(requirement -> !requirement.claims().isEmpty())
                .extracting(
                        requirement -> requirement.requirement().id(),
                        requirement -> requirement.claims().get(0).test(),
                        requirement -> requirement
                                .claims()
                                .get(0)
                                .location()
                                .orElseThrow()
                                .toString())
                .containsExactly(
                        tuple(
                                "REQ-FX",
                                "[module:core]/[engine:e]/[class:com.shop.FxTest]/[method:converts()]",
                                "core/src/test/java/com/shop/FxTest.java:2"),
                        tuple(
                                "REQ-PAY",
                                "[module:api]/[engine:e]/[class:com.shop.FxTest]/[method:converts()]",
                                "api/src/test/java/com/shop/FxTest.java:3"));
    }

    @Test
    void holdsCodeOfOtherModulesAgainstNobody() throws Exception {
        disk.write("requirements/shop.yaml", """
                requirements:
                  - id: REQ-FX
                    title: Amounts are converted
                    code: [com.api.Api]
                  - id: REQ-PAY
                    title: Orders are paid
                    code: ["com.api.Api#serve", com.shop.Nowhere]
                """);
        disk.write("api/src/main/java/com/api/Api.java", "package com.api;\npublic class Api {}\n");
        disk.writeEvidence(
                true, ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Fx#convert")));
        Inputs alone = disk.inputs();

        Result result = Analysis.run(new Inputs(
                root,
                alone.requirements(),
                alone.modules(),
                alone.settings(),
                Optional.empty(),
                List.of(root.resolve("api/src/main/java"), root.resolve("web/src/main/java"))));

        assertThat(result.requirements())
                .extracting(requirement -> requirement.requirement().id(), requirement -> requirement.verdict())
                .containsExactly(tuple("REQ-FX", Verdict.UNMEASURED), tuple("REQ-PAY", Verdict.UNCLAIMED));
        assertThat(result.requirements().get(0).claims().get(0).reason())
                .isEqualTo(
                        "passed, but what it ran of its scope is not known: com.api.Api names code of another module, "
                                + "which is not under review here");
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().equals("empty-scope"))
                .extracting(Finding::message)
                .containsExactly("REQ-PAY names com.shop.Nowhere, which matches nothing in the classes under review.");
        assertThat(result.header().leftOut())
                .contains(
                        "the code of other modules, which the requirements name with 2 patterns, such as com.api.Api; "
                                + "the report of the whole build has it");
    }

    private Inputs inputsOf(String evidence) {
        Inputs all = disk.inputs();
        return new Inputs(
                root,
                all.requirements(),
                List.of(new BuildModule(
                        "", all.classes(), root.resolve(evidence), List.of(), List.of(), Optional.empty())),
                all.settings(),
                Optional.empty());
    }
}
