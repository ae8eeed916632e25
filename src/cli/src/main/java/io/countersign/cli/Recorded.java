package io.countersign.cli;

import picocli.CommandLine.Option;

/** Which classes are recorded, in the notation of JaCoCo's agent. */
final class Recorded {

    /** Our own listener runs in the JVM of the tests and is none of their code. */
    private static final String LISTENER = "io.countersign.junit.*:io.countersign.model.*";

    @Option(
            names = "--includes",
            paramLabel = "NAMES",
            defaultValue = "*",
            description = "Names of the classes to record, with * and ?, separated by colons (default: all).")
    private String includes = "*";

    @Option(
            names = "--excludes",
            paramLabel = "NAMES",
            defaultValue = LISTENER,
            description =
                    "Names of classes to leave unrecorded, in the same notation (default: Countersign's listener).")
    private String excludes = LISTENER;

    String includes() {
        return includes;
    }

    String excludes() {
        return excludes;
    }
}
