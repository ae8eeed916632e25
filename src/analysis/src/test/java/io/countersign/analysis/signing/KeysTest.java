package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys are read from PEM as the JDK and openssl write them, and from nothing else. */
class KeysTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    /** Of RFC 8410, section 10: made by neither the JDK nor us. */
    private static final String FOREIGN_PRIVATE = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """;

    private static final String FOREIGN_PUBLIC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @EnumSource
    void aNewPairSignsAndChecksAndOnlyItsOwnerReadsThePrivateKey(KeyType type) throws IOException {
        KeyPairFiles files = KeyPairFiles.generate(folder.resolve("keys/ada"), type);

        assertThat(files.privateKey()).isEqualTo(folder.resolve("keys/ada.private.pem"));
        assertThat(files.publicKey()).isEqualTo(folder.resolve("keys/ada.public.pem"));
        SigningKey signing = SigningKey.read(files.privateKey());
        TrustedKey trusted = TrustedKey.read(files.publicKey());
        byte[] signature = signing.sign(MESSAGE);
        assertThat(signature).hasSize(64);
        assertThat(trusted.verifies(MESSAGE, signature)).isTrue();
        assertThat(trusted.verifies(new byte[] {1, 2}, signature)).isFalse();
        assertThat(trusted.verifies(MESSAGE, new byte[64])).isFalse();
        assertThat(trusted.verifies(MESSAGE, new byte[0])).isFalse();
        assertThat(trusted.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(signing).hasToString("SigningKey[" + type.label() + "]");
        if (files.ownerOnly()) {
            assertThat(Files.getPosixFilePermissions(files.privateKey()))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ada.private.pem", "ada.public.pem"})
    void aKeyThatIsThereIsNotOverwritten(String name) throws IOException {
        Path there = file(name, "precious");

        assertThatThrownBy(() -> KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519))
                .isInstanceOf(InputException.class)
                .hasMessage(there + ": is there already; a key is never overwritten, name another");
        assertThat(folder).isDirectoryContaining(path -> path.equals(there));
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(there).hasContent("precious");
    }

    @Test
    void aKeyOfAnotherToolSigns() throws IOException {
        byte[] signature = SigningKey.read(file("a.pem", "made by hand\n" + FOREIGN_PRIVATE))
                .sign(MESSAGE);

        assertThat(TrustedKey.read(file("b.pem", FOREIGN_PUBLIC.replace("\n", "\r\n")))
                        .verifies(MESSAGE, signature))
                .isTrue();
    }

    @Test
    void whatIsNoPublicKeyIsRefused() throws Exception {
        KeyPairGenerator otherCurve = KeyPairGenerator.getInstance("EC");
        otherCurve.initialize(new ECGenParameterSpec("secp384r1"));
        file("a.pem", FOREIGN_PRIVATE);
        file("b.pem", "no key");
        file("c.pem", FOREIGN_PUBLIC + FOREIGN_PUBLIC);
        file("d.pem", FOREIGN_PUBLIC.replace("MCowBQ", "MC*wBQ"));
        file("e.pem", FOREIGN_PUBLIC.replace("MCowBQ", "MCowBA"));
        file(
                "f.pem",
                new Pem(Pem.PUBLIC_KEY, otherCurve.generateKeyPair().getPublic().getEncoded()).text());
        file("g.txt", "not looked at");

        assertThatThrownBy(() -> TrustedKey.readAll(List.of(folder, folder.resolve("nowhere"))))
                .isInstanceOf(InputException.class)
                .extracting(thrown -> ((InputException) thrown)
                        .faults().stream()
                                .map(fault -> folder.relativize(
                                                Path.of(fault.location().file()))
                                        + ": " + fault.message())
                                .toList())
                .isEqualTo(List.of(
                        "a.pem: holds a PRIVATE KEY, needed is a PUBLIC KEY; whoever verifies must not have private keys, name the"
                                + " other file of the pair",
                        "b.pem: holds no key in PEM; name a file with one PUBLIC KEY",
                        "c.pem: holds 2 keys in PEM; name a file with one PUBLIC KEY",
                        "d.pem: holds no key in PEM; name a file with one PUBLIC KEY",
                        "e.pem: holds a key of another type; keys are ed25519 or ecdsa-p256",
                        "f.pem: holds a key of another type; keys are ed25519 or ecdsa-p256",
                        "nowhere: there is no such file; name a key in PEM"));
    }

    @Test
    void aFolderWithoutKeysIsRefused() {
        assertThatThrownBy(() -> TrustedKey.readAll(List.of(folder)))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": holds no file that ends in .pem; put public keys there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLIC KEY           | holds a PUBLIC KEY, needed is a PRIVATE KEY; name the other file of the pair",
                "ENCRYPTED PRIVATE KEY| holds a key with a passphrase; say where that stands with --passphrase env:NAME or --passphrase file:PATH",
                "EC PRIVATE KEY       | needed is a PRIVATE KEY; write it as PKCS#8 with `openssl pkcs8 -topk8 -nocrypt"
            })
    void whatIsNoPrivateKeyIsRefusedWithTheWayOut(String label, String sentence) throws IOException {
        Path key = file("key.pem", new Pem(label, MESSAGE).text());

        assertThatThrownBy(() -> SigningKey.read(key))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(sentence);
    }
}
