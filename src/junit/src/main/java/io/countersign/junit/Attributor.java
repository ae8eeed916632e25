package io.countersign.junit;

import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.SharedFootprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Decides whose the executed code is, from what the engines tell. All calls but those of {@link #shared()} are made on the thread the
 * engine tells it on, and under one lock.
 */
interface Attributor {

    /** What an ended test or container is credited with. */
    record Credit(Footprint footprint, Attribution attribution, String reason, Optional<Assertions> assertions) {

        Credit(Footprint footprint, Attribution attribution, String reason) {
            this(footprint, attribution, reason, Optional.empty());
        }
    }

    /** Tells where a node hangs, before anything else is told of it. */
    void discovered(String id, Optional<String> parent);

    /** Whether what runs on the thread is a part of a test or container, as far as can be known. */
    boolean isInside(long thread);

    /** An engine takes up its next node: until that node starts, what runs is its construction. */
    void takenUp(long thread, BooleanSupplier alive);

    /** The node will not start; it may have been taken up on the thread. */
    void skipped(String id, long thread);

    /** A node starts. */
    void started(String id, boolean test, long thread);

    /** Closes a node; empty when it was never started. */
    Optional<Credit> finished(String id, long thread);

    /** Closes what is open although nothing runs any more. */
    Map<String, Credit> abandoned();

    /** Credits what ran since the last event to its owner. */
    void settle();

    /** What ran since the last event is our own listener, as far as it can be told apart. */
    void settleOurs();

    /** What belongs to nobody, when so much of it came together that it should be written down; forgets it. */
    List<SharedFootprint> overflow();

    /** Everything that belongs to no single test or container so far, what unfinished ones executed included. */
    List<SharedFootprint> shared();
}
