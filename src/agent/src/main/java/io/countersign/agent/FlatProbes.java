package io.countersign.agent;

import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The flat layout: a hit is a store of {@code true} at a constant index of a constant array. The JIT folds the address, so it costs
 * one move instruction. All threads hit the same array.
 */
final class FlatProbes implements ProbeCode {

    private final MethodVisitor method;
    private final String owner;
    private final Place place;

    FlatProbes(MethodVisitor method, Place place) {
        this.method = method;
        this.owner = place.segment().owner();
        this.place = place;
    }

    @Override
    public MethodVisitor body() {
        return method;
    }

    @Override
    public void start(int entry) {
        if (entry >= 0) {
            InstrSupport.push(method, place.ofEntry(entry));
            method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, SegmentCode.ENTER, SegmentCode.ENTER_DESCRIPTOR, false);
        }
    }

    @Override
    public void hit(int probe) {
        method.visitFieldInsn(Opcodes.GETSTATIC, owner, SegmentCode.FIELD, SegmentCode.DESCRIPTOR);
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
        return 0;
    }
}
