package io.countersign.analysis.signing;

import io.countersign.model.InputException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** A private key, to sign with. */
public record SigningKey(KeyType type, PrivateKey key) {

    /**
     * Reads PKCS#8 in PEM, without a passphrase.
     *
     * @throws InputException when the file holds something else
     */
    public static SigningKey read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads PKCS#8 in PEM.
     *
     * @param passphrase there for a key that has one, and for no other
     * @throws InputException when the file holds something else, or the passphrase is another one
     */
    public static SigningKey read(Path file, Optional<Passphrase> passphrase) {
        Pem found = KeyFile.one(file, Pem.PRIVATE_KEY);
        if (passphrase.isEmpty() || !found.label().equals(Pem.PROTECTED_KEY)) {
            SigningKey key = of(KeyFile.bytes(found, file, Pem.PRIVATE_KEY))
                    .orElseThrow(() -> KeyFile.refuse(file, SigningMessages.unknownKey()));
            if (passphrase.isPresent()) {
                throw KeyFile.refuse(file, SigningMessages.NOT_PROTECTED);
            }
            return key;
        }
        try {
            return ProtectedKey.open(found.bytes(), passphrase.get())
                    .map(bytes -> of(bytes).orElseThrow(() -> KeyFile.refuse(file, SigningMessages.notOpened())))
                    .orElseThrow(() -> KeyFile.refuse(file, SigningMessages.WRONG_PASSPHRASE));
        } catch (ProtectedKey.UnknownProtectionException e) {
            throw KeyFile.refuse(file, SigningMessages.UNKNOWN_PROTECTION);
        }
    }

    private static Optional<SigningKey> of(byte[] bytes) {
        PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(bytes);
        return Arrays.stream(KeyType.values())
                .flatMap(type -> type.privateKey(spec).map(key -> new SigningKey(type, key)).stream())
                .findFirst();
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
