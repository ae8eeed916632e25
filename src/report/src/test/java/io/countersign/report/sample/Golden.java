package io.countersign.report.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected outputs as files. */
public final class Golden {

    private static final Path EXPECTED = Path.of("src/test/resources/io/countersign/report");
    private static final Path REVIEW = Path.of("target/golden");

    private Golden() {}

    /**
     * Compares a text with a file; what it was is left in {@code target/golden} for review.
     *
     * @param name of the file below the resources of this package
     */
    public static void check(String text, String name) throws IOException {
        Path review = REVIEW.resolve(name);
        Files.createDirectories(review.toAbsolutePath().getParent());
        Files.writeString(review, text);
        assertThat(text).isEqualTo(Files.readString(EXPECTED.resolve(name)));
    }
}
