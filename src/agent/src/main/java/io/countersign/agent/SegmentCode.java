package io.countersign.agent;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the class that holds one segment: {@code public static final boolean[] probes = new boolean[size]}. */
final class SegmentCode {

    static final String FIELD = "probes";
    static final String DESCRIPTOR = "[Z";

    private SegmentCode() {}

    static byte[] write(String name, int size) {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V17, access | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        writer.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, FIELD, DESCRIPTOR, null, null)
                .visitEnd();
        MethodVisitor initializer = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        initializer.visitCode();
        initializer.visitLdcInsn(size);
        initializer.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_BOOLEAN);
        initializer.visitFieldInsn(Opcodes.PUTSTATIC, name, FIELD, DESCRIPTOR);
        initializer.visitInsn(Opcodes.RETURN);
        initializer.visitMaxs(1, 0);
        initializer.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
