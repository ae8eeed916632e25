package io.countersign.analysis.provenance;

import io.countersign.model.result.Header.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git what is checked out. Where there is no git, or no work tree, nobody knows. */
public final class GitCommit {

    private static final int TIMEOUT_SECONDS = 20;

    private GitCommit() {}

    /** The commit of the work tree that holds {@code folder}. */
    public static Optional<Commit> of(Path folder) {
        return git(folder, "rev-parse", "--verify", "HEAD")
                .filter(id -> id.matches("[0-9a-f]{40,64}"))
                .map(id -> new Commit(id, isDirty(folder)));
    }

    /** What cannot be asked counts as dirty: nobody could rely on it. */
    private static boolean isDirty(Path folder) {
        return git(folder, "status", "--porcelain", "--untracked-files=no")
                .map(changes -> !changes.isEmpty())
                .orElse(true);
    }

    private static Optional<String> git(Path folder, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
