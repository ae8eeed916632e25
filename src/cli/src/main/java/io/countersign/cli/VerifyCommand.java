package io.countersign.cli;

import io.countersign.analysis.audit.Derivation;
import io.countersign.analysis.audit.RecordedRelease;
import io.countersign.analysis.audit.TemporaryFolder;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.signing.SignatureCheck;
import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.analysis.signing.SignatureReport;
import io.countersign.analysis.signing.TrustedKey;
import io.countersign.model.InputException;
import io.countersign.report.Reports;
import io.countersign.report.format.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code countersign verify}: checks a bundle without believing a word of it, and needs nothing but the file. */
@Command(
        name = "verify",
        description =
                "Checks hashes and signatures of a bundle, and derives its verdicts again from the evidence inside.",
        customSynopsis = "countersign verify BUNDLE [OPTION]...",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    /** The formats of the report that are compared with what is derived. */
    private static final List<String> COMPARED = List.of("json");

    @Parameters(paramLabel = "BUNDLE", description = "The archive that countersign bundle wrote.")
    private Path file = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "PATH",
            description =
                    "A public key you trust, or a folder of them; may be repeated. Keys never come from the bundle.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--require",
            paramLabel = "ROLE=N",
            converter = Demand.class,
            description =
                    "So many of these keys have to have signed in this role, beside those whom the policy in the bundle asks "
                            + "for; may be repeated.")
    private List<SignatureDemand> demands = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyCommand() {}

    /** Reads {@code release-manager=1}. */
    static final class Demand implements ITypeConverter<SignatureDemand> {

        Demand() {}

        @Override
        public SignatureDemand convert(String text) {
            int equals = text.lastIndexOf('=');
            try {
                return new SignatureDemand(
                        text.substring(0, Math.max(equals, 0)), Integer.parseInt(text.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no role with a number; write for example release-manager=1");
            }
        }
    }

    @Override
    public Integer call() {
        VerifyText text = new VerifyText(spec.commandLine().getOut());
        List<TrustedKey> trusted = TrustedKey.readAll(keys);
        Bundle bundle = Bundle.read(file);
        text.bundle(bundle);
        boolean holds = bundle.problems().isEmpty()
                ? unpacked(bundle, trusted, text)
                : signed(bundle, trusted, List.of(), text) & text.notDerived();
        text.conclusion(holds, !trusted.isEmpty());
        return holds ? ExitCode.OK : ExitCode.GATE;
    }

    /** Whether everything that was recorded follows from what is inside, and everybody has signed who had to. */
    private boolean unpacked(Bundle bundle, List<TrustedKey> trusted, VerifyText text) {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path unpacked = folder.path().resolve("bundle");
            bundle.unpack(unpacked);
            RecordedRelease release = RecordedRelease.read(unpacked);
            boolean signed = signed(bundle, trusted, release.demands(), text);
            text.release(release);
            return derive(release, folder.path().resolve("derived"), text) && signed;
        } catch (IOException e) {
            throw OutputFolder.fault("what is unpacked", file, e);
        }
    }

    /** Whether the signatures hold; without keys only that none is broken. */
    private boolean signed(Bundle bundle, List<TrustedKey> trusted, List<SignatureDemand> policy, VerifyText text) {
        Set<SignatureDemand> asked = new LinkedHashSet<>(demands);
        if (!trusted.isEmpty()) {
            asked.addAll(policy);
        }
        SignatureReport signatures = SignatureCheck.check(bundle, trusted, List.copyOf(asked));
        text.signatures(signatures, trusted.size());
        return trusted.isEmpty() && demands.isEmpty() ? !VerifyText.isBroken(signatures) : signatures.holds();
    }

    private static boolean derive(RecordedRelease release, Path folder, VerifyText text) throws IOException {
        Derivation derivation;
        try {
            derivation = Derivation.of(release);
        } catch (InputException e) {
            return text.notDerived(e);
        }
        Reports.write(derivation.result(), Project.UNKNOWN, folder, COMPARED);
        return text.derivation(
                release, derivation, derivation.report(Files.readAllBytes(folder.resolve("report.json"))));
    }
}
