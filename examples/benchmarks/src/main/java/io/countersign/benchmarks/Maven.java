package io.countersign.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Fetches what is measured. */
final class Maven {

    private Maven() {}

    static void packaged(Path pom) {
        try {
            Process maven = new ProcessBuilder("mvn", "--batch-mode", "--quiet", "-f", pom.toString(), "package")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(
                            pom.resolveSibling("maven.log").toFile()))
                    .start();
            if (maven.waitFor() != 0) {
                throw new IllegalStateException(
                        "Maven could not fetch what " + pom + " asks for; maven.log beside it says why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
