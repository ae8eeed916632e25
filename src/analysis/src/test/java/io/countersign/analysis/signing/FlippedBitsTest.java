package io.countersign.analysis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.bundle.Bundle;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of 10,000 signatures in which one bit was flipped none is trusted: 2,500 with each kind of key in the envelope, the rest inside of it. */
class FlippedBitsTest {

    private static final String ENTRY = "signatures/a.dsse.json";

    @TempDir
    Path folder;

    private Bundle bundle;
    private SigningKey signing;
    private List<TrustedKey> trusted;

    private byte[] signed(KeyType type) {
        KeyPairFiles files = KeyPairFiles.generate(folder.resolve(type.label()), type);
        signing = SigningKey.read(files.privateKey());
        trusted = List.of(TrustedKey.read(files.publicKey()));
        bundle = Bundle.read(SmallRelease.bundle(folder.resolve("release.countersign.zip")));
        return BundleSigner.sign(bundle, signing, SmallRelease.ADA).entrySet().stream()
                .filter(one -> one.getKey().contains("countersignature"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private boolean isTrusted(byte[] envelope) {
        TreeMap<String, byte[]> envelopes = new TreeMap<>(Map.of(ENTRY, envelope));
        SignatureReport report = SignatureCheck.check(bundle.digest(), List.of(), envelopes, trusted, List.of());
        return report.holds() || report.signatures().get(0).trusted();
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        int bit = random.nextInt(copy.length * 8);
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return copy;
    }

    @ParameterizedTest
    @EnumSource
    void noFlippedBitOfAnEnvelopeIsTrusted(KeyType type) {
        byte[] envelope = signed(type);
        Random random = new Random(1);

        assertThat(isTrusted(envelope)).isTrue();
        for (int i = 0; i < 2_500; i++) {
            byte[] flipped = flipped(envelope, random);
            assertThat(isTrusted(flipped)).as("flip %s", i).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFlippedBitOfAPayloadIsTrusted(KeyType type) {
        Envelope envelope = Envelope.read(signed(type)).orElseThrow();
        Random random = new Random(2);

        for (int i = 0; i < 1_250; i++) {
            byte[] payload = flipped(envelope.payload(), random);
            assertThat(isTrusted(new Envelope(envelope.payloadType(), payload, envelope.signatures()).bytes()))
                    .as("flip %s", i)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFlippedBitOfASignatureIsTrusted(KeyType type) {
        Envelope envelope = Envelope.read(signed(type)).orElseThrow();
        Random random = new Random(3);

        for (int i = 0; i < 1_250; i++) {
            byte[] signature = flipped(envelope.signatures().get(0), random);
            assertThat(isTrusted(new Envelope(envelope.payloadType(), envelope.payload(), List.of(signature)).bytes()))
                    .as("flip %s", i)
                    .isFalse();
        }
    }

    /** The last character before the padding has bits that no byte needs; white space has no meaning in JSON. */
    @Test
    void whatDecodesToTheSameIsNotTrustedEither() {
        String envelope = new String(signed(KeyType.ED25519), UTF_8);
        String signature = Base64.getEncoder()
                .encodeToString(Envelope.read(envelope.getBytes(UTF_8))
                        .orElseThrow()
                        .signatures()
                        .get(0));
        assertThat(signature).endsWith("==");
        char last = signature.charAt(signature.length() - 3);
        String unusedBits = signature.substring(0, signature.length() - 3) + (char) (last + 1) + "==";

        for (String changed : List.of(
                envelope.replace(signature, unusedBits),
                envelope.replace("==\"", "\""),
                envelope.replace(":{", ": {").replace(":[", ": ["),
                envelope + "\n",
                envelope.replace("{\"sig\"", "{\"keyid\":\"\",\"sig\""),
                envelope.replace("\"payload\"", "\"p\\u0061yload\""))) {
            assertThat(changed).isNotEqualTo(envelope);
            assertThat(isTrusted(changed.getBytes(UTF_8))).as(changed).isFalse();
        }
    }
}
