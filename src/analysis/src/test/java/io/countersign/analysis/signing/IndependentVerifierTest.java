package io.countersign.analysis.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.bundle.BundleWriter;
import io.countersign.analysis.bundle.Content;
import io.countersign.model.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier in docs, a script that was written from the page on the format, comes to the same conclusion as we do. */
class IndependentVerifierTest {

    @TempDir
    Path folder;

    private Path file;
    private List<TrustedKey> keys;

    @BeforeEach
    void write() {
        String obstacle = VerifyScript.obstacle();
        assumeTrue(obstacle.isEmpty(), "docs/verify-bundle cannot run: " + obstacle);
        file = SmallRelease.bundle(folder.resolve("release.countersign.zip"));
        keys = List.of(
                sign("ada", KeyType.ED25519, SmallRelease.ADA), sign("grace", KeyType.ECDSA_P256, SmallRelease.GRACE));
    }

    private TrustedKey sign(String name, KeyType type, Countersignature person) {
        KeyPairFiles pair = KeyPairFiles.generate(folder.resolve(name), type);
        Bundle bundle = Bundle.read(file);
        BundleWriter.addSignatures(bundle, BundleSigner.sign(bundle, SigningKey.read(pair.privateKey()), person));
        return TrustedKey.read(pair.publicKey());
    }

    private static boolean holds(Path bundle, List<TrustedKey> keys) {
        try {
            Bundle read = Bundle.read(bundle);
            return read.problems().isEmpty()
                    && SignatureCheck.check(read, keys, List.of()).holds();
        } catch (InputException refused) {
            return false;
        }
    }

    /** What both say. */
    private boolean bothSay(Path bundle, List<TrustedKey> trusted) throws IOException {
        VerifyScript script = VerifyScript.of(bundle, trusted);
        assertThat(script.exit()).as(script.output()).isEqualTo(holds(bundle, trusted) ? 0 : 1);
        return script.exit() == 0;
    }

    @Test
    void bothFindWhoSigned() throws IOException {
        VerifyScript script = VerifyScript.of(file, keys);

        assertThat(script.exit()).as(script.output()).isZero();
        assertThat(script.output())
                .contains("release.countersign.zip: 12 entries as manifest.json names them, SHA-256 "
                        + Bundle.read(file).digest() + "\n")
                .containsPattern(
                        "signatures/countersignature-release-manager-[0-9a-f]{16}.dsse.json: Ada Lovelace, release-manager,"
                                + " 2026-11-21T10:00:00Z: reviewed and released: fits .*ada.public.pem\n")
                .containsPattern(
                        "signatures/countersignature-qa-[0-9a-f]{16}.dsse.json: Grace Høpper 😀, qa, 2026-11-21T11:00:00Z:"
                                + " tests were run: fits .*grace.public.pem\n")
                .endsWith("release.countersign.zip: holds\n");
        assertThat(bothSay(file, keys)).isTrue();
    }

    @Test
    void oneKeyIsEnoughAndAStrangersIsNot() throws IOException {
        KeyPairFiles stranger = KeyPairFiles.generate(folder.resolve("stranger"), KeyType.ECDSA_P256);

        assertThat(bothSay(file, keys.subList(0, 1))).isTrue();
        assertThat(bothSay(file, keys.subList(1, 2))).isTrue();
        assertThat(bothSay(file, List.of(TrustedKey.read(stranger.publicKey()))))
                .isFalse();
    }

    @Test
    void bothRefuseABundleWithForeignSignatures() throws IOException {
        Bundle signed = Bundle.read(file);
        Map<String, byte[]> signatures = new TreeMap<>();
        signed.signatures().forEach(name -> signatures.put(name, signed.bytes(name)));
        SortedMap<String, Content> other = SmallRelease.content();
        other.put("verdicts.json", Content.of("{\"verified\":true}"));
        BundleWriter.write(file, other);
        BundleWriter.addSignatures(Bundle.read(file), signatures);

        assertThat(bothSay(file, keys)).isFalse();
    }

    /** Flips and cuts anywhere: in names, headers, contents, manifest, statements and envelopes. */
    @Test
    void bothRefuseWhatWasTamperedWith() throws IOException {
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = good.clone();
            int at = random.nextInt(bytes.length);
            if (i % 4 == 0) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            Path tampered = Files.write(folder.resolve("tampered.countersign.zip"), bytes);
            assertThat(bothSay(tampered, keys)).as("tampered with at %s", at).isFalse();
        }
    }
}
