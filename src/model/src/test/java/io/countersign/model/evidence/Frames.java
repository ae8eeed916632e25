package io.countersign.model.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Takes evidence files apart and puts others together, signed as if a writer had written them. Uses nothing of the main code. */
final class Frames {

    static final int HEADER = 10;

    private Frames() {}

    static byte[] header(int version) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(0x43534556).putShort((short) version);
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, 6);
        return header.putInt((int) checksum.getValue()).array();
    }

    /** The frames of a whole file, each with its length and checksum. */
    static List<byte[]> split(byte[] file) {
        List<byte[]> frames = new ArrayList<>();
        for (int start = HEADER; start < file.length; ) {
            int length = 8 + ByteBuffer.wrap(file).getInt(start);
            frames.add(Arrays.copyOfRange(file, start, start + length));
            start += length;
        }
        return frames;
    }

    /** The frames with the header of {@code file}. */
    static byte[] join(byte[] file, List<byte[]> frames) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(file, 0, HEADER);
        frames.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    static byte[] signed(int number, byte[] content) {
        CRC32C checksum = new CRC32C();
        checksum.update(
                ByteBuffer.allocate(8).putInt(number).putInt(content.length).flip());
        checksum.update(content);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(content.length)
                .putInt((int) checksum.getValue())
                .put(content)
                .array();
    }

    /** The records of each frame of a whole file of format 2. */
    static List<byte[]> payloads(byte[] file) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        List<byte[]> payloads = new ArrayList<>();
        for (byte[] frame : split(file)) {
            inflater.setInput(frame, 8, frame.length - 8);
            byte[] payload = new byte[1 << 20];
            payloads.add(Arrays.copyOf(payload, inflater.inflate(payload)));
        }
        inflater.end();
        return payloads;
    }

    /** A file of format 2 with these records in its frames. */
    static byte[] deflated(List<byte[]> payloads) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        List<byte[]> frames = new ArrayList<>();
        for (byte[] payload : payloads) {
            deflater.setInput(payload);
            byte[] content = new byte[2 * payload.length + 100];
            int length = deflater.deflate(content, 0, content.length, Deflater.SYNC_FLUSH);
            frames.add(signed(frames.size(), Arrays.copyOf(content, length)));
        }
        deflater.end();
        return join(header(2), frames);
    }

    /** A file of format 1 with these records in its frames. */
    static byte[] plain(List<byte[]> payloads) {
        List<byte[]> frames = new ArrayList<>();
        payloads.forEach(payload -> frames.add(signed(frames.size(), payload)));
        return join(header(1), frames);
    }
}
