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
import java.util.zip.Deflater;
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

    /** What a deflater holds lies outside of the heap, where nobody collects it in time. */
    private static final class WatchedDeflater extends Deflater {
        boolean ended;
        boolean outOfMemory;

        WatchedDeflater() {
            super(FrameWriter.LEVEL, true);
        }

        @Override
        public int deflate(byte[] output, int offset, int length, int flush) {
            if (outOfMemory) {
                throw new OutOfMemoryError("no space left in memory");
            }
            return super.deflate(output, offset, length, flush);
        }

        @Override
        public void end() {
            ended = true;
            super.end();
        }
    }

    @Test
    void theDeflaterIsEndedWhenTheWriterIsClosedAndNotBefore() throws IOException {
        WatchedDeflater deflater = new WatchedDeflater();
        EvidenceWriter writer = new EvidenceWriter(new ByteArrayOutputStream(), RUN, deflater);
        writer.node(node("[n]"));
        writer.commit();
        assertThat(deflater.ended).isFalse();

        writer.close();

        assertThat(deflater.ended).isTrue();
        writer.node(node("[later]"));
        assertThatThrownBy(writer::commit).isInstanceOf(IOException.class).hasMessage("the evidence is closed");
    }

    @ParameterizedTest
    @EnumSource
    void theDeflaterIsEndedByTheWriteThatFails(Failing failing) {
        for (int write = 1; write <= 3; write++) {
            WatchedDeflater deflater = new WatchedDeflater();
            FaultyStream stream = new FaultyStream(failing, write);

            assertThatThrownBy(() -> {
                        EvidenceWriter writer = new EvidenceWriter(stream, RUN, deflater);
                        writer.node(node("[n]"));
                        writer.commit();
                    })
                    .hasMessageStartingWith("no space left");

            assertThat(deflater.ended).as("write %s", write).isTrue();
        }
    }

    @Test
    void theDeflaterIsEndedWhenTheRunCannotBeTold() {
        WatchedDeflater deflater = new WatchedDeflater();
        RunInfo broken = new RunInfo(null, 1, Instant.EPOCH, true, Map.of());

        assertThatThrownBy(() -> new EvidenceWriter(new ByteArrayOutputStream(), broken, deflater))
                .isInstanceOf(NullPointerException.class);

        assertThat(deflater.ended).isTrue();
    }

    /** Nobody knows what of a frame such a deflater has taken: a later frame might refer back to it. */
    @Test
    void afterADeflaterThatFailedNothingIsWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WatchedDeflater deflater = new WatchedDeflater();
        EvidenceWriter writer = new EvidenceWriter(bytes, RUN, deflater);
        writer.node(node("[first]"));
        writer.commit();
        byte[] before = bytes.toByteArray();
        writer.node(node("[second]"));
        deflater.outOfMemory = true;
        assertThatThrownBy(writer::commit).isInstanceOf(OutOfMemoryError.class);
        deflater.outOfMemory = false;

        writer.node(node("[third]"));
        assertThatThrownBy(writer::commit).isInstanceOf(IOException.class).hasMessage("an earlier write failed");

        assertThat(bytes.toByteArray()).isEqualTo(before);
        assertThat(deflater.ended).isTrue();
    }

    private static TestNode node(String id) {
        return new TestNode(id, Optional.empty(), "name", true, Set.of(), new TestSource.Unknown(), List.of());
    }
}
