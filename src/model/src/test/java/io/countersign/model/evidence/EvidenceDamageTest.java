package io.countersign.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import io.countersign.model.evidence.EvidenceScript.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, what is read of it was written, and what is missing is said. */
class EvidenceDamageTest {

    @Test
    void aFileCutAtAnyByteGivesWhatWasWholeAndSaysThatItIsCut() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(7, 16 * 1024);
        byte[] file = script.bytes();
        for (int length = 0; length < file.length; length++) {
            State whole = script.upTo(length);
            String reason = length < Frames.HEADER
                    ? "the file is cut in its header"
                    : "the file is cut in the middle of a record";
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
        List<byte[]> frames = Frames.split(script.bytes());
        for (int i = 0; i + 1 < frames.size(); i++) {
            List<byte[]> changed = new ArrayList<>(frames);
            switch (what) {
                case "drop" -> changed.remove(i);
                case "repeat" -> changed.add(i, frames.get(i));
                case "swap" -> Collections.swap(changed, i, i + 1);
                case "shuffle" -> Collections.shuffle(changed.subList(i, changed.size()), new Random(i));
                default -> changed.add(EvidenceScript.ofLength(i, 500).bytes());
            }
            byte[] file = Frames.join(script.bytes(), changed);
            int first = Arrays.mismatch(script.bytes(), file);
            if (first >= 0) {
                assertDamaged(file, script.upTo(first), what + " " + i);
            }
        }
    }

