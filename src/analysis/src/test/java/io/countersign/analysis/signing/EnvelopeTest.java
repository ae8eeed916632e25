package io.countersign.analysis.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The envelope is that of the DSSE specification, version 1. */
class EnvelopeTest {

    /** The test vector of the specification's protocol.md, with its white space. */
    private static final String VECTOR = """
            {"payload": "aGVsbG8gd29ybGQ=",
             "payloadType": "http://example.com/HelloWorld",
             "signatures": [{"sig": "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA=="}]}
            """;

    private static TrustedKey publishedKey() throws Exception {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                new BigInteger("5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        PublicKey key = KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class)));
        return new TrustedKey("published", KeyType.ECDSA_P256, key);
    }

    private static Envelope read(String json) {
        return Envelope.read(json.getBytes(UTF_8)).orElseThrow();
    }

    @Test
    void theTestVectorOfTheSpecificationHolds() throws Exception {
        Envelope envelope = read(VECTOR);

        assertThat(new String(envelope.preAuthentication(), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(publishedKey()
                        .verifies(
                                envelope.preAuthentication(),
                                envelope.signatures().get(0)))
                .isTrue();
    }

    @Test
    void theTestVectorDoesNotHoldForAnotherPayload() throws Exception {
        Envelope envelope = read(VECTOR.replace("aGVsbG8", "aGVsbG9"));

        assertThat(publishedKey()
                        .verifies(
                                envelope.preAuthentication(),
                                envelope.signatures().get(0)))
                .isFalse();
    }

    @Test
    void lengthsAreThoseOfTheBytes() {
        Envelope envelope = new Envelope("typ/é", "größe".getBytes(UTF_8), List.of(new byte[1]));

        assertThat(new String(envelope.preAuthentication(), UTF_8)).isEqualTo("DSSEv1 6 typ/é 7 größe");
    }

    @Test
    void standardAndUrlSafeBase64AreReadAndAnyKeyIdIs() throws Exception {
        Envelope envelope = read(VECTOR.replace('+', '-').replace("{\"sig\"", "{\"keyid\": \"whoever\", \"sig\""));

        assertThat(publishedKey()
                        .verifies(
                                envelope.preAuthentication(),
                                envelope.signatures().get(0)))
                .isTrue();
    }

    @Test
    void isWrittenWithoutWhiteSpace() {
        Envelope envelope = read(VECTOR);

        assertThat(new String(envelope.bytes(), UTF_8))
                .isEqualTo(VECTOR.replace(": ", ":").replace(",\n ", ",").strip());
        assertThat(envelope.isWrittenAs(envelope.bytes())).isTrue();
        assertThat(envelope.isWrittenAs(
                        new String(envelope.bytes(), UTF_8).replace('+', '-').getBytes(UTF_8)))
                .isTrue();
        assertThat(envelope.isWrittenAs(VECTOR.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[]}",
                "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":1}]}",
                "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":{\"a\":{\"sig\":\"AA==\"}}}",
                "{\"payload\":\"*\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"AA==\"}]}",
                "{\"payload\":\"AA==\",\"payloadType\":1,\"signatures\":[{\"sig\":\"AA==\"}]}",
                "{\"payload\":\"AA==\",\"payload\":\"AA==\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"AA==\"}]}",
                "{\"payload\":\"AA==\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"AA==\"}]} {}"
            })
    void anythingElseIsNoEnvelope(String json) {
        assertThat(Envelope.read(json.getBytes(UTF_8))).isEmpty();
    }
}
