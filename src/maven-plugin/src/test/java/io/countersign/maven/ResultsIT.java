package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How tests ended where the listener was not, from what the build tool wrote. */
class ResultsIT {

    private static final String CLAIMS = """

            claims:
              - test: com.shop.FxTest#converts
                verifies: [REQ-FX]
            """;

    private static final String REPORT =
            "io.countersign:countersign-maven-plugin:" + System.getProperty("countersign.version") + ":report";

    /** Surefire ran the tests in a JVM that nobody told of Countersign. */
    private static MavenProjectFolder withoutListener(String name) {
        MavenProjectFolder shop = ShopProject.with(
                        MavenProjectFolder.named(name).file("pom.xml", ShopProject.pom(ShopProject.JUPITER, "")))
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS + CLAIMS);
        Built tested = shop.build("test");
        assertThat(tested.exitCode()).as(tested.toString()).isZero();
        return shop;
    }

    @Test
    void reportsFromSurefiresFilesWhereTheListenerIsNotInstalled() {
        MavenProjectFolder shop = withoutListener("results");

        Built built = shop.build(REPORT, "-Dcountersign.results=target/surefire-reports");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX unmeasured", "REQ-PAY unclaimed");
        assertThat(shop.report().tests())
                .containsExactly("FxTest › convertsNothing passed unmeasured", "FxTest › converts passed unmeasured");
        assertThat(shop.report().findings()).contains("incomplete-evidence target/surefire-reports");
        assertThat(built.log())
                .contains("How 2 tests ended is known only from target/surefire-reports, so nobody knows what they");
    }

    @Test
    void takesPatternsAndSaysWhichOfThemLeadToNothing() {
        MavenProjectFolder shop = withoutListener("results-pattern");

        Built built = shop.build(REPORT, "-Dcountersign.results=target/*-reports/TEST-*.xml");
        Built wrong = shop.build(REPORT, "-Dcountersign.results=target/surefire-reports,target/grid,build/**/*.xml");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().tests()).hasSize(2);
        assertThat(shop.report().findings()).contains("incomplete-evidence target/surefire-reports");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.log())
                .contains(
                        "target/grid: there is no such file or folder of results; name what the build tool of the tests wrote")
                .contains("build/**/*.xml: there is no such file or folder of results")
                .contains("2 faults in the inputs.");
    }

    @Test
    void namesAFileInTheMiddleOfAThousandThatCannotBeReadAndReportsOnAllOthers() {
        MavenProjectFolder shop = ShopProject.named("results-unreadable");
        IntStream.range(0, 1000)
                .forEach(i -> shop.file("grid/TEST-com.shop.Grid%03dTest.xml".formatted(i), """
                        <testsuite><testcase classname="com.shop.Grid%03dTest" name="works"/></testsuite>
                        """.formatted(i)));
        shop.file("grid/TEST-com.shop.Grid500Test.xml", "<testsuite><testcase classname=\"com.shop.Grid500Test\" na");

        Built built = shop.build("verify", "-Dcountersign.results=grid");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(shop.report().tests()).hasSize(1001).contains("FxTest › converts passed exact");
        assertThat(shop.report().verdicts()).containsExactly("REQ-FX verified", "REQ-PAY unclaimed");
        assertThat(shop.report().leftOut())
                .contains(
                        "grid/TEST-com.shop.Grid500Test.xml is cut or damaged at line 1, column 57: how some tests ended is not known");
        assertThat(shop.report().findings())
                .filteredOn(finding -> finding.startsWith("incomplete-evidence "))
                .containsExactly("incomplete-evidence grid", "incomplete-evidence grid", "incomplete-evidence inputs");
        assertThat(built.log()).contains("NOT VERIFIED: ");
    }

    @Test
    void looksForThemInEachModuleAndTakesWhatIsNotInOneForTheRoots() {
        String old = ShopProject.dependency("junit", "junit", "4.13.2");
        MavenProjectFolder shop = ReactorProject.shop("results-reactor", ShopProject.PLUGIN, old)
                .file("requirements/shop.yaml", ShopProject.REQUIREMENTS + """

                        claims:
                          - test: com.shop.OldTest
                            verifies: [REQ-PAY]
                        """)
                .file("pay/old/TEST-com.shop.OldTest.xml", """
                        <testsuite><testcase classname="com.shop.OldTest" name="pays"><failure/></testcase></testsuite>
                        """)
                .file("old/TEST-com.shop.GridTest.xml", """
                        <testsuite><testcase classname="com.shop.GridTest" name="works"/></testsuite>
                        """);

        Built built = shop.build("verify", "-Dcountersign.results=old");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        WrittenReport report = shop.report("target/countersign/report-aggregate");
        assertThat(report.verdicts()).containsExactly("REQ-FX verified", "REQ-PAY failed");
        assertThat(report.modules()).containsExactly("fx 1 2/2", "pay 2 2/2", "web 0 0/2", "parent 1 0/0");
    }
}
