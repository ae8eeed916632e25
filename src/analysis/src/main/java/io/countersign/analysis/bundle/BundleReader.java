package io.countersign.analysis.bundle;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads an archive from its first byte to its last, once. Its bytes around the entries must be those that {@link ZipLayout} gives for these
 * entries: then no other tool can find other entries in it.
 */
final class BundleReader {

    private static final int BUFFER = 1 << 16;
    private static final int METHOD_AT = 8;
    private static final int CRC_AT = 14;
    private static final int LENGTH_AT = 22;
    private static final int NAME_LENGTH_AT = 26;

    private final Path file;
    private final InputStream in;
    private final List<BundleEntry> entries = new ArrayList<>();
    private final List<Fault> problems = new ArrayList<>();
    private byte[] manifest = {};
    private long position;
    private long total;

    private BundleReader(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * All entries, and what is wrong with their bytes.
     *
     * @throws InputException when it is no archive of ours, one of an unknown format, or beyond the limits
     */
    static Bundle read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw BundleMessages.refuse(file, "there is no such file; name a bundle");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return new BundleReader(file, in).read();
        } catch (EOFException e) {
            throw BundleMessages.refuse(file, BundleMessages.TRUNCATED);
        } catch (IOException e) {
            throw BundleMessages.refuse(file, "cannot be read: " + e.getMessage());
        }
    }

    private Bundle read() throws IOException {
        Optional<byte[]> header = header();
        while (header.isPresent()) {
            entry(header.get());
            header = header();
        }
        if (entries.isEmpty()) {
            throw refuse(BundleMessages.NO_BUNDLE);
        }
        // Its first four bytes were read in search of an entry.
        byte[] directory = ZipLayout.directory(entries);
        byte[] rest = in.readNBytes(directory.length - Integer.BYTES + 1);
        if (!Arrays.equals(rest, Arrays.copyOfRange(directory, Integer.BYTES, directory.length))) {
            throw refuse(BundleMessages.DIRECTORY);
        }
        problems.addAll(new ManifestComparison(file, entries, manifest).problems());
        return new Bundle(file, entries, problems);
    }

    /** The fixed part of the next entry's header; empty at the directory. */
    private Optional<byte[]> header() throws IOException {
        byte[] header = new byte[ZipLayout.LOCAL_LENGTH];
        if (in.readNBytes(header, 0, Integer.BYTES) < Integer.BYTES) {
            throw refuse(entries.isEmpty() ? BundleMessages.NO_BUNDLE : BundleMessages.TRUNCATED);
        }
        int signature = integer(header, 0);
        if (signature == ZipLayout.DIRECTORY_SIGNATURE) {
            return Optional.empty();
        }
        if (signature != ZipLayout.LOCAL_SIGNATURE) {
            throw refuse(entries.isEmpty() ? BundleMessages.NO_BUNDLE : BundleMessages.neither(position));
        }
        int rest = ZipLayout.LOCAL_LENGTH - Integer.BYTES;
        if (in.readNBytes(header, Integer.BYTES, rest) < rest) {
            throw new EOFException();
        }
        return Optional.of(header);
    }

    private void entry(byte[] header) throws IOException {
        String name = name(header);
        long length = Integer.toUnsignedLong(integer(header, LENGTH_AT));
        BundleEntry told = new BundleEntry(name, length, integer(header, CRC_AT), "");
        if (!Arrays.equals(header, Arrays.copyOf(ZipLayout.local(told), ZipLayout.LOCAL_LENGTH))) {
            boolean stored = header[METHOD_AT] == 0 && header[METHOD_AT + 1] == 0;
            throw refuse(name, stored ? BundleMessages.NOT_AS_WRITTEN : BundleMessages.COMPRESSED);
        }
        checkPlace(name);
        checkLimits(length);
        BundleEntry found = content(told);
        if (found.crc32() != told.crc32()) {
            problems.add(BundleMessages.of(file, name, BundleMessages.CHECKSUM));
        }
        entries.add(new BundleEntry(name, length, told.crc32(), found.sha256()));
        position += ZipLayout.entryLength(told);
        if (entries.size() == 1) {
            checkFormat();
        }
    }

    private String name(byte[] header) throws IOException {
        int length = integer(header, NAME_LENGTH_AT) & 0xFFFF;
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        String name = EntryName.decoded(bytes)
                .orElseThrow(() -> refuse("has at byte " + position + " an entry whose name is no UTF-8"));
        Optional<String> problem = EntryName.problem(name);
        if (problem.isPresent()) {
            throw refuse(BundleMessages.badName(name, problem.get()));
        }
        return name;
    }

    private void checkPlace(String name) {
        if (entries.isEmpty()) {
            if (!name.equals(BundleFormat.MANIFEST)) {
                throw refuse(BundleMessages.NO_BUNDLE);
            }
            return;
        }
        String before = entries.get(entries.size() - 1).name();
        int order = EntryName.ORDER.compare(before, name);
        if (order >= 0) {
            throw refuse(order == 0 ? BundleMessages.twice(name) : BundleMessages.order(name, before));
        }
    }

    private void checkLimits(long length) {
        total += length;
        if (entries.size() == BundleFormat.MOST_ENTRIES) {
            throw refuse(BundleMessages.TOO_MANY);
        }
        if (total > BundleFormat.MOST_BYTES || entries.isEmpty() && length > BundleFormat.MOST_MANIFEST_BYTES) {
            throw refuse(BundleMessages.TOO_LARGE);
        }
    }

    private BundleEntry content(BundleEntry told) throws IOException {
        if (!entries.isEmpty()) {
            return Measure.exactly(told.name(), told.length(), in, OutputStream.nullOutputStream());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BundleEntry found = Measure.exactly(told.name(), told.length(), in, bytes);
        manifest = bytes.toByteArray();
        return found;
    }

    /** Before anything else is read: the rest of another format may be anything. */
    private void checkFormat() {
        int format = Manifest.format(manifest)
                .orElseThrow(() ->
                        refuse(BundleFormat.MANIFEST, "says no bundle format: it was changed, or this is no bundle"));
        if (format != BundleFormat.VERSION) {
            throw refuse(BundleMessages.newer(format));
        }
    }

    private static int integer(byte[] bytes, int at) {
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, at + Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    private InputException refuse(String message) {
        return BundleMessages.refuse(file, message);
    }

    private InputException refuse(String entry, String message) {
        return new InputException(BundleMessages.of(file, entry, message));
    }
}
