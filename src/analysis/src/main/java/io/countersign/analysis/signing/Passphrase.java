package io.countersign.analysis.signing;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;

/** What protects a private key. It stands in a variable of the environment or in a file, and never on a command line, which others can read. */
public final class Passphrase {

    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";
    private static final int MOST_BYTES = 1024;

    private final String text;

    private Passphrase(String text) {
        this.text = text;
    }

    /**
     * Whether this says where a passphrase stands.
     *
     * @param source such as {@code env:NAME} and {@code file:PATH}
     */
    public static boolean isSource(String source) {
        return source.startsWith(ENVIRONMENT) && source.length() > ENVIRONMENT.length()
                || source.startsWith(FILE) && source.length() > FILE.length();
    }

    /**
     * Reads one: all of a variable, or the first line of a file, as openssl does.
     *
     * @param source {@code env:NAME} or {@code file:PATH}
     * @param environment the variables
     * @throws InputException when there is none, or one with other characters than printable ones of ASCII
     */
    public static Passphrase read(String source, Map<String, String> environment) {
        if (!isSource(source)) {
            throw new IllegalArgumentException("no source of a passphrase");
        }
        String text = source.startsWith(FILE)
                ? firstLine(source.substring(FILE.length()))
                : Optional.ofNullable(environment.get(source.substring(ENVIRONMENT.length())))
                        .orElseThrow(() -> refuse(source, "there is no such variable of the environment"));
        if (text.isEmpty()) {
            throw refuse(source, "holds an empty passphrase; write one there");
        }
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw refuse(
                    source,
                    "holds a passphrase with characters that programs encode in different ways; use letters, digits and signs of"
                            + " ASCII");
        }
        return new Passphrase(text);
    }

    private static String firstLine(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException | InvalidPathException e) {
            throw refuse(file, "no passphrase can be read from here: " + e);
        }
    }

    private static InputException refuse(String source, String message) {
        return new InputException(new Fault(Location.ofFile(source), message));
    }

    PBEKeySpec spec() {
        return new PBEKeySpec(text.toCharArray());
    }

    /** Without the passphrase: nothing may print it. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}
