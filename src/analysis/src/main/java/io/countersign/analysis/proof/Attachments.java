package io.countersign.analysis.proof;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares attachments with the hashes that were written down for them. Nothing outside of the project is read, whatever a path or a link says.
 */
public final class Attachments {

    /** Larger files are not read: a hash of gigabytes makes every report slow. */
    static final long MOST_BYTES = 64L << 20;

    private final Path root;

    private Attachments(Path root) {
        this.root = root;
    }

    /**
     * What is wrong with attachments, each as words that follow on "its attachment PATH"; one that is as it was attached is not among them.
     *
     * @param root the project's root
     */
    public static Map<Attachment, String> broken(Collection<Proof> proofs, Path root) {
        Attachments attachments = new Attachments(root);
        Map<Attachment, String> broken = new LinkedHashMap<>();
        proofs.stream()
                .flatMap(proof -> proof.attachment().stream())
                .distinct()
                .forEach(one -> attachments.problem(one).ifPresent(problem -> broken.put(one, problem)));
        return broken;
    }

    private Optional<String> problem(Attachment attachment) {
        try {
            Path file = root.resolve(attachment.path());
            if (!Files.exists(file)) {
                return Optional.of("is not there");
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root.toRealPath())) {
                return Optional.of("leads out of the project");
            }
            if (!Files.isRegularFile(real)) {
                return Optional.of("is no file");
            }
            if (Files.size(real) > MOST_BYTES) {
                return Optional.of("is larger than " + (MOST_BYTES >> 20) + " MiB, so it was not read");
            }
            Sha256 hash = new Sha256();
            hash.file(real);
            return hash.hex().equals(attachment.sha256())
                    ? Optional.empty()
                    : Optional.of("is not the file that was attached: its SHA-256 is another");
        } catch (IOException | InvalidPathException e) {
            return Optional.of("cannot be read");
        }
    }
}
