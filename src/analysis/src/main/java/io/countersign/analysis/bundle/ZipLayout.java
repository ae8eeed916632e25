package io.countersign.analysis.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes around the entries of an archive. They follow from the entries alone, so that the reader need not interpret what it
 * finds: it compares. Nothing is compressed, since every compressor writes other bytes.
 */
final class ZipLayout {

    static final int LOCAL_SIGNATURE = 0x04034B50;
    static final int DIRECTORY_SIGNATURE = 0x02014B50;

    /** The bytes of a local header in front of the name. */
    static final int LOCAL_LENGTH = 30;

    private static final int DIRECTORY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final short VERSION = 20;

    /** Names are UTF-8. */
    private static final short FLAGS = 0x0800;

    private static final short STORED = 0;

    /** The first moment that archives can name: 1980-01-01 00:00. */
    private static final short TIME = 0;

    private static final short DATE = 0x0021;

    private ZipLayout() {}

    /** The header in front of an entry's bytes. */
    static byte[] local(BundleEntry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = buffer(LOCAL_LENGTH + name.length).putInt(LOCAL_SIGNATURE);
        common(header, entry, name);
        return header.put(name).array();
    }

    /** What follows the last entry, to the archive's end. */
    static byte[] directory(List<BundleEntry> entries) {
        List<byte[]> headers = new ArrayList<>();
        long offset = 0;
        int length = 0;
        for (BundleEntry entry : entries) {
            byte[] header = inDirectory(entry, offset);
            headers.add(header);
            length += header.length;
            offset += entryLength(entry);
        }
        ByteBuffer directory = buffer(length + END_LENGTH);
        headers.forEach(directory::put);
        return directory
                .putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(length)
                .putInt((int) offset)
                .putShort((short) 0)
                .array();
    }

    /** From the first byte of an entry's header to its last byte. */
    static long entryLength(BundleEntry entry) {
        return LOCAL_LENGTH + entry.name().getBytes(StandardCharsets.UTF_8).length + entry.length();
    }

    private static byte[] inDirectory(BundleEntry entry, long offset) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = buffer(DIRECTORY_LENGTH + name.length)
                .putInt(DIRECTORY_SIGNATURE)
                .putShort(VERSION);
        common(header, entry, name);
        // No comment, first disk, no attributes: neither a link nor a folder can be meant.
        return header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset)
                .put(name)
                .array();
    }

    private static void common(ByteBuffer header, BundleEntry entry, byte[] name) {
        header.putShort(VERSION)
                .putShort(FLAGS)
                .putShort(STORED)
                .putShort(TIME)
                .putShort(DATE)
                .putInt(entry.crc32())
                .putInt((int) entry.length())
                .putInt((int) entry.length())
                .putShort((short) name.length)
                .putShort((short) 0);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
