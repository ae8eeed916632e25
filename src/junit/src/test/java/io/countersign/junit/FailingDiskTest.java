package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stream of the evidence fails at every single write of real runs: no outcome changes, and what was told before is kept. */
class FailingDiskTest {

    /** The header, the run, the plan, and the starts of engine, class and template; then two for each test. */
    private static final int WRITES_BEFORE_TESTS = 6;

    private static final int LAST = 200;

    /** How a write fails. */
    enum Failing {
        WITH_AN_IO_EXCEPTION,
        IN_THE_MIDDLE,
        WITH_AN_INTERRUPTED_IO_EXCEPTION,
        WITH_A_RUNTIME_EXCEPTION,
        WITH_AN_ERROR
    }

    private static final class FailingStream extends OutputStream {

        private final ByteArrayOutputStream disk;
        private final Failing failing;
        private int writes;

        FailingStream(ByteArrayOutputStream disk, Failing failing, int writes) {
            this.disk = disk;
            this.failing = failing;
            this.writes = writes;
        }

        @Override
        public void write(int value) {
            throw new AssertionError("frames are written at once");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (--writes > 0) {
                disk.write(bytes, offset, length);
                return;
            }
            switch (failing) {
                case WITH_AN_IO_EXCEPTION -> throw new IOException("No space left on device");
                case IN_THE_MIDDLE -> {
                    disk.write(bytes, offset, length / 2);
                    throw new IOException("No space left on device");
                }
                case WITH_AN_INTERRUPTED_IO_EXCEPTION -> throw new InterruptedIOException();
                case WITH_A_RUNTIME_EXCEPTION -> throw new IllegalStateException();
                case WITH_AN_ERROR -> throw new OutOfMemoryError();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWriteThatFailsChangesNoOutcomeAndLosesNothingThatWasToldBefore(Failing failing) {
        List<String> outcomes = RecordedRun.outcomesWithoutListener(Fixtures.Hundred.class);
        for (int write = 1; write <= LAST; write++) {
            ByteArrayOutputStream disk = new ByteArrayOutputStream();

            RecordedRun run = RecordedRun.on(new FailingStream(disk, failing, write), disk, Fixtures.Hundred.class);

            assertThat(run.outcomes()).as("write %s", write).isEqualTo(outcomes);
            int told = Math.max(0, (write - 1 - WRITES_BEFORE_TESTS) / 2);
            assertThat(ended(run.evidence())).as("write %s", write).isEqualTo(expected(told));
            assertThat(run.evidence().finished()).isFalse();
            assertThat(run.evidence().damage().isPresent()).isEqualTo(write == 1 || failing == Failing.IN_THE_MIDDLE);
        }
    }

    @Test
    void aRunWithoutAFailingWriteTellsAllThatIsExpectedOfTheOthers() {
        ByteArrayOutputStream disk = new ByteArrayOutputStream();

        RecordedRun run = RecordedRun.on(disk, disk, Fixtures.Hundred.class);

        assertThat(ended(run.evidence())).isEqualTo(expected(100));
        assertThat(run.evidence().finished()).isTrue();
    }

    @Test
    @EnabledIf("hasFullDevice")
    void aFullDeviceChangesNoOutcome() throws IOException {
        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(RecordedRun.on(full, new ByteArrayOutputStream(), Fixtures.Hundred.class)
                            .outcomes())
                    .isEqualTo(RecordedRun.outcomesWithoutListener(Fixtures.Hundred.class));
        }
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    private static List<String> ended(Evidence evidence) {
        return evidence.nodes().stream()
                .filter(TestNode::test)
                .flatMap(node -> node.executions().stream().map(execution -> fact(node, execution)))
                .filter(fact -> !fact.contains(Outcome.UNFINISHED.name()))
                .toList();
    }

    private static String fact(TestNode node, Execution execution) {
        return node.displayName() + " " + execution.outcome() + " "
                + execution.footprint().hits().values();
    }

    private static List<String> expected(int tests) {
        return IntStream.rangeClosed(1, tests)
                .mapToObj(n -> n + (n % 2 == 0 ? " PASSED [{" : " FAILED [{") + (100 + n) + "}]")
                .toList();
    }
}
