package io.countersign.cli;

import io.countersign.analysis.signing.KeyPairFiles;
import io.countersign.analysis.signing.KeyType;
import io.countersign.analysis.signing.Passphrase;
import io.countersign.analysis.signing.TrustedKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code countersign keygen}: makes a key pair to sign bundles with. */
@Command(
        name = "keygen",
        description =
                "Makes a key pair: NAME.private.pem, which signs bundles, and NAME.public.pem, which checks what it signed. "
                        + "It overwrites nothing.",
        footer = {
            "Without a passphrase, whoever can read the file of the private key can sign in your name. Any PKCS#8 key of these types in PEM "
                    + "will do as well, such as one of openssl."
        },
        customSynopsis = "countersign keygen --out NAME [OPTION]...",
        footerHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class KeygenCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NAME",
            description = "What the names of both files begin with, such as keys/ada.")
    private Path out = Path.of("");

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "ed25519",
            description = "ed25519 or ecdsa-p256 (default: ${DEFAULT-VALUE}).")
    private String type = "";

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    KeygenCommand() {}

    @Override
    public Integer call() {
        KeyType keyType = Arrays.stream(KeyType.values())
                .filter(one -> one.label().equals(type))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "\"" + type + "\" is no type of keys; types are " + String.join(", ", KeyType.labels())));
        Optional<Passphrase> protection = passphrase.read();
        KeyPairFiles files = KeyPairFiles.generate(out, keyType, protection);
        PrintWriter to = spec.commandLine().getOut();
        String readable = files.ownerOnly()
                ? "readable by you only"
                : "protect it: this file system lets others read what you write";
        List.of(
                        "Private key    " + files.privateKey() + " (" + keyType.label()
                                + (protection.isPresent() ? ", with a passphrase; " : ", no passphrase; ") + readable
                                + ")",
                        "Public key     " + files.publicKey(),
                        "Fingerprint    SHA-256 "
                                + TrustedKey.read(files.publicKey()).fingerprint(),
                        "",
                        "Give the public key to whoever checks your signatures, and the fingerprint on another way.")
                .forEach(line -> to.println(Terminal.printable(line)));
        to.flush();
        return ExitCode.OK;
    }
}
