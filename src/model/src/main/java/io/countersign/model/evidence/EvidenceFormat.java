package io.countersign.model.evidence;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** The numbers of the evidence file format that reader and writer share. The format is described in {@code docs/evidence-format.md}. */
final class EvidenceFormat {

    /** What is written; all versions up to it are read. */
    static final int VERSION = 2;

    static final int FIRST_VERSION = 1;

    /** "CSEV", then the version, then the checksum of both. */
    static final int MAGIC = 0x43534556;

    static final int HEADER_LENGTH = 4 + 2 + 4;
    static final int FRAME_HEADER_LENGTH = 4 + 4;

    /** Of the bytes in the file and of the records in them. Far above what a test leaves; a larger length is damage, not data. */
    static final int MAX_FRAME_LENGTH = 1 << 28;

    /** Bytes that all frames of a file may inflate to, however short it is. */
    static final long INFLATED_ANYWAY = 1L << 29;

    /** How many times its length a longer file may inflate to. Files of real runs inflate to less than ten times theirs. */
    static final long MAX_RATIO = 100;

    static final int RUN = 1;
    static final int CLASS = 2;
    static final int PATTERN = 3;
    static final int NODE = 4;
    static final int STARTED = 5;
    static final int ENDED = 6;
    static final int SHARED = 7;
    static final int PROBLEM = 8;
    static final int END = 9;
    static final int METHOD = 10;

    static final int SOURCE_UNKNOWN = 0;
    static final int SOURCE_METHOD = 1;
    static final int SOURCE_TYPE = 2;
    static final int SOURCE_FILE = 3;

    private EvidenceFormat() {}

    static int headerChecksum(int magic, int version) {
        ByteBuffer header = ByteBuffer.allocate(6).putInt(magic).putShort((short) version);
        return checksum(header.flip());
    }

    /** Includes the frame's number, so that a frame that was dropped, repeated or moved is seen. */
    static int frameChecksum(int number, ByteBuffer content) {
        ByteBuffer prefix = ByteBuffer.allocate(8)
                .putInt(number)
                .putInt(content.remaining())
                .flip();
        return checksum(prefix, content.duplicate());
    }

    private static int checksum(ByteBuffer... parts) {
        CRC32C crc = new CRC32C();
        for (ByteBuffer part : parts) {
            crc.update(part);
        }
        return (int) crc.getValue();
    }
}
