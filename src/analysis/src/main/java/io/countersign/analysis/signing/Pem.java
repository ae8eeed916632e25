package io.countersign.analysis.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of a PEM file.
 *
 * @param label what it holds, such as {@code PUBLIC KEY}
 * @param bytes of its body, in DER
 */
record Pem(String label, byte[] bytes) {

    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String PUBLIC_KEY = "PUBLIC KEY";

    /** PKCS#8 with a passphrase. */
    static final String PROTECTED_KEY = "ENCRYPTED PRIVATE KEY";

    private static final int LINE = 64;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----\\s([A-Za-z0-9+/=\\s]*)-----END \\1-----");
    private static final Pattern SPACE = Pattern.compile("\\s");

    /** All blocks of a text; one whose body is no base64 has no bytes. */
    static List<Pem> read(String text) {
        List<Pem> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Pem(
                    matcher.group(1),
                    decoded(SPACE.matcher(matcher.group(2)).replaceAll("")).orElse(new byte[0])));
        }
        return blocks;
    }

    String text() {
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        return "-----BEGIN " + label + "-----\n" + encoder.encodeToString(bytes) + "\n-----END " + label + "-----\n";
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
