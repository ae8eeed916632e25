package io.countersign.verification.selftrace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a command that has run said and how it ended.
 *
 * @param log standard output and error
 */
record Command(int exitCode, String log) {

    private static final int MINUTES = 5;

    /** Runs Countersign as it is installed. */
    static Command countersign(Path folder, Path logFile, List<String> arguments)
            throws IOException, InterruptedException {
        Files.createDirectories(logFile.getParent());
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(TracedModule.command().toString()), arguments.stream())
                                .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("countersign did not end; it said: " + Files.readString(logFile));
        }
        return new Command(process.exitValue(), Files.readString(logFile));
    }
}
