package io.countersign.analysis.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an entry of a bundle holds. It is opened twice, once to be measured and once to be written, and must be the same both times. */
@FunctionalInterface
public interface Content {

    /** The bytes from the first one on; the caller closes the stream. */
    InputStream open() throws IOException;

    /** Bytes that are there already. */
    static Content of(byte[] bytes) {
        byte[] kept = bytes.clone();
        return () -> new ByteArrayInputStream(kept);
    }

    /** Text, as UTF-8. */
    static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of a file. */
    static Content of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
