package io.countersign.verification.runs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** Finds the frames of an evidence file by {@code docs/evidence-format.md} alone: the main code is not asked where a file is torn. */
final class EvidenceFrames {

    static final int HEADER = 10;

    private static final int FRAME_HEADER = 8;

    private EvidenceFrames() {}

    /** Where the first frame begins that is not whole; the length of the file when all are. */
    static int whole(byte[] file) {
        if (file.length < HEADER) {
            return 0;
        }
        int position = HEADER;
        for (int number = 0; position + FRAME_HEADER <= file.length; number++) {
            ByteBuffer header = ByteBuffer.wrap(file, position, FRAME_HEADER);
            int length = header.getInt();
            int checksum = header.getInt();
            int end = position + FRAME_HEADER + length;
            if (end > file.length) {
                return position;
            }
            if (checksum != checksum(number, Arrays.copyOfRange(file, position + FRAME_HEADER, end))) {
                throw new AssertionError("frame " + number + " at byte " + position + " is whole and damaged");
            }
            position = end;
        }
        return position;
    }

    private static int checksum(int number, byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(8).putInt(number).putInt(content.length).flip());
        crc.update(content);
        return (int) crc.getValue();
    }
}
