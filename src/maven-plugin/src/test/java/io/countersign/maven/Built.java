package io.countersign.maven;

/** How a build ended and all it printed. */
record Built(int exitCode, String log) {

    /** So that a failing test shows the build. */
    @Override
    public String toString() {
        return "exit code " + exitCode + "\n" + log;
    }
}
