package io.countersign.benchmarks;

import java.util.List;
import java.util.Optional;

/** One way to run the tests. A new one is a line in {@link Variants}. */
public sealed interface Variant permits Launched, Pit {

    /** As the command line and the tables call it. */
    String name();

    /** Whether the tests overlap; such a variant is compared with the others of its kind. */
    boolean parallel();

    boolean runs(Suite suite);

    /** The command line, and whatever files it needs. */
    List<String> command(Run run);

    /**
     * How the tests ended; empty where that is not told.
     *
     * @throws RunFailed when no test was run
     */
    Optional<Outcomes> outcomes(Run run) throws RunFailed;
}
