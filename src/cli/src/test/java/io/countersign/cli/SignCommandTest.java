package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import io.countersign.analysis.signing.SignatureCheck;
import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.analysis.signing.SignatureReport;
import io.countersign.analysis.signing.TrustedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a key pair to a bundle that two people countersigned. */
class SignCommandTest {

    @TempDir
    Path folder;

    private String bundle = "";

    @BeforeEach
    void write() {
        Path file = folder.resolve("release.countersign.zip");
        BundleWriter.write(file, new TreeMap<>(Map.of("verdicts.json", Content.of("{}"))));
        bundle = file.toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandLineRun sign(String key, String role, String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "sign",
                bundle,
                "--key",
                path(key),
                "--role",
                role,
                "--name",
                name,
                "--meaning",
                "reviewed and released"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void twoPeopleMakeKeysAndCountersign() {
        CommandLineRun keygen = CommandLineRun.of("keygen", "--out", path("ada"));
        CommandLineRun.of("keygen", "--out=" + path("grace"), "--type=ecdsa-p256");
        CommandLineRun signed =
                sign("ada.private.pem", "release-manager", "Ada Lovelace", "--at", "2026-11-21T10:00:00Z");
        CommandLineRun countersigned = sign("grace.private.pem", "qa", "Grace Hopper");

        assertThat(keygen)
                .isEqualTo(new CommandLineRun(
                        0,
                        "Private key    " + path("ada.private.pem")
                                + " (ed25519, no passphrase; readable by you only)\n"
                                + "Public key     " + path("ada.public.pem") + "\n"
                                + "Fingerprint    SHA-256 "
                                + TrustedKey.read(folder.resolve("ada.public.pem"))
                                        .fingerprint()
                                + "\n\nGive the public key to whoever checks your signatures, and the fingerprint on another way.\n",
                        ""));
        assertThat(signed.exit()).as(signed.err()).isZero();
        assertThat(signed.out())
                .startsWith("Bundle     " + bundle + "\n"
                        + "Digest     SHA-256 " + Bundle.read(Path.of(bundle)).digest() + "\n"
                        + "Signed by  Ada Lovelace, release-manager, 2026-11-21T10:00:00Z\n"
                        + "Meaning    reviewed and released\n"
                        + "Added      signatures/countersignature-release-manager-");
        assertThat(countersigned.exit()).as(countersigned.err()).isZero();
        SignatureReport report = SignatureCheck.check(
                Bundle.read(Path.of(bundle)),
                TrustedKey.readAll(List.of(folder.resolve("ada.public.pem"), folder.resolve("grace.public.pem"))),
                List.of(new SignatureDemand("release-manager", 1), new SignatureDemand("qa", 1)));
        assertThat(report.holds()).isTrue();
        assertThat(report.signatures().stream()
                        .flatMap(one -> one.person().stream())
                        .map(person -> person.at()))
                .contains(Instant.parse("2026-11-21T10:00:00Z"))
                .hasSize(2);
    }

    @Test
    void aKeyWithAPassphraseSignsWithItAlone() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "correct horse");
        Files.writeString(folder.resolve("wrong.txt"), "wrong horse");
        String secret = "--passphrase=file:" + path("secret.txt");
        CommandLineRun keygen = CommandLineRun.of("keygen", "--out", path("ada"), secret);
        byte[] before = Files.readAllBytes(Path.of(bundle));

        CommandLineRun without = sign("ada.private.pem", "qa", "Ada");
        CommandLineRun wrong = sign("ada.private.pem", "qa", "Ada", "--passphrase=file:" + path("wrong.txt"));
        assertThat(Path.of(bundle)).hasBinaryContent(before);
        CommandLineRun signed = sign("ada.private.pem", "qa", "Ada", secret);

        assertThat(keygen.out())
                .startsWith("Private key    " + path("ada.private.pem")
                        + " (ed25519, with a passphrase; readable by you only)\n");
        assertThat(without.exit()).isEqualTo(3);
        assertThat(without.err()).contains("holds a key with a passphrase; say where that stands with --passphrase");
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err())
                .startsWith(path("ada.private.pem") + ": cannot be opened with this passphrase")
                .doesNotContain("horse");
        assertThat(signed.exit()).as(signed.err()).isZero();
    }

    @Test
    void aPassphraseOnTheCommandLineIsRefusedAndNotRepeated() {
        CommandLineRun run = CommandLineRun.of("keygen", "--out", path("ada"), "--passphrase", "geheim");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "Invalid value for option '--passphrase': a passphrase is never given on the command line; write"
                                + " env:NAME or file:PATH\n")
                .doesNotContain("geheim");
        assertThat(folder.resolve("ada.private.pem")).doesNotExist();
    }

    @Test
    void theSameSignatureIsNotAddedAgain() throws IOException {
        CommandLineRun.of("keygen", "--out", path("ada"));
        sign("ada.private.pem", "qa", "Ada", "--at=2026-11-21T10:00:00Z");
        byte[] once = Files.readAllBytes(Path.of(bundle));

        CommandLineRun again = sign("ada.private.pem", "qa", "Ada", "--at=2026-11-21T10:00:00Z");

        assertThat(again.out()).endsWith("Added      nothing: the same signature is there already\n");
        assertThat(Path.of(bundle)).hasBinaryContent(once);
    }

    @Test
    void aKeyThatIsThereIsNotOverwritten() {
        CommandLineRun.of("keygen", "--out", path("ada"));

        assertThat(CommandLineRun.of("keygen", "--out", path("ada")))
                .isEqualTo(new CommandLineRun(
                        3,
                        "",
                        path("ada.private.pem") + ": is there already; a key is never overwritten, name another\n"
                                + path("ada.public.pem")
                                + ": is there already; a key is never overwritten, name another\n"
                                + "2 faults in the inputs.\n"));
    }

    @Test
    void anUnknownTypeOfKeysIsAWrongCommandLine() {
        CommandLineRun run = CommandLineRun.of("keygen", "--out", path("ada"), "--type", "rsa");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("\"rsa\" is no type of keys; types are ed25519, ecdsa-p256\n");
        assertThat(folder.resolve("ada.private.pem")).doesNotExist();
    }

    @Test
    void whatIsSaidWronglyIsNotSigned() throws IOException {
        CommandLineRun.of("keygen", "--out", path("ada"));
        byte[] before = Files.readAllBytes(Path.of(bundle));

        assertThat(sign("ada.private.pem", "Release Manager", " ").err())
                .startsWith("the name is empty; whoever reads the signature has to know it\n"
                        + "the role \"Release Manager\" is no role;");
        assertThat(sign("ada.private.pem", "qa", "Ada", "--at", "yesterday").err())
                .startsWith("\"yesterday\" is no moment in UTC; write it as 2026-11-21T10:00:00Z\n");
        assertThat(sign("ada.private.pem", "qa", "Ada", "--at", "yesterday").exit())
                .isEqualTo(2);
        assertThat(sign("ada.public.pem", "qa", "Ada").exit()).isEqualTo(3);
        assertThat(Path.of(bundle)).hasBinaryContent(before);
    }

    @Test
    void aBundleThatWasTamperedWithIsNotSigned() throws IOException {
        CommandLineRun.of("keygen", "--out", path("ada"));
        byte[] bytes = Files.readAllBytes(Path.of(bundle));
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("{}");
        bytes[content] = '[';
        Files.write(Path.of(bundle), bytes);

        CommandLineRun run = sign("ada.private.pem", "qa", "Ada");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("!/verdicts.json: ", "the checksum differs", "it was changed");
        assertThat(Path.of(bundle)).hasBinaryContent(bytes);
    }
}
