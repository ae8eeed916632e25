package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import io.countersign.agent.code.ProbeCode;
import io.countersign.agent.code.ProbeSink;
import org.objectweb.asm.Type;

/**
 * The chosen layout, for runs where tests overlap: at its start a method asks for the array of whom its thread works for, and keeps
 * it in a local variable.
 */
final class ChosenProbes implements ProbeCode {

    private static final String COUNTERSIGN = Type.getInternalName(Countersign.class);

    private final Place place;
    private final int variable;

    ChosenProbes(Place place, int variable) {
        this.place = place;
        this.variable = variable;
    }

    @Override
    public void start(ProbeSink code, int entry) {
        code.push(place.segment().index());
        if (entry >= 0) {
            code.push(place.ofEntry(entry));
            code.call(COUNTERSIGN, "enter", "(II)[Z");
        } else {
            code.call(COUNTERSIGN, "probes", "(I)[Z");
        }
        code.store(variable);
    }

    @Override
    public void hit(ProbeSink code, int probe) {
        code.load(variable);
        code.push(place.ofProbe(probe));
        code.set();
    }
}
