package io.countersign.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches what is measured. */
final class Maven {

    private Maven() {}

    /**
     * Packages a project, unless that was done since its POM was changed.
     *
     * @param result a file that is written by that
     */
    static void packaged(Path pom, Path result) {
        if (result.toFile().lastModified() > pom.toFile().lastModified()) {
            return;
        }
        Path log = pom.resolveSibling("target").resolve("maven.log");
        try {
            Files.createDirectories(log.getParent());
            Process maven = new ProcessBuilder("mvn", "--batch-mode", "--quiet", "-f", pom.toString(), "package")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
            if (maven.waitFor() != 0) {
                throw new IllegalStateException(
                        "Maven could not fetch what " + pom + " asks for: " + log + " says why");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
