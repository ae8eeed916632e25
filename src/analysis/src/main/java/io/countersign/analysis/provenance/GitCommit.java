package io.countersign.analysis.provenance;

import io.countersign.model.result.Header.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks git what is checked out. Where there is no git, or no work tree, nobody knows. */
public final class GitCommit {

    private static final int TIMEOUT_SECONDS = 20;

    /** Takes no locks, and starts no file system monitor that the work tree's settings may name. */
    private static final List<String> COMMAND = List.of("git", "--no-optional-locks", "-c", "core.fsmonitor=false");

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
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                return output(process);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads beside the clock: a git that neither writes nor ends must not hold up the report. */
    private static Optional<String> output(Process process) {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        try {
            String text = output.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text.strip())
                    : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
