package io.countersign.junit;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where the evidence of this JVM goes: {@code <directory>/<run>-<pid>.evidence}, never shared with another JVM.
 *
 * @param runId the same for all test JVMs of one run
 */
record EvidenceFile(Path directory, String runId) {

    private static final int MAX_RUN_ID_LENGTH = 100;

    static EvidenceFile ofSystemProperties() {
        String given = System.getProperty("countersign.run");
        String runId = given == null ? now() : given;
        return new EvidenceFile(
                // Surefire names the project's folder, which need not be the one the JVM runs in.
                Path.of(System.getProperty("basedir", ""))
                        .resolve(System.getProperty("countersign.directory", "target/countersign")),
                Nodes.bounded(runId.replaceAll("[^A-Za-z0-9._-]", "_"), MAX_RUN_ID_LENGTH));
    }

    private static String now() {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(Instant.now());
    }

    /**
     * Creates the file. A process id may come back within a run, so a name that is taken gets a number.
     *
     * <p>A stream and no channel: a channel closes itself when a test leaves its thread interrupted.
     */
    OutputStream create() throws IOException {
        Files.createDirectories(directory);
        String name = runId + "-" + ProcessHandle.current().pid();
        File file = directory.resolve(name + ".evidence").toFile();
        for (int number = 2; !file.createNewFile(); number++) {
            file = directory.resolve(name + "-" + number + ".evidence").toFile();
        }
        return new Watched(file);
    }

    /** Says so when somebody deleted the file while it was written. */
    private static final class Watched extends FileOutputStream {

        private final File file;

        Watched(File file) throws IOException {
            super(file);
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!file.exists()) {
                throw new IOException(file + " was deleted while the tests ran");
            }
        }
    }
}
