package io.countersign.analysis.yaml;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.declared.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The bytes of one file, never more of them than allowed. */
final class YamlFile {

    private final byte[] bytes;

    private YamlFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty when the file cannot be read, which is then filed. */
    static Optional<YamlFile> read(Path path, FileFaults faults) {
        if (!Files.isRegularFile(path)) {
            // Reading a pipe or a device might never end.
            faults.addToFile(Messages.unreadable());
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Optional.of(new YamlFile(in.readNBytes(Limits.FILE_BYTES + 1)));
        } catch (IOException e) {
            faults.addToFile(Messages.unreadable());
            return Optional.empty();
        }
    }

    int size() {
        return bytes.length;
    }

    /** The root of the document; empty when there is none, or when a fault was filed instead. */
    Optional<Node> compose(FileFaults faults) {
        return CheckedText.of(bytes, faults).flatMap(text -> Composition.compose(text, faults));
    }

    InputFile describedAs(String name) {
        Sha256 hash = new Sha256();
        hash.bytes(bytes);
        return new InputFile(name, hash.hex());
    }
}
