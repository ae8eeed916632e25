package io.countersign.agent;

import io.countersign.agent.code.ProbeCode;
import io.countersign.agent.code.ProbeSink;

/**
 * The flat layout: a hit is a store of {@code true} at a constant index of a constant array. The JIT folds the address, so it costs
 * one move instruction. All threads hit the same array.
 */
final class FlatProbes implements ProbeCode {

    private final String owner;
    private final Place place;

    FlatProbes(Place place) {
        this.owner = place.segment().owner();
        this.place = place;
    }

    @Override
    public void start(ProbeSink code, int entry) {
        if (entry >= 0) {
            code.push(place.ofEntry(entry));
            code.call(owner, SegmentCode.ENTER, SegmentCode.ENTER_DESCRIPTOR);
        }
    }

    @Override
    public void hit(ProbeSink code, int probe) {
        code.field(owner, SegmentCode.FIELD, SegmentCode.DESCRIPTOR);
        code.push(place.ofProbe(probe));
        code.set();
    }
}
