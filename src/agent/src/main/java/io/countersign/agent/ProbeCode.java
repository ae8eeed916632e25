package io.countersign.agent;

import org.objectweb.asm.MethodVisitor;

/** Writes into one method how it finds the place of its hits. */
interface ProbeCode {

    /** Takes the method's own instructions and frames. */
    MethodVisitor body();

    /** Written before the first instruction; {@code entry} is the place of the method's entry in its class, negative for none. */
    void start(int entry);

    /** Written where a probe is hit. */
    void hit(int probe);

    /** How many stack slots it needs on top of the method's own. */
    int stack();

    /** How many local variables it needs on top of the method's own. */
    int locals();
}
