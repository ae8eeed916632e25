package io.countersign.analysis.signing;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A public key that whoever verifies trusts. It never comes from a bundle.
 *
 * @param name of the file it was read from, for people
 */
public record TrustedKey(String name, KeyType type, PublicKey key) {

    private static final String PEM = ".pem";

    /**
     * Reads SPKI in PEM.
     *
     * @throws InputException when the file holds something else
     */
    public static TrustedKey read(Path file) {
        X509EncodedKeySpec spec = new X509EncodedKeySpec(KeyFile.read(file, Pem.PUBLIC_KEY));
        return Arrays.stream(KeyType.values())
                .flatMap(type -> type.publicKey(spec).map(key -> new TrustedKey(file.toString(), type, key)).stream())
                .findFirst()
                .orElseThrow(() -> KeyFile.refuse(file, SigningMessages.unknownKey()));
    }

    /**
     * Reads files, and of folders all files whose names end in {@code .pem}.
     *
     * @throws InputException naming every file that holds no public key, and every folder without any
     */
    public static List<TrustedKey> readAll(List<Path> filesAndFolders) {
        List<TrustedKey> keys = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Path path : filesAndFolders) {
            try {
                files(path).forEach(file -> add(file, keys, faults));
            } catch (InputException e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return keys;
    }

    /** The SHA-256 of the key in DER, by which people compare keys. Lower-case hex. */
    public String fingerprint() {
        return Sha256.hexOf(key.getEncoded());
    }

    boolean verifies(byte[] message, byte[] signature) {
        return type.verifies(key, message, signature);
    }

    private static void add(Path file, List<TrustedKey> keys, List<Fault> faults) {
        try {
            keys.add(read(file));
        } catch (InputException e) {
            faults.addAll(e.faults());
        }
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(PEM)).sorted().toList();
            if (found.isEmpty()) {
                throw KeyFile.refuse(path, "holds no file that ends in " + PEM + "; put public keys there");
            }
            return found;
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(path.toString()), "its keys cannot be listed: " + e.getMessage()));
        }
    }
}
