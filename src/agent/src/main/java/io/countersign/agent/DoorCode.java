package io.countersign.agent;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the class {@code java.lang.$Countersign}, the place where listener, hook and agent meet without knowing each other's
 * classes:
 *
 * <pre>
 * public static volatile BiFunction&lt;String, Object, Object&gt; door;
 * public static volatile Runnable node;
 *
 * public static void nodeStarting() {
 *     Runnable current = node;
 *     if (current != null) current.run();
 * }
 * </pre>
 */
final class DoorCode {

    static final String NAME = "java/lang/$Countersign";
    static final String DOOR = "door";
    static final String NODE = "node";
    static final String NODE_STARTING = "nodeStarting";

    private static final String RUNNABLE = "Ljava/lang/Runnable;";

    private DoorCode() {}

    static byte[] write() {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        writer.visit(Opcodes.V17, access | Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
        field(writer, DOOR, "Ljava/util/function/BiFunction;");
        field(writer, NODE, RUNNABLE);
        nodeStarting(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void field(ClassWriter writer, String name, String descriptor) {
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_VOLATILE;
        writer.visitField(access, name, descriptor, null, null).visitEnd();
    }

    private static void nodeStarting(ClassWriter writer) {
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, NODE_STARTING, "()V", null, null);
        Label nobody = new Label();
        method.visitCode();
        method.visitFieldInsn(Opcodes.GETSTATIC, NAME, NODE, RUNNABLE);
        method.visitVarInsn(Opcodes.ASTORE, 0);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitJumpInsn(Opcodes.IFNULL, nobody);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKEINTERFACE, "java/lang/Runnable", "run", "()V", true);
        method.visitLabel(nobody);
        method.visitFrame(Opcodes.F_APPEND, 1, new Object[] {"java/lang/Runnable"}, 0, null);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
    }
}
