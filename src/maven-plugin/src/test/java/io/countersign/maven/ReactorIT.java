package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several modules in one build. */
class ReactorIT {

    private static final String PARENT = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.shop</groupId>
              <artifactId>parent</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <modules>
                <module>fx</module>
                <module>pay</module>
                <module>web</module>
              </modules>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
            %s
              </dependencies>
              <build>
                <pluginManagement>
                  <plugins>
                    <plugin>
                      <artifactId>maven-surefire-plugin</artifactId>
                      <version>3.6.1</version>
                    </plugin>
                    <plugin>
                      <artifactId>maven-compiler-plugin</artifactId>
                      <version>3.16.0</version>
                    </plugin>
                    <plugin>
                      <artifactId>maven-jar-plugin</artifactId>
                      <version>3.5.1</version>
                    </plugin>
                    <plugin>
                      <artifactId>maven-resources-plugin</artifactId>
                      <version>3.5.0</version>
                    </plugin>
                  </plugins>
                </pluginManagement>
                <plugins>
            %s
                </plugins>
              </build>
            </project>
            """;

    private static String module(String name, String dependencies) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.shop</groupId>
                    <artifactId>parent</artifactId>
                    <version>1</version>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>
                %s
                  </dependencies>
                </project>
                """.formatted(name, dependencies);
    }

    private static String on(String artifact) {
        return """
                <dependency>
                  <groupId>com.shop</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                </dependency>
                """.formatted(artifact);
    }

    /** Converts in one module, pays in the next, and shows on the web without a test. */
    private static MavenProjectFolder shop(String name, String plugin) {
        return MavenProjectFolder.named(name)
                .file("pom.xml", PARENT.formatted(ShopProject.JUPITER, plugin))
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS)
                .file("fx/pom.xml", module("fx", ""))
                .file("fx/src/main/java/com/shop/Fx.java", ShopProject.FX)
                .file("fx/src/test/java/com/shop/ShopTest.java", """
                        package com.shop;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import org.junit.jupiter.api.Tag;
                        import org.junit.jupiter.api.Test;
                        class ShopTest {
                            @Test
                            @Tag("REQ-FX")
                            void works() {
                                assertEquals(4, new Fx().convert(2));
                            }
                        }
                        """)
                .file("pay/pom.xml", module("pay", on("fx")))
                .file("pay/src/main/java/com/shop/Pay.java", ShopProject.PAY)
                .file("pay/src/test/java/com/shop/ShopTest.java", """
                        package com.shop;
                        import static org.junit.jupiter.api.Assertions.assertEquals;
                        import org.junit.jupiter.api.Tag;
                        import org.junit.jupiter.api.Test;
                        class ShopTest {
                            @Test
                            @Tag("REQ-PAY")
                            void works() {
                                assertEquals(5, new Pay().pay(2));
                            }
                        }
                        """)
                .file("web/pom.xml", module("web", on("pay")))
                .file("web/src/main/java/com/shop/Web.java", """
                        package com.shop;
                        public class Web {
                            public String show(int amount) {
                                return "" + new Pay().pay(amount);
                            }
                        }
                        """);
    }

    private static WrittenReport whole(MavenProjectFolder project) {
        return project.report("target/countersign/report-aggregate");
    }

    @Test
    void reportsOnceOnTheWholeAndOnEachModulesNumbers() {
        MavenProjectFolder shop = shop("reactor", ShopProject.PLUGIN);

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
        MavenProjectFolder sequential = shop("reactor-1", ShopProject.PLUGIN);
        MavenProjectFolder concurrent = shop("reactor-2", ShopProject.PLUGIN);

        sequential.build("verify");
        Built built = concurrent.build("verify", "-T2");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(whole(concurrent).data()).isEqualTo(whole(sequential).data());
    }

    @Test
    void reportsOnTheOthersWhenAModuleFails() {
        MavenProjectFolder shop = shop("reactor-fails", ShopProject.PLUGIN)
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
        MavenProjectFolder open = shop("reactor-gate", asking);
        MavenProjectFolder closed = shop("reactor-gate-closed", asking).file("requirements/more.yaml", """
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
                .contains("[ERROR] The gate says no. 1 of 3 requirements is not verified")
                .contains("BUILD FAILURE");
    }

    @Test
    void judgesAModuleBuiltAloneByItsOwnEvidence() {
        MavenProjectFolder shop = shop("reactor-alone", ShopProject.PLUGIN);

        Built built = shop.build("verify", "-pl", "fx");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report("fx/target/countersign/report").verdicts())
                .containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
    }

    @Test
    void readsRequirementsThatModulesKeepForThemselves() {
        MavenProjectFolder shop = shop("reactor-own", ShopProject.PLUGIN)
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
}
