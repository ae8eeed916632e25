package io.countersign.analysis.yaml;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.WrittenText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a SHA-256. */
final class Hashes {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Hashes() {}

    /** In lower-case hex; empty when it is none, which is then filed. */
    static Optional<String> of(WrittenText text) {
        if (SHA256.matcher(text.value()).matches()) {
            return Optional.of(text.value());
        }
        text.faults()
                .add(
                        text.location(),
                        text.what() + ": " + quoted(text.value())
                                + " is no SHA-256; write its 64 characters of 0 to 9 and a to f");
        return Optional.empty();
    }
}
