package io.countersign.benchmarks.proof;

import io.countersign.model.evidence.ClassKey;

/**
 * One thing a footprint can tell.
 *
 * @param number of a probe, or of the entered method among those of its class file
 */
record Trace(ClassKey type, Kind kind, int number) {

    enum Kind {
        PROBE,
        ENTRY
    }
}
