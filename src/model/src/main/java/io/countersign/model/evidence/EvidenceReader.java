package io.countersign.model.evidence;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.evidence.RecordCursor.MalformedException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads an evidence file. Every frame that is whole is read; at the first that is not, reading stops and the rest is reported as
 * damage. A wrong fact is never read: each frame carries a checksum.
 */
public final class EvidenceReader {

    private EvidenceReader() {}

    /**
     * Reads to the end of {@code input}.
     *
     * @param file name of the file, for messages
     * @throws InputException when the file is of a later format than this version knows
     * @throws IOException when {@code input} cannot be read
     */
    public static Evidence read(String file, InputStream input) throws IOException {
        EvidenceBuilder builder = new EvidenceBuilder(file);
        DataInputStream data = new DataInputStream(input);
        long position = 0;
        String problem = readHeader(file, data);
        if (problem.isEmpty()) {
            position = EvidenceFormat.HEADER_LENGTH;
            for (int number = 0; ; number++) {
                Frame frame = readFrame(data, number);
                if (frame instanceof Whole whole) {
                    problem = apply(builder, whole.payload());
                } else if (frame instanceof Broken broken) {
                    problem = broken.problem();
                }
                if (!problem.isEmpty() || frame instanceof Nothing) {
                    break;
                }
                position += EvidenceFormat.FRAME_HEADER_LENGTH + frame.length();
            }
        }
        return builder.build(problem.isEmpty() ? "" : problem + " at byte " + position + ", what follows was not read");
    }

    private static String readHeader(String file, DataInputStream data) throws IOException {
        byte[] header = data.readNBytes(EvidenceFormat.HEADER_LENGTH);
        if (header.length < EvidenceFormat.HEADER_LENGTH) {
            return "the file is cut in its header";
        }
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int magic = buffer.getInt();
        int version = buffer.getShort() & 0xFFFF;
        if (magic != EvidenceFormat.MAGIC || buffer.getInt() != EvidenceFormat.headerChecksum(magic, version)) {
            return "this is no evidence file, or its header is damaged";
        }
        if (version != EvidenceFormat.VERSION) {
            throw new InputException(new Fault(
                    Location.ofFile(file),
                    "was written in evidence format " + version + ", and this version of Countersign reads format "
                            + EvidenceFormat.VERSION + "; use the version that wrote it or a later one"));
        }
        return "";
    }

    private static String apply(EvidenceBuilder builder, ByteBuffer payload) {
        try {
            builder.apply(new RecordCursor(payload));
            return "";
        } catch (MalformedException e) {
            return e.problem();
        }
    }

    private static Frame readFrame(DataInputStream data, int number) throws IOException {
        byte[] header = data.readNBytes(EvidenceFormat.FRAME_HEADER_LENGTH);
        if (header.length == 0) {
            return new Nothing();
        }
        if (header.length < EvidenceFormat.FRAME_HEADER_LENGTH) {
            return new Broken("the file is cut in the middle of a record");
        }
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int length = buffer.getInt();
        int checksum = buffer.getInt();
        if (length <= 0 || length > EvidenceFormat.MAX_FRAME_LENGTH) {
            return new Broken("a record is damaged");
        }
        // Grows with what is really there, so that a damaged length takes no memory.
        byte[] payload = data.readNBytes(length);
        if (payload.length < length) {
            return new Broken("the file is cut in the middle of a record");
        }
        if (EvidenceFormat.frameChecksum(number, ByteBuffer.wrap(payload)) != checksum) {
            return new Broken("a record is damaged");
        }
        return new Whole(ByteBuffer.wrap(payload));
    }

    private sealed interface Frame {
        default int length() {
            return 0;
        }
    }

    private record Nothing() implements Frame {}

    private record Broken(String problem) implements Frame {}

    private record Whole(ByteBuffer payload) implements Frame {
        @Override
        public int length() {
            return payload.capacity();
        }
    }
}
