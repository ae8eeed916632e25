package io.countersign.model.evidence;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Reads an evidence file of any format up to the one that is written today. Every frame that is whole is read; at the first that
 * is not, reading stops and the rest is reported as damage. A wrong fact is never read: each frame carries a checksum.
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
        long position = 0;
        String damage = "";
        try {
            int version = readHeader(file, input);
            position = EvidenceFormat.HEADER_LENGTH;
            try (FrameReader frames = new FrameReader(input, version)) {
                Optional<ByteBuffer> payload = frames.next();
                while (payload.isPresent()) {
                    builder.apply(new RecordCursor(payload.get()), version);
                    position += frames.lastLength();
                    payload = frames.next();
                }
            }
        } catch (DamageException e) {
            damage = e.problem() + " at byte " + position + ", what follows was not read";
        }
        return builder.build(damage);
    }

    private static int readHeader(String file, InputStream input) throws IOException, DamageException {
        byte[] header = input.readNBytes(EvidenceFormat.HEADER_LENGTH);
        if (header.length < EvidenceFormat.HEADER_LENGTH) {
            throw new DamageException("the file is cut in its header");
        }
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int magic = buffer.getInt();
        int version = buffer.getShort() & 0xFFFF;
        if (magic != EvidenceFormat.MAGIC || buffer.getInt() != EvidenceFormat.headerChecksum(magic, version)) {
            throw new DamageException("this is no evidence file, or its header is damaged");
        }
        if (version < EvidenceFormat.FIRST_VERSION || version > EvidenceFormat.VERSION) {
            throw new InputException(new Fault(
                    Location.ofFile(file),
                    "was written in evidence format " + version + ", and this version of Countersign reads formats "
                            + EvidenceFormat.FIRST_VERSION + " to " + EvidenceFormat.VERSION
                            + "; use the version that wrote it or a later one"));
        }
        return version;
    }
}
