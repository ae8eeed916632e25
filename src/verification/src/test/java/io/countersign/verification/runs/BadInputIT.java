package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong gets a sentence and an exit code; what is right is still reported. */
class BadInputIT {

    private static final int USAGE = 2;
    private static final int INPUT = 3;
    private static final int NOTHING = 4;

    @TempDir
    private Path root;

    private TestProject sample() {
        return TestProject.sample(root).compiled();
    }

    private static void assertRefused(Ran ran, int exit, String message) {
        assertThat(ran.err()).isEqualTo(message);
        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(ran.err() + ran.out()).doesNotContain("\tat ");
    }

    /** The report was made, and says this of the evidence. */
    private static WrittenReport assertReported(TestProject project, Ran ran, String... findings) {
        assertThat(ran.exit()).as(ran.toString()).isZero();
        assertThat(ran.err() + ran.out()).doesNotContain("\tat ");
        WrittenReport report = project.written();
        assertThat(report.messages("incomplete-evidence")).containsExactly(findings);
        assertThat(report.schemaErrors()).isEmpty();
        return report;
    }

    // Requirements

    @Test
    void showsTheFaultsOfAllFilesTogetherBeforeAnyTestRuns() {
        TestProject project = sample().file("requirements/a.yaml", "requirements: [\n")
                .file("requirements/b.yaml", "requirements:\n  - id: REQ-2\n    titel: Typo\n");

        Ran ran = project.run();

        assertRefused(ran, INPUT, "?");
        assertThat(project.path("target/countersign")).doesNotExist();
    }

    @Test
    void refusesAnOversizedFile() {
        TestProject project = sample().file("requirements/big.yaml", "# " + "x".repeat(60) + "\n".repeat(1 << 20));

        assertRefused(project.run(), INPUT, "?");
    }

    @Test
    void saysThatTheRequirementsAreMissing() {
        assertRefused(sample().run("--requirements", "promises"), INPUT, "?");
    }

