package io.countersign.analysis;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A step that needs nothing of those before it, and so is begun beside them. */
final class Begun<T> implements Supplier<T> {

    private final CompletableFuture<T> answer;

    private Begun(CompletableFuture<T> answer) {
        this.answer = answer;
    }

    /** Begins it. */
    static <T> Begun<T> of(Supplier<T> step) {
        return new Begun<>(CompletableFuture.supplyAsync(step));
    }

    /** What comes of it, or what it throws. */
    @Override
    public T get() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw e;
        }
    }
}
