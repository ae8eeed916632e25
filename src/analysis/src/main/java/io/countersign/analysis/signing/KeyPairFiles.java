package io.countersign.analysis.signing;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The two files of a new key pair.
 *
 * @param privateKey PKCS#8 in PEM
 * @param publicKey SPKI in PEM
 * @param ownerOnly whether the file system keeps everybody but the owner from reading the private key
 */
public record KeyPairFiles(Path privateKey, Path publicKey, boolean ownerOnly) {

    private static final String PRIVATE = ".private.pem";
    private static final String PUBLIC = ".public.pem";

    /** The same without a passphrase: whoever can read the private key's file can sign. */
    public static KeyPairFiles generate(Path name, KeyType type) {
        return generate(name, type, Optional.empty());
    }

    /**
     * Makes a key pair and writes it. The folder is made when it is not there.
     *
     * @param name what the names of both files begin with
     * @param passphrase what protects the private key
     * @throws InputException when one of the files is there already, or cannot be written
     */
    public static KeyPairFiles generate(Path name, KeyType type, Optional<Passphrase> passphrase) {
        Path privateKey = name.resolveSibling(name.getFileName() + PRIVATE);
        Path publicKey = name.resolveSibling(name.getFileName() + PUBLIC);
        List<Fault> there = Stream.of(privateKey, publicKey)
                .filter(Files::exists)
                .map(file -> new Fault(Location.ofFile(file.toString()), SigningMessages.KEY_IS_THERE))
                .toList();
        if (!there.isEmpty()) {
            throw new InputException(there);
        }
        KeyPair pair = type.generate();
        try {
            Files.createDirectories(privateKey.toAbsolutePath().getParent());
            boolean ownerOnly =
                    writePrivate(privateKey, privatePem(pair.getPrivate().getEncoded(), passphrase));
            Files.writeString(
                    publicKey,
                    new Pem(Pem.PUBLIC_KEY, pair.getPublic().getEncoded()).text(),
                    StandardOpenOption.CREATE_NEW);
            return new KeyPairFiles(privateKey, publicKey, ownerOnly);
        } catch (IOException e) {
            throw KeyFile.refuse(name, "the keys cannot be written here: " + e);
        }
    }

    private static Pem privatePem(byte[] key, Optional<Passphrase> passphrase) {
        return passphrase
                .map(one -> new Pem(Pem.PROTECTED_KEY, ProtectedKey.of(key, one)))
                .orElseGet(() -> new Pem(Pem.PRIVATE_KEY, key));
    }

    /** With its rights from the first moment on: a file that is open to all for an instant may be read by all. */
    private static boolean writePrivate(Path file, Pem key) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(key.text());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return posix;
    }
}
