package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that are not as they should be: a sentence each, the right exit, and everything else reported. */
class BadInputIT {

    private static final String NO_REPORT = "[WARNING] No report: ";

    private static MavenProjectFolder withoutTests(String name) {
        return MavenProjectFolder.named(name)
                .file("pom.xml", ShopProject.pom("", ShopProject.PLUGIN))
                .file("src/main/java/com/shop/Fx.java", ShopProject.FX)
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS);
    }

    @Test
    void aProjectWithoutTestsHasNoReportAndIsRefusedByTheGate() {
        MavenProjectFolder shop = withoutTests("no-tests");

        Built built = shop.build("verify");
        Built asked = shop.build("verify", "countersign:check");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains(NO_REPORT + "there are no tests.");
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.log()).contains("The gate says no: nothing was measured, there are no tests.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"countersign:report", "countersign:report-aggregate"})
    void aReportThatIsAskedForBeforeAnyTestRanSaysSo(String goal) {
        MavenProjectFolder shop = ShopProject.named("too-early");

        Built built = shop.build(goal);

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains(NO_REPORT + "no test ran before this goal; run it with or after mvn test.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipTests", "maven.test.skip"})
    void testsThatWereSkippedAreNoReportAndNoFailure(String property) {
        MavenProjectFolder shop = ShopProject.named("skipped-tests");

        Built built = shop.build("verify", "-D" + property, "-Dcountersign.results=target/surefire-reports");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains(NO_REPORT + "the tests were skipped (-D" + property + ").");
        assertThat(shop.has("target/countersign/report")).isFalse();
    }

    @Test
    void testsThatThePomSkipsAreNamedAsThat() {
        MavenProjectFolder shop = ShopProject.with(MavenProjectFolder.named("skipped-by-pom")
                .file(
                        "pom.xml",
                        ShopProject.pom(ShopProject.JUPITER, ShopProject.PLUGIN)
                                .replace("<properties>", "<properties><skipTests>true</skipTests>")));

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(built.log()).contains(NO_REPORT + "the tests were skipped (skipTests in the POM).");
    }

    @Test
    void modulesThatAFailureKeptFromBeingBuiltAreNamed() {
        MavenProjectFolder shop = ReactorProject.shop("reactor-broken", ShopProject.PLUGIN)
                .file("pay/src/main/java/com/shop/Pay.java", "package com.shop;\npublic class Pay { int pay( }\n");

        Built built = shop.build("verify");

        assertThat(built.exitCode()).isEqualTo(1);
        WrittenReport report = shop.report("target/countersign/report-aggregate");
        assertThat(report.verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
        assertThat(report.leftOut())
                .contains("pay has no evidence: none of its tests ran", "web has no evidence: none of its tests ran");
        assertThat(built.log()).contains("COMPILATION ERROR").contains("NOT VERIFIED: ");
    }

    @Test
    void requirementsThatNameAClassOfAnotherModuleAreRightInTheWholeAndOneSentenceInAModulesReport() {
        MavenProjectFolder shop = ReactorProject.shop("requirements-of-others", ShopProject.PLUGIN)
                .file("fx/requirements/fx.yaml", """
                        requirements:
                          - id: REQ-FX-SHOWN
                            title: Converted amounts are shown
                            code: [com.shop.Fx, com.shop.Web]
                          - id: REQ-FX-WRONG
                            title: Nobody has this
                            code: [com.shop.Nowhere]
                        """);

        Built built = shop.build("verify");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        WrittenReport own = shop.report("fx/target/countersign/report");
        assertThat(own.leftOut())
                .containsExactly(
                        "the code of other modules, which the requirements name with com.shop.Web; the report of the "
                                + "whole build has it");
        assertThat(own.findings())
                .filteredOn(finding -> finding.startsWith("empty-scope"))
                .containsExactly("empty-scope REQ-FX-WRONG");
        assertThat(shop.report("target/countersign/report-aggregate").findings())
                .filteredOn(finding -> finding.startsWith("empty-scope"))
                .containsExactly("empty-scope REQ-FX-WRONG");
    }

    @Test
    void theRootsRequirementsAreNoFaultWhereOneModuleIsBuiltAlone() {
        MavenProjectFolder shop = ReactorProject.shop("requirements-of-all", ShopProject.PLUGIN);

        Built selected = shop.build("verify", "-pl", "fx");
        WrittenReport first = shop.report("fx/target/countersign/report");
        Built inside = shop.build("verify", "-f", "fx");
        WrittenReport second = shop.report("fx/target/countersign/report");

        assertThat(selected.exitCode()).as(selected.toString()).isZero();
        assertThat(inside.exitCode()).as(inside.toString()).isZero();
        for (WrittenReport report : new WrittenReport[] {first, second}) {
            assertThat(report.verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
            assertThat(report.leftOut())
                    .contains(
                            "the code of other modules, which the requirements name with com.shop.Pay; the report of the "
                                    + "whole build has it");
            assertThat(report.findings()).noneMatch(finding -> finding.startsWith("empty-scope"));
        }
    }
}
