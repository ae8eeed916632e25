package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However Surefire and Failsafe start the JVMs of the tests. */
class ForksIT {

    private static final int CLASSES = 5;

    private static MavenProjectFolder manyTests(String name, String plugins) {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named(name)
                .file("pom.xml", ShopProject.pom(ShopProject.JUPITER, ShopProject.PLUGIN + plugins)));
        IntStream.range(0, CLASSES)
                .forEach(i -> shop.file("src/test/java/com/shop/Pay" + i + "Test.java", """
                        package com.shop;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import org.junit.jupiter.api.Tag;
                        import org.junit.jupiter.api.Test;
                        class Pay%1$dTest {
                            @Test
                            @Tag("REQ-PAY")
                            void pays() {
                                assertEquals(%1$d * 2 + 1, new Pay().pay(%1$d));
                            }
                            @Test
                            void runsNothing() {
                                assertEquals(1, 1);
                            }
                        }
                        """.formatted(i)));
        return shop;
    }

    private static List<Path> evidence(MavenProjectFolder project) throws IOException {
        try (Stream<Path> files = Files.list(project.path("target/countersign"))) {
            return files.filter(file -> file.toString().endsWith(".evidence"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void givesTheSameDataHoweverManyJvmsThereAre() throws IOException {
        List<String> data = new ArrayList<>();
        List<Integer> jvms = new ArrayList<>();
        for (int count : new int[] {1, 2, 4}) {
            for (boolean reuse : new boolean[] {true, false}) {
                MavenProjectFolder shop = manyTests("forks-" + count + "-" + reuse, "");
                Built built = shop.build("verify", "-DforkCount=" + count, "-DreuseForks=" + reuse);
                assertThat(built.exitCode()).as(built.toString()).isZero();
                WrittenReport report = shop.report();
                assertThat(report.reconciliation()).isEqualTo("equal");
                data.add(report.data());
                jvms.add(evidence(shop).size());
            }
        }

        assertThat(data).hasSize(6).allMatch(one -> one.equals(data.get(0)));
        assertThat(data.get(0)).contains("Pay0Test").contains("REQ-PAY");
        assertThat(jvms.get(0)).isEqualTo(1);
        assertThat(jvms.get(1)).isEqualTo(CLASSES + 1);
    }

    @Test
    void recordsOutcomesAndNoFootprintsInMavensOwnJvm() throws IOException {
        MavenProjectFolder shop = manyTests("forks-0", "");

        Built built = shop.build("verify", "-DforkCount=0");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(evidence(shop)).hasSize(1);
        assertThat(shop.report().tests())
                .contains("Pay0Test › pays passed unmeasured")
                .hasSize(2 * CLASSES + 2);
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX unmeasured", "REQ-PAY unmeasured");
    }

    @Test
    void seesATestThatPassesOnlyWhenRunAgain() {
        MavenProjectFolder shop = ShopProject.named("flaky").file("src/test/java/com/shop/PayTest.java", """
                package com.shop;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Tag;
                import org.junit.jupiter.api.Test;
                class PayTest {
                    private static int runs;
                    @Test
                    @Tag("REQ-PAY")
                    void paysAtTheSecondTry() {
                        assertEquals(5, new Pay().pay(2));
                        assertEquals(1, runs++);
                    }
                }
                """);

        Built built = shop.build("verify", "-Dsurefire.rerunFailingTestsCount=2");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY flaky");
    }

    @Test
    void tellsWhichTestsAreMissingWhenTheirJvmDies() {
        MavenProjectFolder shop = ShopProject.named("dies").file("src/test/java/com/shop/PayTest.java", """
                package com.shop;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.MethodOrderer;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.TestMethodOrder;
                @TestMethodOrder(MethodOrderer.MethodName.class)
                class PayTest {
                    @Test
                    void aPays() {
                        assertEquals(5, new Pay().pay(2));
                    }
                    @Test
                    void bHalts() {
                        Runtime.getRuntime().halt(3);
                    }
                    @Test
                    void cNeverRuns() {}
                }
                """);

        Built built = shop.build("verify", "-DreuseForks=false");

        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(shop.report().tests())
                .contains(
                        "FxTest › converts passed exact",
                        "PayTest › aPays passed exact",
                        "PayTest › bHalts unfinished unmeasured",
                        "PayTest › cNeverRuns not-reached unmeasured");
        assertThat(shop.report().findings()).anyMatch(finding -> finding.startsWith("incomplete-evidence"));
    }

    @Test
    void recordsIntegrationTestsInAJvmOfTheirOwnAsTheSameRun() throws IOException {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("failsafe")
                        .file("pom.xml", ShopProject.pom(ShopProject.JUPITER, ShopProject.PLUGIN + """
                                <plugin>
                                  <artifactId>maven-failsafe-plugin</artifactId>
                                  <executions>
                                    <execution>
                                      <goals>
                                        <goal>integration-test</goal>
                                        <goal>verify</goal>
                                      </goals>
                                      <configuration>
                                        <argLine>-Xmx200m</argLine>
                                      </configuration>
                                    </execution>
                                  </executions>
                                </plugin>
                                """)))
                .file("src/test/java/com/shop/PayIT.java", """
                        package com.shop;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import org.junit.jupiter.api.Tag;
                        import org.junit.jupiter.api.Test;
                        class PayIT {
                            @Test
                            @Tag("REQ-PAY")
                            void pays() {
                                assertEquals(5, new Pay().pay(2));
                            }
                        }
                        """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(evidence(shop)).hasSize(2);
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY verified");
        assertThat(shop.report().reconciliation()).isEqualTo("equal");
    }

    @Test
    void recordsTestsOnTheModulePath() {
        MavenProjectFolder shop = ShopProject.named("module-path")
                .file("src/main/java/module-info.java", "module com.shop { exports com.shop; }\n");

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
        assertThat(shop.report().tests()).contains("FxTest › converts passed exact");
    }

    @Test
    void keepsOverlappingTestsApart() {
        MavenProjectFolder shop = manyTests("overlapping", ShopProject.surefire("""
                        <properties>
                          <configurationParameters>
                            junit.jupiter.execution.parallel.enabled = true
                            junit.jupiter.execution.parallel.mode.default = concurrent
                            junit.jupiter.execution.parallel.config.strategy = fixed
                            junit.jupiter.execution.parallel.config.fixed.parallelism = 4
                          </configurationParameters>
                        </properties>
                        """));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains("layout=chosen");
        assertThat(shop.report().tests()).hasSize(2 * CLASSES + 2).allMatch(test -> test.endsWith(" passed exact"));
    }
}
