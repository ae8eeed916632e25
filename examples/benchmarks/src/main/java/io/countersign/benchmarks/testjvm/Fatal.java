package io.countersign.benchmarks.testjvm;

/** JUnit swallows what a listener throws, and a variant that does not record would look cheap. */
final class Fatal {

    private static final int EXIT_CODE = 114;

    private Fatal() {}

    static RuntimeException end(Exception cause) {
        cause.printStackTrace();
        Runtime.getRuntime().halt(EXIT_CODE);
        return new IllegalStateException(cause);
    }
}
