package io.countersign.junit;

import java.util.Optional;

/** A recorder that keeps apart what threads execute on behalf of different tests. A context is whom a thread works for. */
interface Contexts {

    /** Whether what our own listener executes is recorded, too. */
    boolean recordsOurs();

    /** A new context; nobody works for it yet. */
    Object open();

    /** The current thread, and those it hands work to, work for {@code context} until it leaves. */
    void enter(Object context);

    /** The current thread works again for whom it worked before it entered {@code context}; nothing when it did not enter it. */
    void leave(Object context);

    /** Whom the current thread works for; empty when the recorder failed and cannot know. */
    Optional<Object> current();

    /** What was executed on behalf of {@code context} since the last call. */
    Drained take(Object context);

    /** What was executed since the last call on threads that work for nobody. */
    Drained takeAmbient();

    /** Whether threads that work for {@code context} still live, or work that was handed over by it is waiting. */
    boolean isBusy(Object context);
}
