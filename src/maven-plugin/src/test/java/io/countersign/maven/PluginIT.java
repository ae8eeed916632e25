package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One project, one plugin. */
class PluginIT {

    private static final String BY_HAND = """
            <plugin>
              <groupId>io.countersign</groupId>
              <artifactId>countersign-maven-plugin</artifactId>
              <version>%s</version>
              <executions>
                <execution>
                  <goals>
                    <goal>prepare-agent</goal>
                    <goal>report</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            """.formatted(System.getProperty("countersign.version"));

    private static final String OWN_TEST = """
            package com.shop;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.assertNotNull;
            import org.junit.jupiter.api.Test;
            class OwnTest {
                @Test
                void hasWhatThePomSays() {
                    assertEquals("1", System.getProperty("mine"));
                    assertNotNull(OwnTest.class.getResource("/extra.properties"));
                }
            }
            """;

    private static final String[] VERDICTS = {"REQ-FX verified", "REQ-PAY unclaimed"};

    @Test
    void reportsWithNothingButThePluginInThePom() {
        MavenProjectFolder shop = ShopProject.named("plain");

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        WrittenReport report = shop.report();
        assertThat(report.verdicts()).containsExactly(VERDICTS);
        assertThat(report.tests())
                .containsExactly("FxTest › converts passed exact", "FxTest › convertsNothing passed exact");
        assertThat(report.reconciliation()).isEqualTo("equal");
        assertThat(report.leftOut()).isEmpty();
        assertThat(built.log())
                .contains("NOT VERIFIED: 1 of 2 requirements is not verified, while")
                .contains("Report: " + shop.path("target/countersign/report/index.html"))
                .doesNotContain("[WARNING] The system property");
        assertThat(shop.has("target/countersign/jacoco.exec")).isTrue();
    }

    @Test
    void reportsWithGoalsBoundByHandAndNoExtension() {
        MavenProjectFolder shop = ShopProject.with(
                MavenProjectFolder.named("by-hand").file("pom.xml", ShopProject.pom(ShopProject.JUPITER, BY_HAND)));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly(VERDICTS);
    }

