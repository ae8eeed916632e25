package io.countersign.analysis.coverage;

import io.countersign.analysis.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar of class files, with limits: a jar is an input from outside, and nobody's review should be stopped by one that
 * unpacks without end. Links need no rule of their own, since nothing is ever written to disk.
 */
final class JarRoot {

    private static final int MAX_ENTRIES = 10_000;
    private static final long MAX_BYTES = 512L << 20;
    private static final int MAX_RATIO = 100;

    /** Small files may be as repetitive as they like. */
    private static final int RATIO_COUNTS_FROM = 1 << 20;

    private final Path file;
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
    private long bytesRead;

    JarRoot(Path file) {
        this.file = file;
    }

    /** Hands over all entries, sorted by name; returns the SHA-256 of the jar itself. */
    String read(RootContent content) throws IOException, RefusedException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            list(zip);
            for (var entry : entries.entrySet()) {
                content.file(entry.getKey(), () -> bytes(zip, entry.getValue()));
            }
            content.end();
        } catch (ZipException | IllegalArgumentException corrupt) {
            throw new RefusedException(
                    "is neither a directory of class files nor a jar that can be read (" + corrupt.getMessage() + ")");
        }
        Sha256 hash = new Sha256();
        hash.file(file);
        return hash.hex();
    }

    private void list(ZipFile zip) throws RefusedException {
        if (zip.size() > MAX_ENTRIES) {
            throw new RefusedException("has " + zip.size() + " entries; at most " + MAX_ENTRIES + " are read");
        }
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            assertHarmless(entry.getName());
            if (!entry.isDirectory() && entries.put(entry.getName(), entry) != null) {
                throw new RefusedException("has the entry " + printable(entry.getName()) + " twice");
            }
        }
    }

    private static void assertHarmless(String name) throws RefusedException {
        String path = name.replace('\\', '/');
        boolean harmful = path.isEmpty()
                || path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../");
        if (harmful) {
            throw new RefusedException("has an entry with the forbidden name " + printable(name));
        }
    }

    private static String printable(String name) {
        return '"' + name.replaceAll("\\p{Cntrl}", "?") + '"';
    }

    private byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException, RefusedException {
        long allowed = MAX_BYTES - bytesRead;
        try (InputStream in = zip.getInputStream(entry)) {
            // The sizes an archive claims need not be true, so what comes out is counted.
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, allowed + 1));
            if (bytes.length > allowed) {
                throw new RefusedException("holds more than " + (MAX_BYTES >> 20) + " MiB of class files");
            }
            if (bytes.length >= RATIO_COUNTS_FROM && bytes.length / MAX_RATIO > entry.getCompressedSize()) {
                throw new RefusedException("has the entry " + printable(entry.getName())
                        + ", which unpacks to more than " + MAX_RATIO + " times its size");
            }
            bytesRead += bytes.length;
            return bytes;
        }
    }
}
