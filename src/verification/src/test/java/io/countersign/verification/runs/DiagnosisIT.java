package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What goes wrong while tests run is one line on their console and one finding, and both say what to do. */
class DiagnosisIT {

    @TempDir
    private Path root;

    /** The lines of ours among what the tests printed. */
    private static List<String> console(Path log) throws Exception {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("countersign: "))
                .toList();
    }

    private static JsonNode finding(WrittenReport report, String message) {
        List<JsonNode> found = report.findings("incomplete-evidence").stream()
                .filter(one -> one.get("message").asString().startsWith(message))
                .toList();
        assertThat(found).as(report.messages("incomplete-evidence").toString()).hasSize(1);
        return found.get(0);
    }

    @Test
    void aClassThatCannotBeInstrumentedRunsUnchangedAndIsNamed() throws Exception {
        String statements = "if (a == b) { a += 3; } ".repeat(4_300);
        TestProject project = TestProject.sample(root)
                .main(
                        "shop.Big",
                        "package shop; public class Big { public static int of(int a, int b) { " + statements
                                + " return a; } }")
                .test("shop.BigTest", """
                        package shop;
                        class BigTest {
                            @org.junit.jupiter.api.Test void runs() {
                                org.junit.jupiter.api.Assertions.assertEquals(1, Big.of(1, 2));
                            }
                        }
                        """)
                .compiled();

        Ran ran = project.run();

        assertThat(ran.err()).isEmpty();
        assertThat(console(project.path("target/countersign/tests.log")))
                .singleElement()
                .asString()
                .startsWith("countersign: class shop/Big was loaded unchanged and is not measured: ")
                .contains("MethodTooLargeException")
                .endsWith("; see docs/limits.md");
        WrittenReport report = project.written();
        assertThat(report.test("runs").get("outcome").asString()).isEqualTo("passed");
        assertThat(finding(report, "class shop/Big was loaded unchanged and is not measured: ")
                        .get("nextStep")
                        .asString())
                .isEqualTo("What this code did is missing from the footprints; see docs/limits.md.");
    }

    @Test
    void anAgentOfJacocoOfAnUnknownVersionLeavesTheTestsUnmeasuredAndSaysWhatToRemove() throws Exception {
        String premain = "org.jacoco.agent.rt.internal_x.PreMain";
        TestProject project = TestProject.sample(root)
                .main(
                        premain,
                        "package org.jacoco.agent.rt.internal_x; public class PreMain { public static void premain(String o) {} }")
                .compiled();
        Path jar = agentJar(project, premain);

        project.run("--jvm-argument=-javaagent:" + jar);

        String line = "the recorder is off, because the JaCoCo agent on this JVM (" + jar
                + ") is of a version it does not know";
        assertThat(console(project.path("target/countersign/tests.log")))
                .singleElement()
                .asString()
                .startsWith("countersign: " + line)
                .endsWith("Remove that -javaagent: countersign writes the same jacoco.exec itself.");
        WrittenReport report = project.written();
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("unmeasured");
        assertThat(finding(report, "The test JVM ran without the recorder (" + line)
                        .get("nextStep")
                        .asString())
                .isEqualTo("Run the tests with the agent, for example by `countersign run`.");
    }

    private static Path agentJar(TestProject project, String premain) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", premain);
        String entry = premain.replace('.', '/') + ".class";
        Path jar = project.path("unknown.jar").toAbsolutePath();
        try (JarOutputStream file = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            file.putNextEntry(new JarEntry(entry));
            file.write(Files.readAllBytes(project.path("target/classes").resolve(entry)));
        }
        return jar;
    }

    @Test
    void ofTwoAgentsOfOursTheFirstRecordsAndTheSecondIsNamed() throws Exception {
        TestProject project = TestProject.sample(root).compiled();

        project.run("--jvm-argument=-javaagent:" + Places.installed("agent").get(0) + "=exec="
                + root.resolve("second.exec"));

        assertThat(console(project.path("target/countersign/tests.log")))
                .containsExactly(
                        "countersign: the agent is on this JVM twice; the second one does nothing. Remove one -javaagent.");
        WrittenReport report = project.written();
        assertThat(report.requirement("REQ-1").get("verdict").asString()).isEqualTo("verified");
        assertThat(finding(report, "the agent is on this JVM twice; the second one does nothing.")
                        .get("nextStep")
                        .asString())
                .isEqualTo("Nothing is missing from this report. Remove the other -javaagent, so that nobody wonders"
                        + " which one counts.");
    }

    @Test
    void classesThatAreNotThoseThatRanAreNamedWithWhatToDo() {
        TestProject project = TestProject.sample(root).compiled();
        project.run();
        project.main(
                        "shop.Sum",
                        "package shop; public class Sum { public static int of(int a, int b) { return b + a + 0; } }")
                .compiled();

        Ran ran = project.report();

        assertThat(ran.exit()).as(ran.toString()).isZero();
        WrittenReport report = project.written();
        assertThat(report.findings("stale-evidence", "REQ-1")).singleElement().satisfies(stale -> {
            assertThat(stale.get("message").asString())
                    .isEqualTo(
                            "SumTest › adds claims REQ-1 and ran another version of shop.Sum than the one under review.");
            assertThat(stale.get("nextStep").asString())
                    .isEqualTo("Run the tests again on the classes under review, from one build.");
        });
        assertThat(finding(report, "1 class ran in another version than the one under review")
                        .get("nextStep")
                        .asString())
                .isEqualTo("Run the tests on the classes under review, from one build.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFullDiskChangesNoOutcomeAndIsReported() throws Exception {
        SmallTests tests = new SmallTests(root.resolve("project"), 1);
        Path evidence = Files.createDirectories(tests.project().path("target/countersign"));
        int blocks = 100;

        Process process = tests.start(evidence, "sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(console(evidence.resolve("output")))
                .containsExactly(
                        "countersign: the evidence of this test JVM is incomplete, the tests are not affected: "
                                + "java.io.IOException: File too large; make room on its disk, or name another folder with "
                                + "-Dcountersign.directory, and run the tests again");
        assertThat(SmallTests.Ledger.in(evidence).ended()).hasSize(SmallTests.COUNT - 1);
        tests.project().file("requirements/sum.yaml", """
                requirements:
                  - id: REQ-1
                    title: It sells
                    code: [shop.Shop]
                """);
        Ran ran = tests.project().report();
        assertThat(ran.exit()).as(ran.toString()).isZero();
        WrittenReport report = tests.project().written();
        // A frame may end with the last byte that fits: then the evidence is not damaged, and only has no end.
        JsonNode finding = finding(
                report,
                report.messages("incomplete-evidence").get(0).startsWith("The test JVM ended before its tests did")
                        ? "The test JVM ended before its tests did"
                        : "The evidence file is damaged: the file is cut in the middle of a record");
        assertThat(finding.get("nextStep").asString())
                .matches(".*(See whether the disk is full|\\(a full disk\\)), and run the tests again.*");
        assertThat(report.at("/totals/tests/passed").asInt()).isGreaterThan(100);
        assertThat(report.at("/release/verified").asBoolean()).isFalse();
    }
}
