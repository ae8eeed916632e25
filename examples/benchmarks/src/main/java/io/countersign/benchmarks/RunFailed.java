package io.countersign.benchmarks;

/** A variant did not do what is to be measured; its message ends with the last lines of its output. */
final class RunFailed extends Exception {

    private static final long serialVersionUID = 1;

    RunFailed(String message) {
        super(message);
    }
}
