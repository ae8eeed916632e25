package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Result;
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
