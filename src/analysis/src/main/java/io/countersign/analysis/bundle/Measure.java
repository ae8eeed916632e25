package io.countersign.analysis.bundle;

import io.countersign.analysis.digest.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** What is found out about an entry's bytes while they pass. */
final class Measure {

    private static final int BUFFER = 1 << 16;

    private final Sha256 sha256 = new Sha256();
    private final CRC32 crc32 = new CRC32();
    private long length;

    private Measure() {}

    /** All that the stream still has, but not more than {@code most} bytes and one. */
    static BundleEntry all(String name, InputStream in, OutputStream out, long most) throws IOException {
        Measure measure = new Measure();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0 && measure.length <= most; read = in.read(buffer)) {
            measure.add(buffer, read, out);
        }
        return measure.entry(name);
    }

    /**
     * Exactly so many bytes of the stream.
     *
     * @throws EOFException when it has fewer
     */
    static BundleEntry exactly(String name, long length, InputStream in, OutputStream out) throws IOException {
        Measure measure = new Measure();
        byte[] buffer = new byte[BUFFER];
        while (measure.length < length) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, length - measure.length));
            if (read < 0) {
                throw new EOFException();
            }
            measure.add(buffer, read, out);
        }
        return measure.entry(name);
    }

    private void add(byte[] buffer, int count, OutputStream out) throws IOException {
        sha256.bytes(buffer, 0, count);
        crc32.update(buffer, 0, count);
        length += count;
        out.write(buffer, 0, count);
    }

    private BundleEntry entry(String name) {
        return new BundleEntry(name, length, (int) crc32.getValue(), sha256.hex());
    }
}
