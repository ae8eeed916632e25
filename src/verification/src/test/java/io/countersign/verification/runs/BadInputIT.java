package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
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

        assertRefused(ran, INPUT, """
                requirements/a.yaml:2:1: a value is missing here; write one, or put a text of special characters in quotes
                requirements/b.yaml:3:5: "titel" is not a key of a requirement; did you mean "title"? Allowed are id, title, \
                text, criticality, status, revision, parent, parents, code, owner, tags, proofs
                2 faults in the inputs.
                """);
        assertThat(project.path("target/countersign")).doesNotExist();
    }

    @Test
    void refusesAnOversizedFile() {
        TestProject project = sample().file("requirements/big.yaml", "# " + "x".repeat(60) + "\n".repeat(1 << 20));

        assertRefused(project.run(), INPUT, """
                requirements/big.yaml: the file is larger than 1048576 bytes; split it into several files
                1 fault in the inputs.
                """);
    }

    @Test
    void saysThatTheRequirementsAreMissing() {
        assertRefused(sample().run("--requirements", "promises"), INPUT, """
                promises: there is no such file or folder; create it or name another one
                1 fault in the inputs.
                """);
    }

    @Test
    void hasNothingToMeasureWhenNothingIsInForce() {
        TestProject project = sample().file(
                        "requirements/sum.yaml", "requirements:\n  - id: REQ-1\n    title: Later\n    status: draft\n");

        Ran ran = project.run();

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out())
                .contains("NOTHING MEASURED: Nothing was measured: no requirement and no workflow is in force.\n");
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
                """
                target/test-clases: is on --test-classpath and does not exist; compile the tests first, and separate entries by ":"
                lib/none.jar: is on --test-classpath and does not exist; compile the tests first, and separate entries by ":"
                jars/*: is on --test-classpath and does not exist; compile the tests first, and separate entries by ":"
                3 faults in the inputs.
                """);
        assertThat(project.path("target/countersign")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoEngine() {
        sample();

        assertRefused(
                Countersign.run(root, "run", "--test-classpath", "target/test-classes:target/classes"), INPUT, """
                --test-classpath: there is no JUnit Platform on it, so no test engine either; add junit-jupiter-engine, \
                junit-vintage-engine (for JUnit 4) or another engine
                1 fault in the inputs.
                """);
    }

    @Test
    void saysWhyTheTestsWereNotStarted() {
        sample();
        String classPath = "target/test-classes:" + Places.jar("junit-platform-engine-1.14.4") + ":"
                + Places.jar("junit-platform-commons-1.14.4") + ":" + Places.jar("opentest4j-1.3.0");

        assertRefused(Countersign.run(root, "run", "--test-classpath", classPath), NOTHING, """
                The tests were not started (exit code 113 of the test JVM): Cannot create Launcher without at least one \
                TestEngine; consider adding an engine implementation JAR to the classpath
                All it printed is in target/countersign/tests.log.
                """);
    }

    @Test
    void passesOnWhatTheJvmSaysToItsArguments() {
        assertRefused(sample().run("--jvm-argument", "-Xmx1x"), NOTHING, """
                The tests were not started (exit code 1 of the test JVM): Invalid maximum heap size: -Xmx1x
                All it printed is in target/countersign/tests.log.
                """);
    }

    @Test
    void hasNothingToMeasureWithoutTests() {
        TestProject project = sample();

        Ran ran = project.run("-N", ".*");

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out()).contains("NOTHING MEASURED: Nothing was measured: the evidence holds no test.\n");
    }

    @Test
    void refusesAClassThatIsNotThere() {
        assertRefused(sample().run("-c", "shop.SumTset", "-m", "SumTest#adds", "-c", "shop.SumTest"), INPUT, """
                shop.SumTset: there is no such class on --test-classpath; write it with its package, and $ before a nested class
                SumTest: there is no such class on --test-classpath; write it with its package, and $ before a nested class
                2 faults in the inputs.
                """);
    }

    @Test
    void asksWhereTheTestsAreWhenTheClassPathHoldsNoFolder() {
        Ran ran = Countersign.run(
                sample().root(),
                "run",
                "--test-classpath",
                "target/classes:" + Jvm.classPath(Places.jars("junit-platform-engine-1.14.4")));

        assertThat(ran.exit()).isEqualTo(USAGE);
        assertThat(ran.err())
                .startsWith(
                        "There is no folder of test classes on --test-classpath; say with --scan where the tests are, "
                                + "or select them with -p, -c or -m.\n");
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
                .test("shop.SumTest", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        @TestMethodOrder(MethodOrderer.MethodName.class)
                        class SumTest {
                            @Test @Tag("REQ-1") void a_adds() { Assertions.assertEquals(3, Sum.of(1, 2)); }
                            @Test void b_dies() throws Exception { DEATH }
                            @Test void c_neverRuns() {}
                            @Test void d_neverRuns() {}
                        }
                        """.replace("DEATH", death))
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

        Ran ran = project.report();
        assertThat(ran.exit()).as(ran.toString()).isZero();
        WrittenReport report = project.written();

        assertThat(report.messages("incomplete-evidence"))
                .singleElement()
                .asString()
                .matches("The evidence file is damaged: the file is cut in the middle of a record at byte \\d+, "
                        + "what follows was not read\\.");
        assertThat(report.at("/release/message").asString())
                .isEqualTo("The only requirement is verified by what was recorded, but the evidence is incomplete.");
        assertThat(report.test("adds").get("outcome").asString()).isEqualTo("passed");
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void refusesEvidenceOfALaterFormat() throws IOException {
        TestProject project = sample();
        project.run();
        Path file = project.evidence().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[5] = 3;
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, 6);
        ByteBuffer.wrap(bytes).putInt(6, (int) checksum.getValue());
        Files.write(file, bytes);

        assertRefused(
                project.report(),
                INPUT,
                "target/countersign/" + file.getFileName()
                        + ": was written in evidence format 3, and this version of Countersign reads formats 1 to 2; "
                        + "use the version that wrote it or a later one\n1 fault in the inputs.\n");
    }

    @Test
    void saysThatThereIsNoEvidenceFolder() {
        assertRefused(sample().report(), INPUT, """
                target/countersign: there is no such folder of evidence; run the tests first, with `countersign run` or with \
                the listener on their class path
                1 fault in the inputs.
                """);
    }

    @Test
    void hasNothingToMeasureWithoutEvidence() throws IOException {
        TestProject project = sample();
        Files.createDirectories(project.path("target/countersign"));

        Ran ran = project.report();

        assertThat(ran.exit()).as(ran.toString()).isEqualTo(NOTHING);
        assertThat(ran.out()).contains("NOTHING MEASURED: Nothing was measured: the evidence holds no test.\n");
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

        WrittenReport report = assertReported(
                project,
                project.run(),
                "Not everything that lay there was looked at: target/classes/hidden.jar is a jar inside the code under review "
                        + "and was left out; name it as an input of its own if its code belongs to the review.");

        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void namesAClassFileThatIsNone() throws IOException {
        TestProject project = sample();
        Files.write(project.path("target/classes/shop/Broken.class"), new byte[] {1, 2, 3});

        WrittenReport report = assertReported(
                project,
                project.run(),
                "Not everything that lay there was looked at: target/classes/shop/Broken.class is no class file that can be "
                        + "read (its content is cut or damaged) and was left out; build it again.");

        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
    }

    @Test
    void saysThatTheClassesAreMissing() {
        assertRefused(sample().run("--classes", "target/clases"), INPUT, """
                target/clases: does not exist; give a directory of class files or a jar, after they were built
                1 fault in the inputs.
                """);
    }

    // The command line and the disk

    @Test
    void findsOutBeforeTheTestsRunThatTheReportCannotBeWritten() {
        TestProject project = sample().file("taken", "");

        Path taken = project.path("taken").toAbsolutePath();
        assertRefused(
                project.run("--output", "taken/report"),
                INPUT,
                "taken/report: the report cannot be written here: " + taken
                        + " is a file and no folder; name another place\n1 fault in the inputs.\n");
        assertRefused(
                project.run("--evidence", "taken/evidence"),
                INPUT,
                "taken/evidence: the evidence cannot be written here: " + taken
                        + " is a file and no folder; name another place\n1 fault in the inputs.\n");
        assertThat(project.path("target/countersign")).doesNotExist();
    }

    @Test
    void saysWhichOptionItDoesNotKnow() {
        Ran ran = Countersign.run(root, "report", "--evidnce", "target");

        assertThat(ran.exit()).isEqualTo(USAGE);
        assertThat(ran.err()).startsWith("Unknown options: '--evidnce', 'target'\nPossible solutions: --evidence\n");
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