    @Test
    void lastFramesThatAreDroppedAreMissedByTheEnd() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(23, 2_000);
        List<byte[]> frames = Frames.split(script.bytes());
        for (int kept = 0; kept < frames.size(); kept++) {
            byte[] file = Frames.join(script.bytes(), frames.subList(0, kept));

            assertReads(file, script.upTo(file.length).evidence(), "", "kept " + kept);
            assertThat(script.upTo(file.length).evidence().finished()).isFalse();
        }
    }

    /** A right checksum proves only that somebody computed it. */
    @Test
    void aFrameThatNoWriterDeflatedIsReportedAndNeverThrows() throws IOException {
        Random random = new Random(29);
        EvidenceScript script = EvidenceScript.ofLength(31, 1_500);
        for (int round = 0; round < 4_000; round++) {
            List<byte[]> frames = Frames.split(script.bytes());
            int number = random.nextInt(frames.size());
            byte[] content = Arrays.copyOfRange(frames.get(number), 8, frames.get(number).length);
            overwrite(content, random);
            frames.set(number, Frames.signed(number, content));

            read(Frames.join(script.bytes(), frames));
        }
    }

    @Test
    void recordsThatNoWriterWroteAreReportedAndNeverThrow() throws IOException, DataFormatException {
        Random random = new Random(43);
        List<byte[]> told = Frames.payloads(EvidenceScript.ofLength(31, 1_500).bytes());
        for (int round = 0; round < 4_000; round++) {
            List<byte[]> payloads = new ArrayList<>(told);
            int number = random.nextInt(payloads.size());
            byte[] payload = payloads.get(number).clone();
            overwrite(payload, random);
            payloads.set(number, payload);

            read(Frames.deflated(payloads));
            read(Frames.plain(payloads));
        }
    }

    @Test
    void aFrameThatEndsInTheMiddleOfARecordIsNamed() throws IOException, DataFormatException {
        List<byte[]> payloads =
                Frames.payloads(EvidenceScript.ofLength(47, 300).bytes()).subList(0, 1);
        byte[] run = payloads.get(0);
        for (int length = 1; length < run.length; length++) {
            assertThat(read(Frames.deflated(List.of(Arrays.copyOf(run, length))))
                            .damage()
                            .orElseThrow())
                    .as("cut at %s", length)
                    .isIn(
                            "a record ends too early at byte 10, what follows was not read",
                            "a number is out of range at byte 10, what follows was not read");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no deflate, FF FF FF FF, a record cannot be inflated",
        "no flush at the end, E2 04 08, a record cannot be inflated",
        "a flush alone, 00 00 00 FF FF, a record cannot be inflated",
        "half a flush, E2 04 00 00 00, a record cannot be inflated",
        "the end of the stream, E3 04 00, a record cannot be inflated",
        "the end of the stream and a flush, E3 04 00 00 00 FF FF, a record cannot be inflated",
        "a match before the first byte, 22 44 03 00 00 00 FF FF, a record cannot be inflated"
    })
    void whatCannotBeInflatedIsNamed(String what, String content, String problem) throws IOException {
        byte[] file = Frames.join(Frames.header(2), List.of(Frames.signed(0, bytes(content))));

        assertReads(file, EvidenceScript.nothing(), problem + " at byte 10, what follows was not read", what);
    }

    @Test
    void aFrameBehindOneThatWasForgedIsNotRead() throws IOException {
        EvidenceScript script = EvidenceScript.ofLength(53, 2_000);
        List<byte[]> frames = Frames.split(script.bytes());
        State before = script.states().get(2);
        frames.set(2, Frames.signed(2, bytes("E3 04 00")));

        assertReads(
                Frames.join(script.bytes(), frames),
                before.evidence(),
                "a record cannot be inflated at byte " + before.length() + ", what follows was not read",
                "forged");
    }

    @Test
    void aFrameThatInflatesToTheLargestPayloadIsReadAndOneByteMoreIsDamage() throws IOException {
        int limit = 1 << 28;
        byte[] largest = zeros(limit);
        byte[] tooLarge = zeros(limit + 1);

        assertThat(read(largest).damage())
                .contains("a record is of an unknown kind at byte 10, what follows was not read");
        assertThat(read(tooLarge).damage())
                .contains("a record inflates to more than a frame can hold at byte 10, what follows was not read");
        assertThat(tooLarge).hasSizeLessThan(1 << 19);
    }

    /** A file whose only frame inflates to {@code length} zeros. */
    private static byte[] zeros(int length) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        byte[] part = new byte[1 << 16];
        byte[] content = new byte[1 << 20];
        int end = 0;
        for (int rest = length; rest > 0; rest -= part.length) {
            deflater.setInput(part, 0, Math.min(rest, part.length));
            int flush = rest <= part.length ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH;
            end += deflater.deflate(content, end, content.length - end, flush);
        }
        deflater.end();
        return Frames.join(Frames.header(2), List.of(Frames.signed(0, Arrays.copyOf(content, end))));
    }

    @ParameterizedTest
    @CsvSource({
        "0B, a record is of an unknown kind",
        "00, a record is of an unknown kind",
        "05 00, a record refers to something that was never told",
        "03 00 00, a record refers to something that was never told",
        "07 00 01 00, a record refers to something that was never told",
        "07 03 00 00, a number is out of range",
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
        String damage = problem + " at byte 10, what follows was not read";

        assertReads(Frames.plain(List.of(bytes(payload))), EvidenceScript.nothing(), damage, payload);
        assertReads(Frames.deflated(List.of(bytes(payload))), EvidenceScript.nothing(), damage, payload);
    }

    @ParameterizedTest
    @CsvSource({
        "0A 00 00, a record refers to something that was never told",
        "02 0000000000000001 01 41 03  0A 01 00, a number is out of range",
        "02 0000000000000001 01 41 03  0A 00 FF FF FF FF 08, a number is out of range",
        "02 0000000000000001 01 41 03  0A 00, a record ends too early",
        "04 00 01 5B 00 01 00 00  06 00 00 00 00 00 00 00 00 00, a record ends too early",
        "04 00 01 5B 00 01 00 00  06 00 00 00 00 00 00 00 00 01 01, a number is out of range",
        "04 00 01 5B 00 01 00 00  06 00 00 00 00 00 00 00 00 01 01 00, a record refers to something that was never told",
        "04 00 01 5B 00 01 00 00  06 00 00 00 00 00 00 02 FF FF FF FF 08 00 01 00, a number is out of range"
    })
    void whatOfEntriesMakesNoSenseIsNamed(String payload, String problem) throws IOException {
        assertThat(read(Frames.deflated(List.of(bytes(payload)))).damage())
                .contains(problem + " at byte 10, what follows was not read");
    }

    @ParameterizedTest
    @CsvSource({
        "02 0000000000000001 01 41 03  0A 00 05, a record is of an unknown kind",
        "07 02 00 00, a number is out of range"
    })
    void whatCameWithFormat2MakesNoSenseInFormat1(String payload, String problem) throws IOException {
        assertThat(read(Frames.plain(List.of(bytes(payload)))).damage())
                .contains(problem + " at byte 10, what follows was not read");
        assertThat(read(Frames.deflated(List.of(bytes(payload)))).damage()).isEmpty();
    }

    @Test
    void aLengthThatPromisesFarTooMuchTakesNoMemory() throws IOException {
        for (int length : new int[] {1 << 28, (1 << 28) + 1, Integer.MAX_VALUE, -1, 0, Integer.MIN_VALUE}) {
            ByteBuffer file = ByteBuffer.allocate(100).put(Frames.header(2)).putInt(length);

            Evidence evidence = read(file.array());

            assertThat(evidence.damage().orElseThrow()).endsWith(" at byte 10, what follows was not read");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 255, 256, 32_767, 32_768, 65_535})
    void anotherFormatIsRefusedWithBothNumbers(int version) {
        assertThatThrownBy(() -> read(Frames.header(version)))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "run-1.evidence: was written in evidence format " + version
                                + ", and this version of Countersign reads formats 1 to 2; use the version that wrote it or a later one");
    }

    private static void overwrite(byte[] bytes, Random random) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static Evidence read(byte[] file) throws IOException {
        return EvidenceReader.read(EvidenceScript.FILE, new ByteArrayInputStream(file));
    }

    /** The facts are those of a file that ends before the damage, and the damage is said with its place. */
    private static void assertDamaged(byte[] file, State before, String what) throws IOException {
        Evidence read = read(file);

        if (read.damage().isEmpty()
                || !read.damage().get().endsWith(" at byte " + before.length() + ", what follows was not read")) {
            assertThat(read.damage().orElse("no damage")).as(what).endsWith(" at byte " + before.length());
        }
        assertFacts(read, before.evidence(), what);
    }

    private static void assertReads(byte[] file, Evidence facts, String damage, String what) throws IOException {
        Evidence read = read(file);

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
