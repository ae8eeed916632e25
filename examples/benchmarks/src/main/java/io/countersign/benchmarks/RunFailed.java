package io.countersign.benchmarks;

/** A variant did not do what is to be measured; its message ends with the last lines of its output. */
public final class RunFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** {@code message} begins with a line that says what failed. */
    public RunFailed(String message) {
        super(message);
    }
}
