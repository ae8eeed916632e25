package io.countersign.model.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes an evidence file apart behind its header: frame by frame, each checked and inflated. */
final class FrameReader implements Closeable {

    private static final byte[] FLUSH = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final InputStream input;
    private final int version;
    private final Inflater inflater = new Inflater(true);
    private int number;
    private int lastLength;
    private long bytes;
    private long inflatedBytes;

    FrameReader(InputStream input, int version) {
        this.input = input;
        this.version = version;
    }

    /** The records of the next frame; empty when the file ends before it. */
    Optional<ByteBuffer> next() throws IOException, DamageException {
        byte[] header = input.readNBytes(EvidenceFormat.FRAME_HEADER_LENGTH);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < EvidenceFormat.FRAME_HEADER_LENGTH) {
            throw torn();
        }
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int length = buffer.getInt();
        int checksum = buffer.getInt();
        if (length <= 0 || length > EvidenceFormat.MAX_FRAME_LENGTH) {
            throw new DamageException("a record is damaged");
        }
        // Grows with what is really there, so that a damaged length takes no memory.
        byte[] content = input.readNBytes(length);
        if (content.length < length) {
            throw torn();
        }
        if (EvidenceFormat.frameChecksum(number++, ByteBuffer.wrap(content)) != checksum) {
            throw new DamageException("a record is damaged");
        }
        lastLength = EvidenceFormat.FRAME_HEADER_LENGTH + length;
        bytes += lastLength;
        return Optional.of(version < 2 ? ByteBuffer.wrap(content) : inflate(content));
    }

    /** Bytes in the file that the frame takes which was read last. */
    int lastLength() {
        return lastLength;
    }

    private static DamageException torn() {
        return new DamageException("the file is cut in the middle of a record");
    }

    private ByteBuffer inflate(byte[] content) throws DamageException {
        inflater.setInput(content);
        byte[] payload = new byte[Math.min(4 * content.length, 1 << 16)];
        int length = 0;
        try {
            for (int more = 1; more > 0; length += more) {
                if (length == payload.length) {
                    payload = larger(payload);
                }
                more = inflater.inflate(payload, length, payload.length - length);
            }
        } catch (DataFormatException e) {
            throw new DamageException("a record cannot be inflated");
        }
        // Bits that wait for the next frame, or a stream that ends: the frame would not be all that was told.
        if (length == 0 || inflater.finished() || inflater.getRemaining() > 0 || !endsWithFlush(content)) {
            throw new DamageException("a record cannot be inflated");
        }
        inflatedBytes += length;
        if (inflatedBytes > Math.max(EvidenceFormat.INFLATED_ANYWAY, EvidenceFormat.MAX_RATIO * bytes)) {
            throw new DamageException(
                    "the file inflates to more than " + EvidenceFormat.MAX_RATIO + " times its length");
        }
        return ByteBuffer.wrap(payload, 0, length).slice();
    }

    /** Grows step by step, and not beyond what a frame can hold: a few bytes can inflate to a thousand times as many. */
    private static byte[] larger(byte[] payload) throws DamageException {
        if (payload.length == EvidenceFormat.MAX_FRAME_LENGTH + 1) {
            throw new DamageException("a record inflates to more than a frame can hold");
        }
        return Arrays.copyOf(payload, Math.min(2 * payload.length, EvidenceFormat.MAX_FRAME_LENGTH + 1));
    }

    private static boolean endsWithFlush(byte[] content) {
        int start = content.length - FLUSH.length;
        return start >= 0 && Arrays.equals(content, start, content.length, FLUSH, 0, FLUSH.length);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
