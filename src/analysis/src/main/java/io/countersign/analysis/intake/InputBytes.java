package io.countersign.analysis.intake;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.declared.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of one file, never more of them than allowed. */
public final class InputBytes {

    private final byte[] bytes;
    private final SizeLimits limits;

    private InputBytes(byte[] bytes, SizeLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /** Empty when the file cannot be read, which is then filed. */
    public static Optional<InputBytes> read(Path path, SizeLimits limits, FileFaults faults) {
        if (!Files.isRegularFile(path)) {
            // Reading a pipe or a device might never end.
            faults.addToFile(InputMessages.unreadable());
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(new InputBytes(in.readNBytes(limits.fileBytes() + 1), limits));
        } catch (IOException e) {
            faults.addToFile(InputMessages.unreadable());
            return Optional.empty();
        }
    }

    /** In bytes; more than allowed when there was more to read. */
    public int size() {
        return bytes.length;
    }

    /** The bytes as text; empty when a fault was filed instead. */
    public Optional<String> text(FileFaults faults) {
        return CheckedText.of(bytes, limits, faults);
    }

    /** The file under a name of ours, with its hash. */
    public InputFile describedAs(String name) {
        Sha256 hash = new Sha256();
        hash.bytes(bytes);
        return new InputFile(name, hash.hex());
    }
}
