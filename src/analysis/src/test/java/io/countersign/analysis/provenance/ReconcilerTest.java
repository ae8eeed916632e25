package io.countersign.analysis.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.analysis.Tested;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Header.Reconciliation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With whose exec file the footprints are compared, and when they cannot be. */
final class ReconcilerTest {

    private static final ClassKey FX = new ClassKey(7, "com/shop/Fx", 3);
    private static final ClassKey PAY = new ClassKey(8, "com/shop/Pay", 2);
    private static final Instant START = EvidenceFiles.START;
    private static final Map<String, String> BESIDE =
            Map.of(RunInfo.JACOCO_AGENT, "file", RunInfo.JACOCO_AGENT_EXEC, "../jacoco.exec");

    private final List<Evidence> evidence = new ArrayList<>();

    @TempDir
    private Path root;

    private Path folder;

    @BeforeEach
    void makeTheFolder() throws IOException {
        folder = Files.createDirectories(root.resolve("countersign"));
    }

    private void jvm(Map<String, String> environment, Footprint ran, Problem... problems) {
        jvm(START, environment, ran, problems);
    }

    private void jvm(Instant start, Map<String, String> environment, Footprint ran, Problem... problems) {
        TestNode node = new TestNode(
                "[t]",
                Optional.empty(),
                "t",
                true,
                Set.of(),
                new TestSource.Unknown(),
                List.of(Tested.execution(Outcome.PASSED, ran)));
        evidence.add(new Evidence(
                "run.evidence",
                Optional.of(new RunInfo("run", 1, start, true, environment)),
                List.of(node),
                List.of(),
                List.of(problems),
                true,
                Optional.empty()));
    }

    private static SessionInfo session(Instant start) {
        return new SessionInfo("s", start.toEpochMilli() - 1000, start.toEpochMilli() + 1000);
    }

    private Path exec(String name, List<SessionInfo> sessions, ExecutionData... data) throws IOException {
        Path file = root.resolve(name);
        try (OutputStream output = Files.newOutputStream(file)) {
            ExecutionDataWriter writer = new ExecutionDataWriter(output);
            sessions.forEach(writer::visitSessionInfo);
            for (ExecutionData one : data) {
                writer.visitClassExecution(one);
            }
        }
        return file;
    }

    private static ExecutionData hits(ClassKey key, boolean... probes) {
        return new ExecutionData(key.id(), key.name(), probes);
    }

    private static Footprint ran(ClassKey key, int... probes) {
        return new Footprint(Map.of(key, Probes.of(probes)));
    }

    private Recorded recorded() {
        return Recorded.of(evidence, folder, Optional.empty());
    }

    private Reconciliation reconciliation() {
        return recorded().reconciliation();
    }

