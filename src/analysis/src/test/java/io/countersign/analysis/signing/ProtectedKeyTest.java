package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A key with a passphrase, written and read by us and by openssl. */
class ProtectedKeyTest {

    private static final byte[] MESSAGE = {1, 2, 3};
    private static final String WORDS = "correct horse battery staple!";

    @TempDir
    Path folder;

    private static Passphrase passphrase(String text) {
        return Passphrase.read("env:SECRET", Map.of("SECRET", text));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("SECRET", WORDS);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void assumeOpenssl() {
        assumeTrue(VerifyScript.obstacle().isEmpty(), "there is no openssl of version 3 or later");
    }

    private static boolean fits(SigningKey key, Path publicKey) {
        return TrustedKey.read(publicKey).verifies(MESSAGE, key.sign(MESSAGE));
    }

    @ParameterizedTest
    @EnumSource
    void aPairWithAPassphraseSignsWithItAndNotWithout(KeyType type) throws IOException {
        KeyPairFiles files = KeyPairFiles.generate(folder.resolve("ada"), type, Optional.of(passphrase(WORDS)));

        assertThat(Files.readString(files.privateKey())).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        assertThat(fits(SigningKey.read(files.privateKey(), Optional.of(passphrase(WORDS))), files.publicKey()))
                .isTrue();
        assertThatThrownBy(() -> SigningKey.read(files.privateKey()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "holds a key with a passphrase; say where that stands with --passphrase env:NAME");
    }

    @Test
    void anotherPassphraseOpensNothingAndIsNotRepeated() {
        KeyPairFiles files =
                KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519, Optional.of(passphrase(WORDS)));

        for (int i = 0; i < 3; i++) {
            Optional<Passphrase> wrong = Optional.of(passphrase("wrong horse " + i));
            assertThatThrownBy(() -> SigningKey.read(files.privateKey(), wrong))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(files.privateKey() + ": cannot be opened with this passphrase")
                    .hasMessageNotContaining("horse");
        }
        assertThat(passphrase(WORDS)).hasToString("Passphrase");
    }

    @Test
    void twoKeysWithOnePassphraseHaveNothingInCommon() {
        byte[] key = MESSAGE.clone();

        assertThat(ProtectedKey.of(key, passphrase(WORDS))).isNotEqualTo(ProtectedKey.of(key, passphrase(WORDS)));
    }

    @Test
    void aPassphraseForAKeyThatHasNoneIsRefusedSinceItsOwnerBelievesItProtected() {
        KeyPairFiles files = KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519);

        assertThatThrownBy(() -> SigningKey.read(files.privateKey(), Optional.of(passphrase(WORDS))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "holds a key without a passphrase, and one was given; leave out --passphrase, or");
    }

    @ParameterizedTest
    @EnumSource
    void opensslReadsWhatWeWrite(KeyType type) throws Exception {
        assumeOpenssl();
        KeyPairFiles files = KeyPairFiles.generate(folder.resolve("ada"), type, Optional.of(passphrase(WORDS)));

        String publicKey = openssl("pkey", "-in", "ada.private.pem", "-passin", "env:SECRET", "-pubout");

        assertThat(publicKey).isEqualTo(Files.readString(files.publicKey()));
        assertThat(openssl("asn1parse", "-in", "ada.private.pem"))
                .contains(":PBES2", ":PBKDF2", ":hmacWithSHA256", ":aes-256-cbc", ":0927C0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-algorithm ed25519", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256"})
    void weReadWhatOpensslProtects(String algorithm) throws Exception {
        assumeOpenssl();
        List<String> command = new ArrayList<>(List.of("genpkey"));
        command.addAll(List.of(algorithm.split(" ")));
        command.addAll(List.of("-aes256", "-pass", "env:SECRET", "-out", "key.pem"));
        openssl(command.toArray(String[]::new));
        openssl("pkey", "-in", "key.pem", "-passin", "env:SECRET", "-pubout", "-out", "public.pem");

        SigningKey key = SigningKey.read(folder.resolve("key.pem"), Optional.of(passphrase(WORDS)));

        assertThat(fits(key, folder.resolve("public.pem"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-scrypt", "-v2 des3", "-v1 PBE-SHA1-3DES"})
    void whatJavaCannotOpenIsRefusedWithTheWayOut(String protection) throws Exception {
        assumeOpenssl();
        openssl("genpkey", "-algorithm", "ed25519", "-out", "plain.pem");
        List<String> command = new ArrayList<>(List.of("pkcs8", "-topk8"));
        command.addAll(List.of(protection.split(" ")));
        command.addAll(List.of("-in", "plain.pem", "-passout", "env:SECRET", "-out", "key.pem"));
        openssl(command.toArray(String[]::new));

        assertThatThrownBy(() -> SigningKey.read(folder.resolve("key.pem"), Optional.of(passphrase(WORDS))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(
                        "is protected in a way that Java cannot open; write it anew with `openssl pkcs8 -topk8 -v2"
                                + " aes-256-cbc -v2prf hmacWithSHA256 -in FILE -out PROTECTED`");
    }

    @Test
    void whatIsNoProtectedKeyIsRefusedToo() throws IOException {
        Path key = file("key.pem", new Pem(Pem.PROTECTED_KEY, MESSAGE).text());

        assertThatThrownBy(() -> SigningKey.read(key, Optional.of(passphrase(WORDS))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is protected in a way that Java cannot open");
    }

    @ParameterizedTest
    @CsvSource({"geheim\\nsecond line, geheim", "geheim\\r\\n, geheim", "geheim, geheim"})
    void theFirstLineOfAFileIsAPassphrase(String content, String words) throws IOException {
        Path secret = file("secret.txt", content.replace("\\n", "\n").replace("\\r", "\r"));
        KeyPairFiles files =
                KeyPairFiles.generate(folder.resolve("ada"), KeyType.ED25519, Optional.of(passphrase(words)));

        Passphrase read = Passphrase.read("file:" + secret, Map.of());

        assertThat(fits(SigningKey.read(files.privateKey(), Optional.of(read)), files.publicKey()))
                .isTrue();
    }

    @Test
    void aPassphraseThatIsNotThereOrNobodyElseCouldTypeIsRefused() throws IOException {
        Path empty = file("empty.txt", "\nsecond");
        Map<String, String> environment = Map.of("EMPTY", "", "FOREIGN", "größer");

        assertThatThrownBy(() -> Passphrase.read("env:NOWHERE", environment))
                .isInstanceOf(InputException.class)
                .hasMessage("env:NOWHERE: there is no such variable of the environment");
        assertThatThrownBy(() -> Passphrase.read("env:EMPTY", environment))
                .hasMessage("env:EMPTY: holds an empty passphrase; write one there");
        assertThatThrownBy(() -> Passphrase.read("file:" + empty, environment))
                .hasMessage("file:" + empty + ": holds an empty passphrase; write one there");
        assertThatThrownBy(() -> Passphrase.read("file:" + folder.resolve("nowhere"), environment))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("nowhere") + ": no passphrase can be read from here: ");
        assertThatThrownBy(() -> Passphrase.read("env:FOREIGN", environment))
                .hasMessageStartingWith(
                        "env:FOREIGN: holds a passphrase with characters that programs encode in different ways")
                .hasMessageNotContaining("größer");
    }

    @ParameterizedTest
    @CsvSource({"env:NAME, true", "file:a, true", "env:, false", "file:, false", "geheim, false", "pass:geheim, false"})
    void aSourceSaysWhereItStandsAndIsNeverThePassphraseItself(String text, boolean source) {
        assertThat(Passphrase.isSource(text)).isEqualTo(source);
    }
}
