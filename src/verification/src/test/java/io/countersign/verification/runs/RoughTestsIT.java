package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that take all memory or all stack, that hang, or that are very many: the evidence of the others is as it is without them. */
class RoughTestsIT {

    @TempDir
    private Path root;

    private TestProject project(String tests) {
        return TestProject.sample(root)
                .file("requirements/sum.yaml", """
                        requirements:
                          - id: REQ-1
                            title: Numbers are added
                            code: [shop.Sum]
                          - id: REQ-2
                            title: It goes deep and takes much
                            code: [shop.Rough]
                          - id: REQ-3
                            title: Claimed by a test that never calls it
                            code: [shop.Rough]
                        """)
                .main("shop.Rough", """
                        package shop;
                        import java.util.*;
                        public class Rough {
                            public static int down(int n) { return n == 0 ? 0 : 1 + down(n - 1); }
                            public static int take() {
                                List<byte[]> all = new ArrayList<>();
                                while (true) { all.add(new byte[1 << 14]); }
                            }
                        }
                        """)
                .test("shop.SumTest", """
                        package shop;
                        import static org.junit.jupiter.api.Assertions.*;
                        import java.util.stream.*;
                        import org.junit.jupiter.api.*;
                        @TestMethodOrder(MethodOrderer.MethodName.class)
                        class SumTest {
                            TESTS
                        }
                        """.replace("TESTS", tests))
                .compiled();
    }

    private static WrittenReport reported(TestProject project, Ran ran) {
        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err() + ran.out()).doesNotContain("\tat ");
        WrittenReport report = project.written();
        assertThat(report.schemaErrors()).isEmpty();
        return report;
    }

    private static List<String> verdicts(WrittenReport report) {
        return Stream.of("REQ-1", "REQ-2", "REQ-3")
                .map(id -> report.requirement(id).get("verdict").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void testsThatRunOutOfStackOrMemoryLeaveTheFootprintsOfTheOthersRight(boolean parallel) {
        TestProject project = project("""
                @Test @Tag("REQ-1") void a_adds() { assertEquals(3, Sum.of(1, 2)); }
                @Test @Tag("REQ-2") void b_deep() {
                    assertThrows(StackOverflowError.class, () -> Rough.down(Integer.MAX_VALUE));
                }
                @Test void c_deepAndFails() { Rough.down(Integer.MAX_VALUE); }
                @Test @Tag("REQ-2") void d_full() { assertThrows(OutOfMemoryError.class, Rough::take); }
                @Test @Tag("REQ-1") @Tag("REQ-3") void e_addsAgain() { assertEquals(5, Sum.of(2, 3)); }
                """);

        Ran ran = project.run(
                "--jvm-argument=-Xmx64m",
                "--jvm-argument=-Djunit.jupiter.execution.parallel.enabled=" + parallel,
                "--jvm-argument=-Djunit.jupiter.execution.parallel.mode.default=same_thread");

        assertThat(ran.err()).isEmpty();
        WrittenReport report = reported(project, ran);
        assertThat(report.tests())
                .extracting(test -> test.get("outcome").asString())
                .containsExactly("passed", "passed", "failed", "passed", "passed");
        assertThat(verdicts(report)).containsExactly("verified", "verified", "hollow");
        assertThat(report.messages("incomplete-evidence")).isEmpty();
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
    }

    /** JUnit runs no test after one from which an OutOfMemoryError comes. */
    @Test
    void aTestThatEndsTheRunWithAnErrorLeavesNoJvmBehindThatWaitsForItsThreads() {
        TestProject project = project("""
                @Test @Tag("REQ-1") void a_adds() { assertEquals(3, Sum.of(1, 2)); }
                @Test void b_full() {
                    new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }).start();
                    Rough.take();
                }
                @Test void c_neverRuns() {}
                """);

        Ran ran = project.run("--jvm-argument=-Xmx64m");

        assertThat(ran.err())
                .isEqualTo("The test JVM ended with exit code 1 after 1 test, before it was done; "
                        + "the report says what is missing.\n");
        WrittenReport report = reported(project, ran);
        assertThat(report.messages("incomplete-evidence"))
                .containsExactly(
                        "The test JVM ended before its tests did, while b_full() ran; 1 test was never reached.");
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(project.path("target/countersign/tests.log"))
                .content()
                .contains("countersign: a test ended the run: java.lang.OutOfMemoryError: Java heap space\n");
    }

    @ParameterizedTest
    @CsvSource({"true, 137", "false, 143"})
    void aHangingTestThatIsKilledFromOutsideIsNamed(boolean forcibly, int exit) {
        TestProject project = project("""
                @Test @Tag("REQ-1") void a_adds() { assertEquals(3, Sum.of(1, 2)); }
                @Test void b_hangs() throws Exception {
                    java.nio.file.Files.writeString(java.nio.file.Path.of("pid.part"), "" + ProcessHandle.current().pid());
                    java.nio.file.Files.move(java.nio.file.Path.of("pid.part"), java.nio.file.Path.of("pid"));
                    Thread.sleep(3_600_000);
                }
                @Test void c_neverRuns() {}
                """);
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(project.path("pid"), forcibly));

        Ran ran = project.run();

        killer.join();
        assertThat(ran.err())
                .isEqualTo("The test JVM ended with exit code " + exit + " after 1 test, before it was done; "
                        + "the report says what is missing.\n");
        WrittenReport report = reported(project, ran);
        assertThat(report.messages("incomplete-evidence"))
                .containsExactly(
                        "The test JVM ended before its tests did, while b_hangs() ran; 1 test was never reached.");
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.at("/release/verified").asBoolean()).isFalse();
    }

    private static void kill(Path file, boolean forcibly) {
        try {
            while (!Files.exists(file)) {
                Thread.sleep(20);
            }
            ProcessHandle process =
                    ProcessHandle.of(Long.parseLong(Files.readString(file))).orElseThrow();
            assertThat(forcibly ? process.destroyForcibly() : process.destroy()).isTrue();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDisplayNameOfTenMegabytesIsCut() throws IOException {
        TestProject project = project("""
                @TestFactory DynamicTest factory() {
                    return DynamicTest.dynamicTest("x".repeat(10_000_000), () -> assertEquals(3, Sum.of(1, 2)));
                }
                @Test @Tag("REQ-1") void adds() { assertEquals(3, Sum.of(1, 2)); }
                """);

        WrittenReport report = reported(project, project.run());

        assertThat(report.tests())
                .extracting(test -> test.get("name").asString())
                .anyMatch(name -> name.endsWith("x".repeat(1_000) + "…"))
                .allMatch(name -> name.length() < 1_100);
        assertThat(Files.size(project.evidence().get(0))).isLessThan(100_000);
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
    }

    @Test
    void aHundredThousandDynamicTestsAreReported() throws IOException {
        TestProject project = project("""
                @TestFactory Stream<DynamicTest> factory() {
                    return IntStream.range(0, 100_000)
                            .mapToObj(n -> DynamicTest.dynamicTest("t" + n, () -> assertEquals(n + 1, Sum.of(n, 1))));
                }
                @Test @Tag("REQ-1") void adds() { assertEquals(3, Sum.of(1, 2)); }
                """);

        WrittenReport report = reported(project, project.run());

        assertThat(report.at("/totals/tests/passed").asInt()).isEqualTo(100_001);
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.messages("incomplete-evidence")).isEmpty();
        assertThat(report.messages("unclaimed-test")).hasSize(1);
        assertThat(report.at("/header/reconciliation/state").asString()).isEqualTo("equal");
        assertThat(Files.size(project.evidence().get(0))).isLessThan(10_000_000);
    }
}
