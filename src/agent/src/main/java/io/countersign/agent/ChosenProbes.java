package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The chosen layout, for runs where tests overlap: at its start a method asks for the array of whom its thread works for, and keeps
 * it in a local variable.
 */
final class ChosenProbes implements ProbeCode {

    private static final String COUNTERSIGN = Type.getInternalName(Countersign.class);

    private final MethodVisitor method;
    private final LocalShift body;
    private final Place place;

    ChosenProbes(MethodVisitor method, Place place, int access, String descriptor) {
        this.method = method;
        this.body = new LocalShift(method, access, descriptor, SegmentCode.DESCRIPTOR);
        this.place = place;
    }

    @Override
    public MethodVisitor body() {
        return body;
    }

    @Override
    public void start(int entry) {
        InstrSupport.push(method, place.segment().index());
        if (entry >= 0) {
            InstrSupport.push(method, place.ofEntry(entry));
            method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "enter", "(II)[Z", false);
        } else {
            method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "probes", "(I)[Z", false);
        }
        method.visitVarInsn(Opcodes.ASTORE, body.variable());
    }

    @Override
    public void hit(int probe) {
        method.visitVarInsn(Opcodes.ALOAD, body.variable());
        InstrSupport.push(method, place.ofProbe(probe));
        method.visitInsn(Opcodes.ICONST_1);
        method.visitInsn(Opcodes.BASTORE);
    }

    @Override
    public int stack() {
        return 3;
    }

    @Override
    public int locals() {
        return 1;
    }
}
