package io.countersign.analysis.digest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over files. */
public final class Sha256 {

    private final MessageDigest digest;

    /** Of these bytes, as lower-case hex. */
    public static String hexOf(byte[] bytes) {
        Sha256 hash = new Sha256();
        hash.bytes(bytes);
        return hash.hex();
    }

    /** Of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-256", impossible);
        }
    }

    /** Adds a file's name and length, so that no two lists of files run together into the same bytes. */
    public void header(String name, long length) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
        digest.update(ByteBuffer.allocate(8).putLong(length).flip());
    }

    /** Adds a text with its length, so that no two lists of texts run together into the same bytes. */
    public void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** Adds bytes. */
    public void bytes(byte[] bytes) {
        digest.update(bytes);
    }

    /** Adds a part of some bytes. */
    public void bytes(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    /** Adds the content of a file. */
    public void file(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    /** Adds what is read from a stream while it is read, so that a file is read once. */
    public InputStream through(InputStream input) {
        return new DigestInputStream(input, digest);
    }

    /** Lower-case hex; to be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
