package io.countersign.agent;

import io.countersign.agent.base.CountersignIds;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that reads a thread's id from its private field. {@link Thread#getId()} may be overridden by anybody, with
 * instrumented code, which would ask for the id of its thread, and so on until the stack is full.
 */
final class ThreadIdCode {

    private static final String THREAD = "java/lang/Thread";

    private ThreadIdCode() {}

    static byte[] write() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                "java/lang/$CountersignThreadId",
                null,
                "java/lang/Object",
                new String[] {Type.getInternalName(CountersignIds.class)});
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(1, 1);
        constructor.visitEnd();
        MethodVisitor of = writer.visitMethod(Opcodes.ACC_PUBLIC, "of", "(Ljava/lang/Thread;)J", null, null);
        of.visitCode();
        of.visitVarInsn(Opcodes.ALOAD, 1);
        of.visitFieldInsn(Opcodes.GETFIELD, THREAD, "tid", "J");
        of.visitInsn(Opcodes.LRETURN);
        of.visitMaxs(2, 2);
        of.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
