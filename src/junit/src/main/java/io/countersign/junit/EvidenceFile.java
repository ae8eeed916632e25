package io.countersign.junit;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Where the evidence of this JVM goes: {@code <directory>/<run>-<pid>.evidence}, never shared with another JVM.
 *
 * @param runId the same for all test JVMs of one run
 */
record EvidenceFile(Path directory, String runId) {

    private static final int MAX_RUN_ID_LENGTH = 100;

    static EvidenceFile ofSystemProperties() {
        String given = System.getProperty("countersign.run");
        String runId = given == null ? startTime(Instant.now()) : given;
        return new EvidenceFile(
                // Surefire names the project's folder, which need not be the one the JVM runs in.
                Path.of(System.getProperty("basedir", ""))
                        .resolve(System.getProperty("countersign.directory", "target/countersign")),
                Nodes.bounded(fileName(runId), MAX_RUN_ID_LENGTH));
    }

    // A formatter and a regular expression, used once, would cost each test JVM more than the rest of this class.

    /** In UTC, such as {@code 20260131T235959Z}. */
    static String startTime(Instant now) {
        LocalDateTime time = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        int date = time.getYear() * 10_000 + time.getMonthValue() * 100 + time.getDayOfMonth();
        int sixDigits = 1_000_000 + time.getHour() * 10_000 + time.getMinute() * 100 + time.getSecond();
        return date + "T" + String.valueOf(sixDigits).substring(1) + "Z";
    }

    static String fileName(String runId) {
        char[] characters = runId.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isPlain(characters[i])) {
                characters[i] = '_';
            }
        }
        return new String(characters);
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "._-".indexOf(character) >= 0;
    }

    /**
     * Creates the file. A process id may come back within a run, so a name that is taken gets a number.
     *
     * <p>A stream and no channel: a channel closes itself when a test leaves its thread interrupted.
     */
    OutputStream create() throws IOException {
        Files.createDirectories(directory);
        String name = runId + "-" + ProcessId.current();
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
