package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import io.countersign.model.evidence.EvidenceScript.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, what is read of it was written, and what is missing is said. */
class EvidenceDamageTest {

    private static final int HEADER = 10;

    @Test
    void aFileCutAtAnyByteGivesWhatWasWholeAndSaysThatItIsCut() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(7, 64 * 1024);
        byte[] file = script.bytes();
        for (int length = 0; length < file.length; length++) {
            State whole = script.upTo(length);
            String reason =
                    length < HEADER ? "the file is cut in its header" : "the file is cut in the middle of a record";
            String damage = length == whole.length() && length > 0
                    ? ""
                    : reason + " at byte " + whole.length() + ", what follows was not read";

            assertReads(Arrays.copyOf(file, length), whole.evidence(), damage, "cut at " + length);
            assertThat(whole.evidence().finished()).isFalse();
        }
    }

    @Test
    void anyBitThatFlipsIsSeenAndNothingBehindItIsRead() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(11, 4 * 1024);
        byte[] file = script.bytes();
        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] damaged = file.clone();
            damaged[bit / 8] ^= (byte) (1 << (bit % 8));

            assertDamaged(damaged, script.upTo(bit / 8), "bit " + bit);
        }
    }

    @Test
    void anyBytesThatAreOverwrittenAreSeen() throws IOException {
        Random random = new Random(3);
        EvidenceScript script = EvidenceScript.ofLength(13, 8 * 1024);
        byte[] file = script.bytes();
        for (int round = 0; round < 4_000; round++) {
            byte[] damaged = file.clone();
            int start = random.nextInt(file.length);
            int length = 1 + random.nextInt(Math.min(64, file.length - start));
            byte[] noise = new byte[length];
            if (random.nextBoolean()) {
                random.nextBytes(noise);
            }
            System.arraycopy(noise, 0, damaged, start, length);
            int first = Arrays.mismatch(file, damaged);
            if (first >= 0) {
                assertDamaged(damaged, script.upTo(first), "round " + round);
            }
        }
    }

    @Test
    void noiseBehindTheEndIsSeen() throws IOException {
        Random random = new Random(5);
        EvidenceScript script = EvidenceScript.ofLength(17, 2_000);
        for (int round = 0; round < 2_000; round++) {
            byte[] file = Arrays.copyOf(script.bytes(), script.bytes().length + 1 + random.nextInt(100));
            byte[] noise = new byte[file.length - script.bytes().length];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, file, script.bytes().length, noise.length);

            assertDamaged(file, script.upTo(file.length), "round " + round);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "repeat", "swap", "shuffle", "append another file"})
    void framesThatAreDroppedRepeatedOrMovedAreSeen(String what) throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(19, 8 * 1024);
        List<byte[]> frames = frames(script);
        for (int i = 0; i + 1 < frames.size(); i++) {
            List<byte[]> changed = new ArrayList<>(frames);
            switch (what) {
                case "drop" -> changed.remove(i);
                case "repeat" -> changed.add(i, frames.get(i));
                case "swap" -> Collections.swap(changed, i, i + 1);
                case "shuffle" -> Collections.shuffle(changed.subList(i, changed.size()), new Random(i));
                default -> changed.add(EvidenceScript.ofLength(i, 500).bytes());
            }
            byte[] file = join(script, changed);
            int first = Arrays.mismatch(script.bytes(), file);
            if (first >= 0) {
                assertDamaged(file, script.upTo(first), what + " " + i);
            }
        }
    }

    @Test
    void lastFramesThatAreDroppedAreMissedByTheEnd() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(23, 2_000);
        List<byte[]> frames = frames(script);
        for (int kept = 0; kept < frames.size(); kept++) {
            byte[] file = join(script, frames.subList(0, kept));

            assertReads(file, script.upTo(file.length).evidence(), "", "kept " + kept);
            assertThat(script.upTo(file.length).evidence().finished()).isFalse();
        }
    }

    /** A right checksum proves only that somebody computed it. */
    @Test
    void aFrameThatNoWriterWroteIsReportedAndNeverThrows() throws IOException {
        Random random = new Random(29);
        EvidenceScript script = EvidenceScript.ofLength(31, 1_500);
        for (int round = 0; round < 4_000; round++) {
            List<byte[]> frames = frames(script);
            int number = random.nextInt(frames.size());
            byte[] frame = frames.get(number).clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                frame[8 + random.nextInt(frame.length - 8)] = (byte) random.nextInt();
            }
            frames.set(number, signed(number, Arrays.copyOfRange(frame, 8, frame.length)));

            EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(join(script, frames)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0A, a record is of an unknown kind",
        "00, a record is of an unknown kind",
        "05 00, a record refers to something that was never told",
        "03 00 00, a record refers to something that was never told",
        "07 00 01 00, a record refers to something that was never told",
        "07 02 00 00, a number is out of range",
        "04 01 00, a number is out of range",
        "08 01, a number is out of range",
        "08 01 FF 00 00, a text is not UTF-8",
        "08 01 C0 00 00, a text is not UTF-8",
        "05, a record refers to something that was never told",
        "02 00 00, a record ends too early",
        "01, a record ends too early",
        "01 00 80 80 80 80 80 80 80 80 80 80 00, a number is too long",
        "08 FF FF FF FF 0F, a number is out of range",
        "08 FF FF FF FF FF FF FF FF FF 01, a number is out of range"
    })
    void whatMakesNoSenseIsNamed(String payload, String problem) throws IOException {
        byte[] bytes = new java.math.BigInteger("01" + payload.replace(" ", ""), 16).toByteArray();
        EvidenceScript script = EvidenceScript.ofLength(37, 1);
        byte[] file = join(script, List.of(signed(0, Arrays.copyOfRange(bytes, 1, bytes.length))));

        assertReads(file, EvidenceScript.nothing(), problem + " at byte 10, what follows was not read", payload);
    }

    @Test
    void aLengthThatPromisesFarTooMuchTakesNoMemory() throws IOException {
        byte[] header = Arrays.copyOf(EvidenceScript.ofLength(1, 1).bytes(), HEADER);
        for (int length : new int[] {1 << 28, (1 << 28) + 1, Integer.MAX_VALUE, -1, 0, Integer.MIN_VALUE}) {
            ByteBuffer file = ByteBuffer.allocate(100).put(header).putInt(length);

            Evidence evidence = EvidenceReader.read("x", new ByteArrayInputStream(file.array()));

            assertThat(evidence.damage().orElseThrow()).endsWith(" at byte 10, what follows was not read");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3, 255, 256, 32_767, 32_768, 65_535})
    void anotherFormatIsRefusedWithBothNumbers(int version) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(0x43534556).putShort((short) version);
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, 6);
        header.putInt((int) checksum.getValue());

        assertThatThrownBy(() -> EvidenceReader.read("run-1.evidence", new ByteArrayInputStream(header.array())))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "run-1.evidence: was written in evidence format " + version
                                + ", and this version of Countersign reads format 1; use the version that wrote it or a later one");
    }

    private static List<byte[]> frames(EvidenceScript script) {
        List<byte[]> frames = new ArrayList<>();
        int start = HEADER;
        for (State state : script.states()) {
            if (state.length() > start) {
                frames.add(Arrays.copyOfRange(script.bytes(), start, state.length()));
                start = state.length();
            }
        }
        return frames;
    }

    private static byte[] join(EvidenceScript script, List<byte[]> frames) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(script.bytes(), 0, HEADER);
        for (byte[] frame : frames) {
            file.write(frame);
        }
        return file.toByteArray();
    }

    private static byte[] signed(int number, byte[] payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(
                ByteBuffer.allocate(8).putInt(number).putInt(payload.length).flip());
        checksum.update(payload);
        return ByteBuffer.allocate(8 + payload.length)
                .putInt(payload.length)
                .putInt((int) checksum.getValue())
                .put(payload)
                .array();
    }

    /** The facts are those of a file that ends before the damage, and the damage is said with its place. */
    private static void assertDamaged(byte[] file, State before, String what) throws IOException {
        Evidence read = EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(file));

        if (read.damage().isEmpty()
                || !read.damage().get().endsWith(" at byte " + before.length() + ", what follows was not read")) {
            assertThat(read.damage().orElse("no damage")).as(what).endsWith(" at byte " + before.length());
        }
        assertFacts(read, before.evidence(), what);
    }

    private static void assertReads(byte[] file, Evidence facts, String damage, String what) throws IOException {
        Evidence read = EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(file));

        assertThat(read.damage().orElse("")).as(what).isEqualTo(damage);
        assertFacts(read, facts, what);
    }

    /** AssertJ looks into records when it describes them: too slow for hundreds of thousands of calls. */
    private static void assertFacts(Evidence read, Evidence facts, String what) {
        Evidence undamaged = new Evidence(
                read.file(),
                read.run(),
                read.nodes(),
                read.shared(),
                read.problems(),
                read.finished(),
                Optional.empty());
        if (!undamaged.equals(facts)) {
            assertThat(undamaged).as(what).isEqualTo(facts);
        }
    }
}
