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
    private final RecordedClass recorded;

    ChosenProbes(MethodVisitor method, RecordedClass recorded, int access, String descriptor) {
        this.method = method;
        this.body = new LocalShift(method, access, descriptor, SegmentCode.DESCRIPTOR);
        this.recorded = recorded;
    }

    @Override
    public MethodVisitor body() {
        return body;
    }

    @Override
    public void start(int entry) {
        InstrSupport.push(method, recorded.segment().index());
        method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "probes", "(I)[Z", false);
        method.visitVarInsn(Opcodes.ASTORE, body.variable());
        if (entry >= 0) {
            int place = recorded.base() + entry;
            method.visitVarInsn(Opcodes.ALOAD, body.variable());
            InstrSupport.push(method, place);
            InstrSupport.push(method, recorded.segment().first() + place);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "enter", "([ZII)V", false);
        }
    }

    @Override
    public void hit(int probe) {
        method.visitVarInsn(Opcodes.ALOAD, body.variable());
        InstrSupport.push(method, recorded.base() + probe);
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