    @Test
    void theFileOfTheUsersOwnAgentIsFoundWhereTheEvidenceTells() throws Exception {
        jvm(BESIDE, ran(FX, 0, 2));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, true));

        assertThat(reconciliation())
                .isEqualTo(new Reconciliation(
                        "equal",
                        "the footprints add up to jacoco.exec, which the user's own JaCoCo agent wrote, probe for probe (1 classes, 2 probes)",
                        "jacoco-agent"));
    }

    @Test
    void whatABuildToolRunsWhileTheJvmEndsIsNoDifference() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, false), hits(PAY, true, false));

        assertThat(Recorded.of(List.of(new Recorded.Part(evidence, folder, Optional.empty())), FX.name()::equals)
                        .reconciliation())
                .isEqualTo(new Reconciliation(
                        "equal",
                        "the footprints add up to jacoco.exec, which the user's own JaCoCo agent wrote, probe for probe (1 classes,"
                                + " 1 probes), but for what is not under review and may have run while a JVM ended (1 classes,"
                                + " such as " + PAY.className() + ")",
                        "jacoco-agent"));
    }

    @Test
    void whatDiffersFromItSaysThatTheEndOfTheJvmMayBeTheReason() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, true), hits(PAY, true, false));

        assertThat(reconciliation())
                .isEqualTo(new Reconciliation(
                        "differs",
                        "the footprints do not add up to jacoco.exec; the first class that differs is com.shop.Fx (of what"
                                + " runs while a JVM ends, either may have seen more)",
                        "jacoco-agent"));
        assertThat(recorded().unrecorded().reason("com/shop/Pay")).contains("is only in part in the footprints");
    }

    @Test
    void footprintsThatHoldMoreThanTheFileLackNothing() throws Exception {
        jvm(BESIDE, ran(FX, 0, 1, 2));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, true));

        assertThat(reconciliation().state()).isEqualTo("differs");
        assertThat(recorded().unrecorded().reason("com/shop/Fx")).isEmpty();
    }

    @Test
    void classesThatCouldNotBeRecordedAreNotCompared() throws Exception {
        jvm(BESIDE, ran(FX, 0), new Problem(Problem.NOT_INSTRUMENTED, "com/shop/Pay", "loaded before the recorder"));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, false), hits(PAY, true, true));

        assertThat(reconciliation().state()).isEqualTo("equal");
        assertThat(reconciliation().message()).endsWith(", but for what could not be recorded (1 classes)");
    }

    @Test
    void filesOfSeveralJvmsAreReadTogether() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        jvm(
                START.plusSeconds(60),
                Map.of(RunInfo.JACOCO_AGENT, "file", RunInfo.JACOCO_AGENT_EXEC, "../second.exec"),
                ran(PAY, 1));
        exec("jacoco.exec", List.of(session(START)), hits(FX, true, false, false));
        exec("second.exec", List.of(session(START.plusSeconds(60))), hits(PAY, false, true));

        assertThat(reconciliation().message())
                .isEqualTo(
                        "the footprints add up to jacoco.exec and second.exec, which the user's own JaCoCo agent wrote, probe for probe (2 classes, 2 probes)");
    }

    @Test
    void aFileThatOtherRunsWereAppendedToIsNotCompared() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        exec("jacoco.exec", List.of(session(START.minusSeconds(3600)), session(START)), hits(FX, true, true, true));

        assertThat(reconciliation())
                .isEqualTo(new Reconciliation(
                        "not-checked",
                        "jacoco.exec holds more than this run: it has 2 sessions, and the evidence is of 1 test JVM. Other"
                                + " runs or JVMs were appended to it (append=true); delete it before the tests run",
                        "jacoco-agent"));
    }

    @Test
    void aFileOfAnotherRunIsNotCompared() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        exec("jacoco.exec", List.of(session(START.minusSeconds(3600))), hits(FX, true, true, true));

        assertThat(reconciliation().state()).isEqualTo("not-checked");
        assertThat(reconciliation().message()).startsWith("jacoco.exec holds less than this run: ");
    }

    @Test
    void aFileThatTheLastJvmWroteOverIsNotCompared() throws Exception {
        jvm(BESIDE, ran(FX, 0));
        jvm(START.plusSeconds(60), BESIDE, ran(PAY, 1));
        exec("jacoco.exec", List.of(session(START.plusSeconds(60))), hits(PAY, false, true));

        assertThat(reconciliation().message())
                .isEqualTo(
                        "jacoco.exec holds less than this run: some of the test JVMs left no session in it. Where JVMs"
                                + " write to one file, each must append to it (append=true)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcpserver | the JaCoCo agent of the tests wrote no file (output=tcpserver); name the file with --exec where"
                        + " somebody saved what it told",
                "none | the JaCoCo agent of the tests wrote no file (output=none); name the file with --exec where somebody"
                        + " saved what it told",
                "unknown | it is not known where the JaCoCo agent of the tests wrote its file; name the file with --exec",
                "file | the JaCoCo agent of the tests wrote its file outside of the project; name the file with --exec"
            })
    void anAgentWithoutAFileIsNamedAsTheReason(String output, String reason) throws Exception {
        jvm(Map.of(RunInfo.JACOCO_AGENT, output), ran(FX, 0));
        Files.writeString(folder.resolve("jacoco.exec"), "of an earlier run");

        assertThat(reconciliation()).isEqualTo(new Reconciliation("not-checked", reason, "jacoco-agent"));
    }

    @Test
    void anAgentThatDoesNotWriteAtTheEndIsNamedAsTheReason() throws Exception {
        jvm(
                Map.of(
                        RunInfo.JACOCO_AGENT,
                        "file",
                        RunInfo.JACOCO_AGENT_EXEC,
                        "../jacoco.exec",
                        RunInfo.JACOCO_AGENT_DUMP_ON_EXIT,
                        "false"),
                ran(FX, 0));

        assertThat(reconciliation().message())
                .isEqualTo("the JaCoCo agent of the tests was told not to write at the end (dumponexit=false); name the"
                        + " file with --exec where somebody saved what it told");
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        jvm(BESIDE, ran(FX, 0));

        assertThat(reconciliation().message())
                .isEqualTo(
                        "the file of the JaCoCo agent is no longer at ../jacoco.exec, as seen from the evidence folder;"
                                + " name the file with --exec");
    }

    @Test
    void theFileThatSomebodyNamesIsTaken() throws Exception {
        jvm(Map.of(RunInfo.JACOCO_AGENT, "tcpserver"), ran(FX, 0));
        Path named = exec("dumped.exec", List.of(session(START)), hits(FX, true, false, false));

        assertThat(Recorded.of(evidence, folder, Optional.of(named)).reconciliation())
                .isEqualTo(new Reconciliation(
                        "equal",
                        "the footprints add up to dumped.exec, which the user's own JaCoCo agent wrote, probe for probe (1 classes, 1 probes)",
                        "jacoco-agent"));
    }
}
