package io.countersign.analysis.signing;

import io.countersign.analysis.bundle.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DSSE envelope, version 1: what was signed, and the signatures. A {@code keyid} is not read: it says nothing that could be trusted.
 *
 * @param payloadType how to read the payload
 * @param payload the bytes that were signed, together with their type
 * @param signatures at least one
 */
record Envelope(String payloadType, byte[] payload, List<byte[]> signatures) {

    static final String IN_TOTO = "application/vnd.in-toto+json";

    Envelope {
        signatures = List.copyOf(signatures);
    }

    /** The payload, signed. */
    static Envelope signed(String payloadType, byte[] payload, SigningKey key) {
        return new Envelope(payloadType, payload, List.of(key.sign(preAuthentication(payloadType, payload))));
    }

    /** Any envelope of the specification; empty when these bytes are none. */
    static Optional<Envelope> read(byte[] bytes) {
        Optional<JsonNode> json = CanonicalJson.read(bytes);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> payload = decoded(json.get().path("payload"));
        List<byte[]> signatures = new ArrayList<>();
        JsonNode listed = json.get().path("signatures");
        listed.forEach(one -> decoded(one.path("sig")).ifPresent(signatures::add));
        boolean whole = payload.isPresent()
                && json.get().path("payloadType").isString()
                && listed.isArray()
                && !signatures.isEmpty()
                && signatures.size() == listed.size();
        return whole
                ? Optional.of(new Envelope(json.get().path("payloadType").asString(), payload.get(), signatures))
                : Optional.empty();
    }

    /** What a signature is made over. */
    byte[] preAuthentication() {
        return preAuthentication(payloadType, payload);
    }

    /** Without white space, in standard base64. */
    byte[] bytes() {
        return bytes(Base64.getEncoder());
    }

    /**
     * Whether some bytes are this envelope as {@link #bytes()} writes it, or the same with the URL-safe base64 that every verifier has to
     * accept. In a bundle nothing else is: an envelope that could be written in many ways could be changed without anybody's notice.
     */
    boolean isWrittenAs(byte[] bytes) {
        return Arrays.equals(bytes, bytes()) || Arrays.equals(bytes, bytes(Base64.getUrlEncoder()));
    }

    private byte[] bytes(Base64.Encoder base64) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("payload", base64.encodeToString(payload));
        json.put("payloadType", payloadType);
        signatures.forEach(
                signature -> json.withArray("signatures").addObject().put("sig", base64.encodeToString(signature)));
        return CanonicalJson.write(json);
    }

    private static byte[] preAuthentication(String type, byte[] body) {
        byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes(ascii("DSSEv1 " + typeBytes.length + " "));
        encoded.writeBytes(typeBytes);
        encoded.writeBytes(ascii(" " + body.length + " "));
        encoded.writeBytes(body);
        return encoded.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static Optional<byte[]> decoded(JsonNode text) {
        if (!text.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.asString()));
        } catch (IllegalArgumentException standard) {
            return urlDecoded(text.asString());
        }
    }

    private static Optional<byte[]> urlDecoded(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
