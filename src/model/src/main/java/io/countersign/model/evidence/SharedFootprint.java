package io.countersign.model.evidence;

import java.util.List;

/**
 * Executed code that belongs to no single test or container.
 *
 * @param openTests UniqueIds of the tests that were open while it ran; empty when none was
 */
public record SharedFootprint(Kind kind, Footprint footprint, List<String> openTests) {

    /** Why the code is nobody's. */
    public enum Kind {
        /** Ran while no test could be proved to own it. */
        AMBIENT,
        /** The recorder's own listener ran. It is no footprint of anybody, and kept so that the union equals jacoco.exec. */
        RECORDER,
        /** Ran for a test after that test had ended, on a thread it left behind. */
        LATE
    }

    public SharedFootprint {
        openTests = List.copyOf(openTests);
    }
}
