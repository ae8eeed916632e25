package io.countersign.agent;

import io.countersign.agent.code.ProbeSink;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Hands the instructions of probes to a visitor. */
record ProbeVisitor(MethodVisitor method) implements ProbeSink {

    @Override
    public void push(int value) {
        InstrSupport.push(method, value);
    }

    @Override
    public void field(String owner, String name, String descriptor) {
        method.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
    }

    @Override
    public void call(String owner, String name, String descriptor) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public void load(int variable) {
        method.visitVarInsn(Opcodes.ALOAD, variable);
    }

    @Override
    public void store(int variable) {
        method.visitVarInsn(Opcodes.ASTORE, variable);
    }

    @Override
    public void set() {
        method.visitInsn(Opcodes.ICONST_1);
        method.visitInsn(Opcodes.BASTORE);
    }
}
