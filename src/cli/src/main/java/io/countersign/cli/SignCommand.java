package io.countersign.cli;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.signing.BundleSigner;
import io.countersign.analysis.signing.Countersignature;
import io.countersign.analysis.signing.SigningKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code countersign sign}: adds a person's signature to a bundle. */
@Command(
        name = "sign",
        description =
                "Adds a person's signature to a bundle. Name, role, time and meaning are signed together with the digest of the "
                        + "bundle. Several people sign one after the other, in any order.",
        customSynopsis = "countersign sign BUNDLE --key FILE --role ROLE --name NAME --meaning TEXT [OPTION]...",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "BUNDLE", description = "What `countersign bundle` wrote. The signature is added to it.")
    private Path bundle = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "The signer's private key: PKCS#8 in PEM, as `countersign keygen` writes it.")
    private Path key = Path.of("");

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "In which role, as the policy names it, such as release-manager.")
    private String role = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who signs.")
    private String name = "";

    @Option(
            names = "--meaning",
            required = true,
            paramLabel = "TEXT",
            description = "What the signature means, such as \"reviewed and released\".")
    private String meaning = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "When, in UTC, such as 2026-11-21T10:00:00Z (default: now).")
    private String at = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Clock clock = Clock.systemUTC();

    SignCommand() {}

    @Override
    public Integer call() {
        Countersignature person = new Countersignature(name, role, meaning, instant());
        if (!person.problems().isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join("\n", person.problems()));
        }
        SigningKey signingKey = SigningKey.read(key, passphrase.read());
        Bundle read = Bundle.read(bundle);
        SortedMap<String, byte[]> envelopes = BundleSigner.sign(read, signingKey, person);
        BundleWriter.addSignatures(read, envelopes);
        print(read, person, List.copyOf(envelopes.keySet()));
        return ExitCode.OK;
    }

    private Instant instant() {
        try {
            return at.isEmpty() ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + at + "\" is no moment in UTC; write it as 2026-11-21T10:00:00Z");
        }
    }

    private void print(Bundle signed, Countersignature person, List<String> entries) {
        List<String> lines = new ArrayList<>(List.of(
                "Bundle     " + signed.file(),
                "Digest     SHA-256 " + signed.digest(),
                "Signed by  " + person.name() + ", " + person.role() + ", " + person.at(),
                "Meaning    " + person.meaning()));
        for (String entry : entries) {
            lines.add((lines.size() == 4 ? "Added      " : "           ") + entry);
        }
        if (entries.isEmpty()) {
            lines.add("Added      nothing: the same signature is there already");
        }
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.println(Terminal.printable(line)));
        out.flush();
    }
}
