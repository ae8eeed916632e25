package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleEntry;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle of each format that was written and signed once, and verifies for ever. Its private keys are nowhere any more. */
class GoldenBundleTest {

    @TempDir
    Path folder;

    private static Path golden(String name) throws URISyntaxException {
        URL resource = Objects.requireNonNull(GoldenBundleTest.class.getResource("/golden/" + name), name);
        return Path.of(resource.toURI());
    }

    private static List<TrustedKey> keys() throws URISyntaxException {
        return TrustedKey.readAll(List.of(golden("ada.public.pem"), golden("grace.public.pem")));
    }

    @Test
    void aBundleOfFormat1VerifiesForEver() throws URISyntaxException {
        Bundle bundle = Bundle.read(golden("bundle-1.countersign.zip"));

        assertThat(bundle.problems()).isEmpty();
        assertThat(bundle.digest()).isEqualTo("90bd89da7c60b61080428c0faa229207250b86d1b46316268cf9ea8f2700a19b");
        SignatureReport report = SignatureCheck.check(
                bundle, keys(), List.of(new SignatureDemand("release-manager", 1), new SignatureDemand("qa", 1)));
        assertThat(report.holds()).isTrue();
        assertThat(report.signatures()).hasSize(6).allMatch(CheckedSignature::trusted);
        assertThat(report.signatures().stream().flatMap(one -> one.person().stream()))
                .containsExactly(SmallRelease.GRACE, SmallRelease.ADA);
    }

    /** Any change to how bundles are written is a new format, with a golden file of its own. */
    @Test
    void theSameContentIsWrittenAsItWasThen() throws URISyntaxException, IOException {
        Path file = golden("bundle-1.countersign.zip");
        Bundle bundle = Bundle.read(file);
        SortedMap<String, Content> content = new TreeMap<>();
        for (BundleEntry entry : bundle.entries()) {
            if (!entry.name().equals("manifest.json") && !bundle.signatures().contains(entry.name())) {
                content.put(entry.name(), Content.of(bundle.bytes(entry.name())));
            }
        }
        Map<String, byte[]> signatures =
                bundle.signatures().stream().collect(Collectors.toMap(name -> name, bundle::bytes));

        Path again = folder.resolve("again.countersign.zip");
        BundleWriter.write(again, content);
        BundleWriter.addSignatures(Bundle.read(again), signatures);

        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(Files.size(file)).isEqualTo(9493);
    }

    @Test
    void theIndependentVerifierAgrees() throws URISyntaxException, IOException {
        String obstacle = VerifyScript.obstacle();
        assumeTrue(obstacle.isEmpty(), "docs/verify-bundle cannot run: " + obstacle);

        VerifyScript script = VerifyScript.of(golden("bundle-1.countersign.zip"), keys());

        assertThat(script.exit()).as(script.output()).isZero();
    }
}
