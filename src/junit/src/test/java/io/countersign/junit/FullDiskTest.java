package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operating system refuses to write more, in the midst of a frame, as it does on a full disk. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {

    /** Of {@code ulimit -f} in the shell of POSIX. */
    private static final int BLOCK = 512;

    private static final int TESTS = 300;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 9, 14})
    void changesNoOutcomeAndIsSaidInOneLineThatTellsWhatToDo(int blocks) throws Exception {
        Fork fork =
                Fork.on(directory, "1.14.4").option("-XX:-UsePerfData").with("Many", """
                        import org.junit.jupiter.api.*;

                        class Many {
                            @RepeatedTest(value = TESTS, name = "{currentRepetition}")
                            void runs(RepetitionInfo info) {
                                Assertions.assertEquals(0, info.getCurrentRepetition() % 2);
                            }
                        }
                        """.replace("TESTS", "" + TESTS));

        Fork.Result result = limited(fork, blocks);

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .isEqualTo(IntStream.rangeClosed(1, TESTS)
                        .mapToObj(n -> n + (n % 2 == 0 ? " SUCCESSFUL" : " FAILED"))
                        .toList());
        assertThat(result.err())
                .isEqualTo("countersign: the evidence of this test JVM is incomplete, the tests are not affected: "
                        + "java.io.IOException: File too large; make room on its disk, or name another folder with "
                        + "-Dcountersign.directory, and run the tests again\n");
        Evidence evidence = fork.evidence();
        assertThat(Files.size(fork.files().get(0))).isEqualTo((long) blocks * BLOCK);
        // A frame may end with the last byte that fits: then nothing is torn.
        evidence.damage().ifPresent(damage -> assertThat(damage).startsWith("the file is cut in "));
        assertThat(evidence.finished()).isFalse();
        assertThat(outcomes(evidence))
                .isEqualTo(IntStream.rangeClosed(1, outcomes(evidence).size())
                        .mapToObj(n -> n + (n % 2 == 0 ? " PASSED" : " FAILED"))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(blocks > 5 ? 20 : 0);
    }

    private static List<String> outcomes(Evidence evidence) {
        return evidence.nodes().stream()
                .filter(node -> node.test() && !node.executions().isEmpty())
                .filter(node -> node.executions().get(0).outcome() != Outcome.UNFINISHED)
                .map(node -> node.displayName() + " " + node.executions().get(0).outcome())
                .toList();
    }

    private static Fork.Result limited(Fork fork, int blocks) throws IOException, InterruptedException {
        Process process = fork.startLimited(blocks, "Many");
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Fork.Result(process.exitValue(), out, err);
    }
}