    @Test
    void hasNothingToMeasureWhenNothingIsInForce() {
        TestProject project = sample().file(
                        "requirements/sum.yaml", "requirements:\n  - id: REQ-1\n    title: Later\n    status: draft\n");

        Ran ran = project.run();

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out()).contains("?");
        assertThat(project.written().at("/totals/tests/passed").asInt()).isEqualTo(1);
    }

    // Class paths

    @Test
    void namesWhatIsMissingOnTheClassPath() {
        TestProject project = sample();

        assertRefused(
                Countersign.run(
                        root, "run", "--test-classpath", "target/test-classes:target/test-clases:lib/none.jar:jars/*"),
                INPUT,
                "?");
        assertThat(project.path("target/countersign")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoEngine() {
        sample();

        assertRefused(Countersign.run(root, "run", "--test-classpath", "target/test-classes:target/classes"), INPUT, "?");
    }

    @Test
    void saysWhyTheTestsWereNotStarted() {
        sample();
        String classPath = "target/test-classes:" + Places.jar("junit-platform-engine-1.14.4") + ":"
                + Places.jar("junit-platform-commons-1.14.4") + ":" + Places.jar("opentest4j-1.3.0");

        assertRefused(Countersign.run(root, "run", "--test-classpath", classPath), NOTHING, "?");
    }

    @Test
    void passesOnWhatTheJvmSaysToItsArguments() {
        assertRefused(sample().run("--jvm-argument", "-Xmx1x"), NOTHING, "?");
    }

    @Test
    void hasNothingToMeasureWithoutTests() {
        TestProject project = sample();

        Ran ran = project.run("-c", "shop.NobodyTest");

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out()).contains("?");
    }

    // Test JVMs that do not come to their end

    @ParameterizedTest
    @CsvSource({
        "'System.exit(3);', 3",
        "'Runtime.getRuntime().halt(5);', 5",
        "'new ProcessBuilder(\"kill\", \"-9\", \"\" + ProcessHandle.current().pid()).start(); Thread.sleep(20_000);', 137"
    })
    void reportsWhatRanBeforeTheTestJvmDied(String death, int exit) {
        TestProject project = TestProject.sample(root)
                .test(
                        "shop.SumTest",
                        """
                        package shop;
                        import org.junit.jupiter.api.*;
                        @TestMethodOrder(MethodOrderer.MethodName.class)
                        class SumTest {
                            @Test @Tag("REQ-1") void a_adds() { Assertions.assertEquals(3, Sum.of(1, 2)); }
                            @Test void b_dies() throws Exception { DEATH }
                            @Test void c_neverRuns() {}
                            @Test void d_neverRuns() {}
                        }
                        """
                                .replace("DEATH", death))
                .compiled();

        Ran ran = project.run();

        assertThat(ran.err())
                .isEqualTo("The test JVM ended with exit code " + exit
                        + " after 1 test, before it was done; the report says what is missing.\n");
        WrittenReport report = assertReported(
                project,
                ran,
                "The test JVM ended before its tests did, while b_dies() ran; 2 tests were never reached.");
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(report.test("b_dies").get("outcome").asString()).isEqualTo("unfinished");
        assertThat(report.at("/totals/tests/not-reached").asInt()).isEqualTo(2);
        assertThat(report.at("/release/verified").asBoolean()).isFalse();
    }

    // Evidence

    @Test
    void readsEvidenceThatWasCutInTheMiddle() throws IOException {
        TestProject project = TestProject.sample(root)
                .test(
                        "shop.ZTest",
                        "package shop; class ZTest { @org.junit.jupiter.api.Test void last() { Sum.of(1, 1); } }")
                .compiled();
        project.run("--config", "junit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$ClassName");
        Path file = project.evidence().get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));

        WrittenReport report = assertReported(project, project.report(), "?");

        assertThat(report.test("adds").get("outcome").asString()).isEqualTo("passed");
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void refusesEvidenceOfALaterFormat() throws IOException {
        TestProject project = sample();
        project.run();
        Path file = project.evidence().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[5] = 2;
        java.util.zip.CRC32C checksum = new java.util.zip.CRC32C();
        checksum.update(bytes, 0, 6);
        java.nio.ByteBuffer.wrap(bytes).putInt(6, (int) checksum.getValue());
        Files.write(file, bytes);

        assertRefused(
                project.report(), INPUT, "target/countersign/" + file.getFileName() + ": ?");
    }

    @Test
    void saysThatThereIsNoEvidenceFolder() {
        assertRefused(sample().report(), INPUT, "?");
    }

    @Test
    void hasNothingToMeasureWithoutEvidence() throws IOException {
        TestProject project = sample();
        Files.createDirectories(project.path("target/countersign"));

        Ran ran = project.report();

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out()).contains("?");
    }

    // Classes

    @Test
    void callsEvidenceStaleWhenOtherClassesRan() {
        TestProject project = sample();
        project.run();
        project.main(
                        "shop.Sum",
                        "package shop; public class Sum { public static int of(int a, int b) { return b > 0 ? a + b : a; } }")
                .compiled();

        WrittenReport report = assertReported(
                project,
                project.report(),
                "1 class ran in another version than the one under review, and what ran of it is in no number: shop.Sum.");

        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("stale");
        assertThat(report.at("/totals/codeCoverage/lines/covered").asInt()).isZero();
    }

    @Test
    void namesJarsThatLieInAClassFolderAsLeftOut() throws IOException {
        TestProject project = sample();
        Files.copy(Places.jar("opentest4j-1.3.0"), project.path("target/classes/hidden.jar"));

        WrittenReport report = assertReported(project, project.run(), "?");

        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void namesAClassFileThatIsNone() throws IOException {
        TestProject project = sample();
        Files.write(project.path("target/classes/shop/Broken.class"), new byte[] {1, 2, 3});

        WrittenReport report = assertReported(project, project.run(), "?");

        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void saysThatTheClassesAreMissing() {
        assertRefused(sample().run("--classes", "target/clases"), INPUT, "?");
    }

    // The command line and the disk

    @Test
    void findsOutBeforeTheTestsRunThatTheReportCannotBeWritten() {
        TestProject project = sample().file("taken", "");

        assertRefused(project.run("--output", "taken/report"), INPUT, "?");
        assertThat(project.path("target/countersign")).doesNotExist();
        assertRefused(project.run("--evidence", "taken/evidence"), INPUT, "?");
    }

    @Test
    void saysWhichOptionItDoesNotKnow() {
        Ran ran = Countersign.run(root, "report", "--evidnce", "target");

        assertThat(ran.exit()).isEqualTo(USAGE);
        assertThat(ran.err()).startsWith("?");
    }

    @Test
    void showsTheStackTraceOnlyWhenAsked() {
        Ran ran = Countersign.run(root, "report", "--verbose");

        assertThat(ran.exit()).isEqualTo(INPUT);
        assertThat(ran.err()).contains("\tat io.countersign.analysis.");
    }

    @Test
    void worksInFoldersWithOddNames() {
        TestProject project =
                TestProject.sample(root.resolve("a folder, with=odd \"names\"")).compiled();

        assertReported(project, project.run());
    }
}
