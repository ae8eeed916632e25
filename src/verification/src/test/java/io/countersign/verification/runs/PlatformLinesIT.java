package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of the JUnit Platform for which a launcher is installed. */
class PlatformLinesIT {

    @ParameterizedTest
    @CsvSource({
        "5.8.2, 1.8.2",
        "5.9.3, 1.9.3",
        "5.10.2, 1.10.2",
        "5.11.4, 1.11.4",
        "5.12.2, 1.12.2",
        "5.13.4, 1.13.4",
        "5.14.4, 1.14.4",
        "6.0.3, 6.0.3",
        "6.1.3, 6.1.3"
    })
    void runsAndRecords(String jupiter, String platform, @TempDir Path root) {
        TestProject project = TestProject.jupiter(root, jupiter, platform)
                .file("requirements/sum.yaml", TestProject.REQUIREMENTS)
                .main(
                        "shop.Sum",
                        "package shop; public class Sum { public static int of(int a, int b) { return a + b; } }")
                .test("shop.SumTest", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        class SumTest {
                            @Test @Tag("REQ-1") void adds() {
                                Assertions.assertEquals(3, Sum.of(1, 2));
                            }
                            @RepeatedTest(2) void repeats() {}
                            @Disabled("later") @Test void waits() {}
                            @Nested class Inner { @Test void nested() {} }
                        }
                        """)
                .compiled();

        Ran ran = project.run();

        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err()).isEmpty();
        WrittenReport report = project.written();
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.at("/totals/tests/passed").asInt()).isEqualTo(4);
        assertThat(report.at("/totals/tests/skipped").asInt()).isEqualTo(1);
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        assertThat(report.messages("incomplete-evidence")).isEmpty();
    }
}
