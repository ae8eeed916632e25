package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several modules in one build. */
class ReactorIT {

    private static WrittenReport whole(MavenProjectFolder project) {
        return project.report("target/countersign/report-aggregate");
    }

    @Test
    void reportsOnceOnTheWholeAndOnEachModulesNumbers() {
        MavenProjectFolder shop = ReactorProject.shop("reactor", ShopProject.PLUGIN);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        WrittenReport report = whole(shop);
        assertThat(report.verdicts()).containsExactly("REQ-FX verified", "REQ-PAY verified");
        assertThat(report.tests()).containsExactly("ShopTest › works passed exact", "ShopTest › works passed exact");
        assertThat(report.modules()).containsExactly("fx 1 2/2", "pay 1 2/2", "web 0 0/2");
        assertThat(report.reconciliation()).isEqualTo("equal");
        assertThat(report.leftOut()).containsExactly("web has no evidence: none of its tests ran");
        assertThat(built.log())
                .containsOnlyOnce("VERIFIED: ")
                .contains("Countersign: the whole build")
                .contains("This module has no requirements of its own; it stands in the report of the whole build.");
        assertThat(built.log().indexOf("VERIFIED: ")).isLessThan(built.log().indexOf("BUILD SUCCESS"));
        assertThat(shop.has("pay/target/countersign/report")).isFalse();
    }

    @Test
    void isTheSameWhenModulesAreBuiltAtTheSameTime() {
        MavenProjectFolder sequential = ReactorProject.shop("reactor-1", ShopProject.PLUGIN);
        MavenProjectFolder concurrent = ReactorProject.shop("reactor-2", ShopProject.PLUGIN);

        sequential.build("verify");
        Built built = concurrent.build("verify", "-T2");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(whole(concurrent).data()).isEqualTo(whole(sequential).data());
    }

    @Test
    void reportsOnTheOthersWhenTestsOfAModuleFail() {
        MavenProjectFolder shop = ReactorProject.shop("reactor-fails", ShopProject.PLUGIN)
                .file("pay/src/main/java/com/shop/Pay.java", ShopProject.PAY.replace("+ 1", "+ 2"));

        Built built = shop.build("verify", "-fae");

        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(whole(shop).verdicts()).containsExactly("REQ-FX verified", "REQ-PAY failed");
        assertThat(whole(shop).modules()).containsExactly("fx 1 2/2", "pay 1 2/2", "web 0 0/0");
    }

    @Test
    void asksTheGateForTheWhole() {
        String asking = ShopProject.PLUGIN.replace("<extensions>", """
                <executions>
                  <execution>
                    <goals>
                      <goal>check</goal>
                    </goals>
                  </execution>
                </executions>
                <extensions>""");
        MavenProjectFolder open = ReactorProject.shop("reactor-gate", asking);
        MavenProjectFolder closed =
                ReactorProject.shop("reactor-gate-closed", asking).file("requirements/more.yaml", """
                requirements:
                  - id: REQ-WEB
                    title: Amounts are shown
                    code: [com.shop.Web]
                """);

        Built passed = open.build("verify");
        Built refused = closed.build("verify");

        assertThat(passed.exitCode()).as(passed.toString()).isZero();
        assertThat(refused.exitCode()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.log())
                .contains("[INFO]   FAILED ")
                .contains("[ERROR] The gate says no. ")
                .contains("BUILD FAILURE");
    }

    @Test
    void judgesAModuleBuiltAloneByItsOwnEvidence() {
        MavenProjectFolder shop = ReactorProject.shop("reactor-alone", ShopProject.PLUGIN);

        Built built = shop.build("verify", "-pl", "fx");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report("fx/target/countersign/report").verdicts())
                .containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
    }

    @Test
    void readsRequirementsThatModulesKeepForThemselves() {
        MavenProjectFolder shop = ReactorProject.shop("reactor-own", ShopProject.PLUGIN)
                .file("web/requirements/web.yaml", """
                requirements:
                  - id: REQ-WEB
                    title: Amounts are shown
                    code: [com.shop.Web]
                """)
                .file("fx/requirements/fx.yaml", """
                requirements:
                  - id: REQ-FX-ZERO
                    title: Nothing is nothing
                    code: [com.shop.Fx]
                """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report("fx/target/countersign/report").verdicts()).containsExactly("REQ-FX-ZERO unclaimed");
        assertThat(whole(shop).verdicts())
                .containsExactly("REQ-FX verified", "REQ-PAY verified", "REQ-FX-ZERO unclaimed", "REQ-WEB unclaimed");
    }

    @Test
    void readsTheAnnotationsOfEachModulesOwnClassesWhereNamesAreTheSame() {
        String test = """
                package com.shop;
                import io.countersign.junit.Verifies;
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;
                class ShopTest {
                    @Test
                    @Verifies("%s")
                    void works() {
                        assertEquals(%s);
                    }
                }
                """;
        MavenProjectFolder shop = ReactorProject.shop(
                        "reactor-same-names",
                        ShopProject.PLUGIN,
                        ShopProject.dependency(
                                "io.countersign", "countersign-junit", System.getProperty("countersign.version")))
                .file("fx/src/test/java/com/shop/ShopTest.java", test.formatted("REQ-FX", "4, new Fx().convert(2)"))
                .file("pay/src/test/java/com/shop/ShopTest.java", test.formatted("REQ-PAY", "5, new Pay().pay(2)"));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(whole(shop).verdicts()).containsExactly("REQ-FX verified", "REQ-PAY verified");
        assertThat(whole(shop).findings()).noneMatch(finding -> finding.startsWith("hollow-claim"));
    }

    @Test
    void readsTheAnnotationsOfATestThatAnotherModuleHasForOthers() {
        MavenProjectFolder shop = ReactorProject.shop(
                        "reactor-inherited",
                        ShopProject.PLUGIN,
                        ShopProject.dependency(
                                "io.countersign", "countersign-junit", System.getProperty("countersign.version")))
                .file("fx/pom.xml", ReactorProject.module("fx", """
                        <dependency>
                          <groupId>org.junit.jupiter</groupId>
                          <artifactId>junit-jupiter</artifactId>
                          <version>5.14.4</version>
                        </dependency>
                        <dependency>
                          <groupId>io.countersign</groupId>
                          <artifactId>countersign-junit</artifactId>
                          <version>%s</version>
                        </dependency>
                        """.formatted(
                                System.getProperty("countersign.version"))))
                .file("fx/src/main/java/com/shop/check/AbstractShopTest.java", """
                        package com.shop.check;
                        import io.countersign.junit.Verifies;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import org.junit.jupiter.api.Test;
                        public abstract class AbstractShopTest {
                            protected abstract int ask(int amount);
                            @Test
                            @Verifies("REQ-PAY")
                            void works() {
                                assertEquals(5, ask(2));
                            }
                        }
                        """)
                .file("pay/src/test/java/com/shop/ShopTest.java", """
                        package com.shop;
                        class ShopTest extends com.shop.check.AbstractShopTest {
                            @Override
                            protected int ask(int amount) {
                                return new Pay().pay(amount);
                            }
                        }
                        """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(whole(shop).verdicts()).containsExactly("REQ-FX verified", "REQ-PAY verified");
    }
}
