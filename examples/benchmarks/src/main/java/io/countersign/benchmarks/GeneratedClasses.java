package io.countersign.benchmarks;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import io.countersign.benchmarks.testjvm.LoadedClasses;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Writes a jar of small classes: each adds one to a number, and has methods beside that nobody calls. */
final class GeneratedClasses {

    private static final int IDLE_METHODS = 8;
    private static final String OBJECT = "java/lang/Object";
    private static final String STEP = "(I)I";

    private GeneratedClasses() {}

    static void write(int count, Path jar) {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file)) {
            for (int i = 0; i < count; i++) {
                String name = LoadedClasses.NAME.replace('.', '/') + i;
                output.putNextEntry(new JarEntry(name + ".class"));
                output.write(bytes(name));
                output.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(V17, ACC_PUBLIC, name, null, OBJECT, new String[] {"java/util/function/IntUnaryOperator"});
        constructor(writer);
        MethodVisitor called = begun(writer, ACC_PUBLIC, "applyAsInt");
        called.visitVarInsn(ILOAD, 1);
        called.visitMethodInsn(INVOKESTATIC, name, "step0", STEP, false);
        called.visitInsn(IRETURN);
        ended(called);
        for (int i = 0; i <= IDLE_METHODS; i++) {
            step(begun(writer, ACC_PRIVATE | ACC_STATIC, "step" + i));
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer) {
        MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        ended(constructor);
    }

    /** {@code return number < 0 ? 0 : number + 1}. */
    private static void step(MethodVisitor method) {
        Label positive = new Label();
        method.visitVarInsn(ILOAD, 0);
        method.visitJumpInsn(IFGE, positive);
        method.visitInsn(ICONST_0);
        method.visitInsn(IRETURN);
        method.visitLabel(positive);
        method.visitVarInsn(ILOAD, 0);
        method.visitInsn(ICONST_1);
        method.visitInsn(IADD);
        method.visitInsn(IRETURN);
        ended(method);
    }

    private static MethodVisitor begun(ClassWriter writer, int access, String name) {
        MethodVisitor method = writer.visitMethod(access, name, STEP, null, null);
        method.visitCode();
        return method;
    }

    private static void ended(MethodVisitor method) {
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
