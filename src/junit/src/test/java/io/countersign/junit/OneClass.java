package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Legend;

/** The numbers of a recorder that knows one class, as number 0; its methods have their positions in it for numbers. */
record OneClass(ClassKey key) implements Legend {

    @Override
    public ClassKey type(int number) {
        return key;
    }

    @Override
    public EnteredMethod method(int number) {
        return new EnteredMethod(key, number);
    }

    Drained hit(Probes probes, boolean complete) {
        return new Drained(this, new int[] {0}, new Probes[] {probes}, complete, new int[0], Asserted.NOTHING);
    }

    Drained entered(Asserted asserted, int... methods) {
        return new Drained(this, new int[0], new Probes[0], true, methods, asserted);
    }
}
