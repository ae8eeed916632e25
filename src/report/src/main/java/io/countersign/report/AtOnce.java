package io.countersign.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writes several things at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** Writes something to its end. */
    interface Writing {

        void write() throws IOException;
    }

    /**
     * Writes everything; what comes first in the list is begun first.
     *
     * @param threads how many things are written at the same time, at most
     * @throws IOException when something could not be written; of several failures the one that comes first in the list, whatever its
     *     kind, with the others suppressed. The rest is written
     */
    static void write(List<Writing> writings, int threads) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Future<Writing>> running = new ArrayList<>();
            for (Writing writing : writings) {
                running.add(pool.submit(() -> {
                    writing.write();
                    return writing;
                }));
            }
            for (Future<Writing> one : running) {
                await(one, failures);
            }
        } finally {
            pool.shutdownNow();
        }
        throwFirst(failures);
    }

    private static void await(Future<Writing> one, List<Throwable> failures) throws IOException {
        try {
            one.get();
        } catch (ExecutionException e) {
            failures.add(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it was written");
        }
    }

    private static void throwFirst(List<Throwable> failures) throws IOException {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().filter(later -> later != first).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        if (first instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw first instanceof IOException failure ? failure : new IOException(first);
    }
}
