package io.countersign.analysis.signing;

import io.countersign.model.InputException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** A private key, to sign with. */
public record SigningKey(KeyType type, PrivateKey key) {

    /**
     * Reads PKCS#8 in PEM, without a passphrase.
     *
     * @throws InputException when the file holds something else
     */
    public static SigningKey read(Path file) {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(KeyFile.read(file, Pem.PRIVATE_KEY));
        return Arrays.stream(KeyType.values())
                .flatMap(type -> type.privateKey(spec).map(key -> new SigningKey(type, key)).stream())
                .findFirst()
                .orElseThrow(() -> KeyFile.refuse(file, SigningMessages.unknownKey()));
    }

    byte[] sign(byte[] message) {
        return type.sign(key, message);
    }

    /** Without the key: nothing may print it. */
    @Override
    public String toString() {
        return "SigningKey[" + type.label() + "]";
    }
}
