package io.countersign.junit;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** The edge between us and the user's tests: nothing that goes wrong on our side gets past it. */
final class Edge {

    /** As it was before the first test: a test that replaces it looks at what is written there. */
    private static final PrintStream ERROR = System.err;

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private Edge() {}

    /** Runs {@code action}; whatever it throws becomes one line on standard error, once per JVM. */
    static void run(Runnable action) {
        try {
            action.run();
        } catch (Throwable e) {
            warn(e);
        }
    }

    static void warn(Throwable e) {
        warn(e, "");
    }

    /** @param advice what to do about it; empty when there is nothing to say */
    static void warn(Throwable e, String advice) {
        // A second out-of-memory error while reporting the first must not reach the tests either.
        try {
            if (SAID.compareAndSet(false, true)) {
                ERROR.println("countersign: the evidence of this test JVM is incomplete, the tests are not affected: "
                        + e + (advice.isEmpty() ? "" : "; " + advice));
            }
        } catch (Throwable ignored) {
            SAID.set(true);
        }
    }
}