    @Test
    void comesThroughAFixedArgLineAndAClassPathOfTheUsersOwn() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("fixed-arg-line")
                .file("extra/extra.properties", "extra=1\n")
                .file("pom.xml", ShopProject.pom(ShopProject.JUPITER, ShopProject.PLUGIN + ShopProject.surefire("""
                                <argLine>-Xmx300m -Dmine=1</argLine>
                                <additionalClasspathElements>
                                  <additionalClasspathElement>${project.basedir}/extra</additionalClasspathElement>
                                </additionalClasspathElements>
                                """)))
                .file("src/test/java/com/shop/OwnTest.java", OWN_TEST));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().tests()).contains("OwnTest › hasWhatThePomSays passed exact");
    }

    @Test
    void leavesAClassPathOfTheUsersOwnInPlaceWithoutTheExtension() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("class-path-by-hand")
                        .file("extra/extra.properties", "extra=1\n")
                        .file("pom.xml", ShopProject.pom(ShopProject.JUPITER, BY_HAND + ShopProject.surefire("""
                                <additionalClasspathElements>
                                  <additionalClasspathElement>${project.basedir}/extra</additionalClasspathElement>
                                </additionalClasspathElements>
                                """))))
                .file("src/test/java/com/shop/OwnTest.java", OWN_TEST.replace("(\"1\"", "(null"));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().tests()).contains("OwnTest › hasWhatThePomSays passed exact");
    }

    @Test
    void saysWhyTestsOfJUnit4LeaveNoEvidence() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("junit4-alone")
                        .file(
                                "pom.xml",
                                ShopProject.pom(ShopProject.dependency("junit", "junit", "4.13.2"), ShopProject.PLUGIN)
                                        // Newer ones run such tests on the platform by themselves.
                                        .replace("<version>3.6.1</version>", "<version>3.2.5</version>")))
                .file("src/test/java/com/shop/FxTest.java", """
                        package com.shop;
                        public class FxTest {
                            @org.junit.Test
                            public void converts() {
                                org.junit.Assert.assertEquals(4, new Fx().convert(2));
                            }
                        }
                        """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log())
                .contains("No report: tests ran and left no evidence.")
                .contains("JUnit 4 needs org.junit.vintage:junit-vintage-engine among the test dependencies");
    }

    @Test
    void namesEveryFaultInTheRequirementsAndFails() {
        MavenProjectFolder shop = ShopProject.named("bad-requirements").file("requirements/shop.yaml", """
                requirements:
                  - id: REQ-FX
                    titel: Amounts are converted
                  - id: REQ-PAY
                    title: Orders are paid
                    criticality: huge
                """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(built.log())
                .contains("requirements/shop.yaml:3:5: ")
                .contains("requirements/shop.yaml:6:18: ")
                .contains("faults in the inputs.");
    }

    @Test
    void writesTheFormatsThatAreAskedForAndNamesTheNearestOfWhatIsNone() {
        MavenProjectFolder shop = ShopProject.named("formats");

        Built built = shop.build("verify", "-Dcountersign.formats=json,badge");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.has("target/countersign/report/report.json")).isTrue();
        assertThat(shop.has("target/countersign/report/badge.svg")).isTrue();
        assertThat(shop.has("target/countersign/report/index.html")).isFalse();
        assertThat(shop.has("target/countersign/report/report.sarif")).isFalse();
        assertThat(built.log())
                .contains("Report: " + shop.path("target/countersign/report"))
                .doesNotContain("index.html");

        assertThat(shop.build("verify", "-Dcountersign.formats=json,no-json").log())
                .contains(
                        "the parameter formats is json,no-json, which leaves nothing to write; name a format that stays");

        Built wrong = shop.build("verify", "-Dcountersign.formats=json,bagde");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.log())
                .contains(
                        "the parameter formats names \"bagde\", and there is no such format; did you mean \"badge\"?");
    }

    @Test
    void namesTheEvidenceOfAnEarlierBuildAndLeavesItOut() {
        MavenProjectFolder shop = ShopProject.named("earlier-build");
        shop.build("verify");
        shop.file("src/test/java/com/shop/FxTest.java", ShopProject.FX_TEST.replace("convertsNothing", "convertsZero"));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().tests())
                .containsExactly("FxTest › converts passed exact", "FxTest › convertsZero passed exact");
        assertThat(shop.report().reconciliation()).isEqualTo("equal");
        assertThat(shop.report().leftOut())
                .singleElement()
                .asString()
                .matches("target/countersign/.*\\.evidence belongs to another run \\(.*\\)");
    }

    @Test
    void doesNothingWhereItIsSkipped() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("skip")
                .file(
                        "pom.xml",
                        ShopProject.pom(
                                ShopProject.JUPITER,
                                ShopProject.PLUGIN + ShopProject.surefire("<argLine>@{argLine} -Xmx300m</argLine>"))));

        Built built = shop.build("verify", "-Dcountersign.skip");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.has("target/countersign")).isFalse();
    }

    @Test
    void reportsOnTestsThatFailed() {
        MavenProjectFolder shop = ShopProject.named("failing")
                .file(
                        "src/test/java/com/shop/FxTest.java",
                        ShopProject.FX_TEST.replace("assertEquals(4", "assertEquals(5"));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(built.log()).contains("Countersign: what was recorded before the build failed");
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX failed", "REQ-PAY unclaimed");
    }

    @Test
    void refusesWhatIsNotVerifiedWhenTheGateIsAsked() {
        MavenProjectFolder shop = ShopProject.named("gate");

        Built refused = shop.build("verify", "countersign:check");
        Built missing = shop.build("countersign:check", "-Dcountersign.directory=" + shop.path("nowhere"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.log())
                .contains("[INFO]   State ")
                .contains("[INFO]   FAILED ")
                .containsPattern("\\[ERROR\\] Failed to execute goal .*:check .*: The gate says no\\. .* Report: "
                        + shop.path("target/countersign/report/index.html"));
        assertThat(missing.exitCode()).isEqualTo(1);
    }

    @Test
    void holdsWaiversAgainstTheDayThatWasNamed() {
        MavenProjectFolder shop = ShopProject.named("gate-today");

        Built named = shop.build("verify", "countersign:check", "-Dcountersign.today=2031-01-02");
        Built none = shop.build("verify", "-Dcountersign.today=tomorrow");

        assertThat(named.log()).contains(", as of 2031-01-02: ");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.log())
                .contains("countersign.today: there is no day \"tomorrow\"; write it as 2026-11-21")
                .contains("1 fault in the inputs.");
    }

    @Test
    void passesTheGateWhereEverythingIsVerified() {
        MavenProjectFolder shop = ShopProject.named("gate-open")
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS.split("  - id: REQ-PAY")[0]);

        Built built = shop.build("verify", "countersign:check");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains("VERIFIED: ").contains("The gate says yes. ");
    }

    @Test
    void explainsItself() {
        Built built = ShopProject.named("help").build("countersign:help", "-Ddetail", "-Dgoal=prepare-agent");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains("countersign:prepare-agent").contains("countersign.includes");
    }
}
