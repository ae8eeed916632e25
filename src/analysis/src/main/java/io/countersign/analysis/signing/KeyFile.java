package io.countersign.analysis.signing;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with one key in it. */
final class KeyFile {

    private static final int MOST_BYTES = 64 * 1024;

    private KeyFile() {}

    /**
     * The key's bytes in DER.
     *
     * @throws InputException when the file holds anything but one key of this kind
     */
    static byte[] read(Path file, String label) {
        return bytes(one(file, label), file, label);
    }

    /**
     * The same of a key that was read.
     *
     * @throws InputException when it is of another kind
     */
    static byte[] bytes(Pem key, Path file, String label) {
        if (!key.label().equals(label)) {
            throw refuse(file, SigningMessages.otherKey(key.label(), label));
        }
        return key.bytes();
    }

    /**
     * The only key of a file, of whatever kind.
     *
     * @param label the kind that is looked for
     * @throws InputException when the file holds no key, or several
     */
    static Pem one(Path file, String label) {
        List<Pem> keys = Pem.read(text(file)).stream()
                .filter(block -> block.label().endsWith("KEY"))
                .toList();
        if (keys.size() != 1) {
            throw refuse(file, SigningMessages.keys(keys.size(), label));
        }
        return keys.get(0);
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw refuse(file, "there is no such file; name a key in PEM");
        }
        try (InputStream in = Files.newInputStream(file)) {
            // What is no key need not be read to its end, and any byte is a character of this charset.
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw refuse(file, "cannot be read: " + e.getMessage());
        }
    }

    static InputException refuse(Path file, String message) {
        return new InputException(new Fault(Location.ofFile(file.toString()), message));
    }
}
