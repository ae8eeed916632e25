package io.countersign.agent;

import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.FieldVisitor;

/** The first look at a class: how many probes it needs, and whether JaCoCo has been here before. */
final class ProbeCounter extends ClassProbesVisitor {

    private int count;
    private boolean instrumented;

    int count() {
        return count;
    }

    boolean isInstrumented() {
        return instrumented;
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        instrumented |= name.equals(InstrSupport.DATAFIELD_NAME);
        return null;
    }

    @Override
    public @Nullable MethodProbesVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        instrumented |= name.equals(InstrSupport.INITMETHOD_NAME);
        return null;
    }

    @Override
    public void visitTotalProbeCount(int total) {
        count = total;
    }
}
