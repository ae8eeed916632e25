package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk is full, or gone, or the memory is, at every single write. */
class EvidenceWriterFailureTest {

    private static final RunInfo RUN = new RunInfo("run", 1, Instant.EPOCH, true, Map.of());

    /** How a write fails. */
    enum Failing {
        BEFORE_THE_FIRST_BYTE,
        IN_THE_MIDDLE,
        ON_FLUSH,
        WITH_AN_EXCEPTION_OF_ANOTHER_KIND,
        WITH_AN_ERROR
    }

    private static final class FaultyStream extends OutputStream {
        final ByteArrayOutputStream written = new ByteArrayOutputStream();
        final Failing failing;
        int writesLeft;
        int writesAfterFailure;
        boolean failed;

        FaultyStream(Failing failing, int writesLeft) {
            this.failing = failing;
            this.writesLeft = writesLeft;
        }

        @Override
        public void write(int value) {
            throw new AssertionError("frames are written at once");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            writesAfterFailure += failed ? 1 : 0;
            if (--writesLeft > 0) {
                written.write(bytes, offset, length);
                return;
            }
            switch (failing) {
                case BEFORE_THE_FIRST_BYTE -> fail();
                case IN_THE_MIDDLE -> {
                    written.write(bytes, offset, length / 2);
                    fail();
                }
                case ON_FLUSH -> written.write(bytes, offset, length);
                case WITH_AN_EXCEPTION_OF_ANOTHER_KIND -> {
                    failed = true;
                    throw new IllegalStateException("no space left on device");
                }
                case WITH_AN_ERROR -> {
                    failed = true;
                    throw new OutOfMemoryError("no space left in memory");
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (writesLeft <= 0) {
                fail();
            }
        }

        private void fail() throws IOException {
            failed = true;
            throw new IOException("no space left on device");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheWriteThatFailedNothingIsWrittenAndWhatWasBeforeIsReadable(Failing failing) throws IOException {
        EvidenceScript whole = EvidenceScript.ofLength(41, 120_000);
        for (int k = 1; k <= 200; k++) {
            FaultyStream stream = new FaultyStream(failing, k);

            assertThatThrownBy(() -> EvidenceScript.to(stream, 41, 300))
                    .isInstanceOfAny(IOException.class, IllegalStateException.class, OutOfMemoryError.class)
                    .hasMessageStartingWith("no space left");

            assertThat(stream.writesAfterFailure).isZero();
            assertReadable(stream.written.toByteArray(), whole, k);
        }
    }

    private static void assertReadable(byte[] written, EvidenceScript whole, int k) throws IOException {
        Evidence read = EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(written));
        Evidence facts = whole.upTo(written.length).evidence();

        assertThat(written).isEqualTo(java.util.Arrays.copyOf(whole.bytes(), written.length));
        assertThat(read.nodes().equals(facts.nodes())).as("write %s", k).isTrue();
        assertThat(read.shared()).isEqualTo(facts.shared());
        assertThat(read.problems()).isEqualTo(facts.problems());
        assertThat(read.run()).isEqualTo(facts.run());
        assertThat(read.finished()).isFalse();
    }

    @Test
    void everyCommitAfterAFailedOneSaysSoAndKeepsNothing() throws IOException {
        FaultyStream stream = new FaultyStream(Failing.IN_THE_MIDDLE, 3);
        EvidenceWriter writer = new EvidenceWriter(stream, RUN);
        writer.node(node("[first]"));
        assertThatThrownBy(writer::commit).isInstanceOf(IOException.class).hasMessage("no space left on device");

        for (int i = 0; i < 100; i++) {
            writer.node(node("[later:" + i + "]"));
            writer.started("[first]");
            writer.problem(new Problem("kind", "subject", "message"));
            writer.shared(new SharedFootprint(SharedFootprint.Kind.AMBIENT, Footprint.none(), List.of("[first]")));
            writer.end();
            assertThatThrownBy(writer::commit).isInstanceOf(IOException.class).hasMessage("an earlier write failed");
        }
        writer.close();

        assertThat(stream.writesAfterFailure).isZero();
    }

    @Test
    void theFailureOfTheHeaderIsThrownAtOnce() {
        assertThatThrownBy(() -> new EvidenceWriter(new FaultyStream(Failing.BEFORE_THE_FIRST_BYTE, 1), RUN))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    private static TestNode node(String id) {
        return new TestNode(id, Optional.empty(), "name", true, Set.of(), new TestSource.Unknown(), List.of());
    }
}
