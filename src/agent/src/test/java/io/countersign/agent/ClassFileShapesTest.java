package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.countersign.agent.code.ClassBytes;
import io.countersign.agent.code.ProbedClass;
import io.countersign.fixture.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files of all ages, run under JaCoCo and under the recorder. */
class ClassFileShapesTest {

    @ParameterizedTest
    @ValueSource(ints = {46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 58, 61})
    void jumpsSwitchesHandlersAndLocksOfEveryVersion(int version) throws Exception {
        Twins.assertEqual(Map.of("old.Main", writeMain(version)));
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 49, 50})
    void subroutinesAreRecorded(int version) throws Exception {
        ClassWriter writer = classWriter(version, Opcodes.ACC_PUBLIC, "old/Main");
        MethodVisitor method = method(writer, "run", "(I)Ljava/lang/Object;");
        Label subroutine = new Label();
        Label other = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFLE, other);
        method.visitIincInsn(0, 10);
        method.visitJumpInsn(Opcodes.JSR, subroutine);
        method.visitLabel(other);
        method.visitJumpInsn(Opcodes.JSR, subroutine);
        returnBoxed(method);
        method.visitLabel(subroutine);
        method.visitVarInsn(Opcodes.ASTORE, 1);
        method.visitIincInsn(0, 1);
        Label end = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitInsn(Opcodes.ICONST_4);
        method.visitJumpInsn(Opcodes.IF_ICMPGT, end);
        method.visitIincInsn(0, 100);
        method.visitLabel(end);
        method.visitVarInsn(Opcodes.RET, 1);
        method.visitMaxs(2, 2);
        method.visitEnd();
        Twins.assertEqual(Map.of("old.Main", writer.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(ints = {49, 50, 52, 54, 55, 61})
    void interfacesWithInitialisersAndBodiesAreRecorded(int version) throws Exception {
        ClassWriter constants =
                classWriter(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, "old/I");
        int constant = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        constants.visitField(constant, "VALUE", "J", null, null).visitEnd();
        MethodVisitor initializer = constants.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        initializer.visitCode();
        initializer.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "nanoTime", "()J", false);
        initializer.visitInsn(Opcodes.LCONST_0);
        initializer.visitInsn(Opcodes.LAND);
        initializer.visitFieldInsn(Opcodes.PUTSTATIC, "old/I", "VALUE", "J");
        initializer.visitInsn(Opcodes.RETURN);
        initializer.visitMaxs(4, 0);
        initializer.visitEnd();
        boolean bodies = version >= Opcodes.V1_8;
        if (bodies) {
            MethodVisitor body = method(constants, "twice", "(I)Ljava/lang/Object;");
            body.visitIincInsn(0, 2);
            returnBoxed(body);
            body.visitMaxs(1, 1);
            body.visitEnd();
        }
        ClassWriter main = classWriter(version, Opcodes.ACC_PUBLIC, "old/Main");
        MethodVisitor run = method(main, "run", "(I)Ljava/lang/Object;");
        run.visitFieldInsn(Opcodes.GETSTATIC, "old/I", "VALUE", "J");
        run.visitInsn(Opcodes.L2I);
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitInsn(Opcodes.IADD);
        if (bodies) {
            run.visitMethodInsn(Opcodes.INVOKESTATIC, "old/I", "twice", "(I)Ljava/lang/Object;", true);
            run.visitInsn(Opcodes.ARETURN);
        } else {
            run.visitVarInsn(Opcodes.ISTORE, 0);
            returnBoxed(run);
        }
        run.visitMaxs(2, 1);
        run.visitEnd();
        Map<String, byte[]> classes = new LinkedHashMap<>();
        classes.put("old.Main", main.toByteArray());
        classes.put("old.I", constants.toByteArray());
        Twins.assertEqual(classes);
    }

    /** Compilers leave such frames out; other tools write them, and where ours meets one, only one may stay. */
    @Test
    void frameThatNobodyNeedsMeetsOurs() throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "old/Main", null, "java/lang/Object", null);
        MethodVisitor method = method(writer, "run", "(I)Ljava/lang/Object;");
        Label shared = new Label();
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitJumpInsn(Opcodes.IFLT, shared);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitInsn(Opcodes.ICONST_3);
        method.visitJumpInsn(Opcodes.IF_ICMPEQ, shared);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        method.visitIincInsn(0, 20);
        method.visitLabel(shared);
        method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        returnBoxed(method);
        method.visitMaxs(2, 1);
        method.visitEnd();
        Twins.assertEqual(Map.of("old.Main", writer.toByteArray()));
    }

    @Test
    void whatTheCompilerMakesOfModernJavaIsRecorded() throws Exception {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        classes.put(Shapes.class.getName(), codeOf("Shapes"));
        for (Class<?> nested : Shapes.class.getDeclaredClasses()) {
            classes.put(nested.getName(), codeOf("Shapes$" + nested.getSimpleName()));
        }
        for (String anonymous : new String[] {"Shapes$1", "Shapes$Colour$1"}) {
            classes.put(Shapes.class.getPackageName() + "." + anonymous, codeOf(anonymous));
        }
        assertThat(classes).hasSizeGreaterThan(8);
        for (byte[] code : classes.values()) {
            Place place = new Place(new Segment(0, "s", 0, 0, new boolean[0]), 0, 0);
            for (Layout layout : Layout.values()) {
                assertThatCode(() -> ProbedClass.of(ClassBytes.of(code), layout.at(place)))
                        .as("the quick way")
                        .doesNotThrowAnyException();
            }
        }
        Twins.assertEqual(classes);
    }

    private static byte[] codeOf(String name) throws IOException {
        try (InputStream code = Shapes.class.getResourceAsStream(name + ".class")) {
            return code.readAllBytes();
        }
    }

    private static byte[] writeMain(int version) {
        ClassWriter writer = classWriter(version, Opcodes.ACC_PUBLIC, "old/Main");
        MethodVisitor run = method(writer, "run", "(I)Ljava/lang/Object;");
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitInsn(Opcodes.I2L);
        run.visitLdcInsn(2.5);
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, "old/Main", "work", "(JDI)I", false);
        run.visitVarInsn(Opcodes.ISTORE, 0);
        returnBoxed(run);
        run.visitMaxs(0, 0);
        run.visitEnd();
        writeWork(method(writer, "work", "(JDI)I"));
        return writer.toByteArray();
    }

    /** Arguments of two slots; both kinds of switch, whose targets meet; a handler; a lock; a loop back to the start. */
    private static void writeWork(MethodVisitor method) {
        Label start = new Label();
        Label one = new Label();
        Label two = new Label();
        Label join = new Label();
        Label from = new Label();
        Label to = new Label();
        Label handler = new Label();
        Label end = new Label();
        method.visitTryCatchBlock(from, to, handler, "java/lang/ArithmeticException");
        method.visitLabel(start);
        method.visitVarInsn(Opcodes.ILOAD, 4);
        method.visitTableSwitchInsn(0, 3, join, one, two, one, join);
        method.visitLabel(one);
        method.visitIincInsn(4, 50);
        method.visitLabel(two);
        method.visitIincInsn(4, 7);
        method.visitLabel(join);
        method.visitIincInsn(4, -1);
        method.visitVarInsn(Opcodes.ILOAD, 4);
        method.visitLookupSwitchInsn(from, new int[] {-2, 4, 5000}, new Label[] {from, start, start});
        method.visitLabel(from);
        method.visitLdcInsn("lock");
        method.visitInsn(Opcodes.MONITORENTER);
        method.visitInsn(Opcodes.ICONST_5);
        method.visitVarInsn(Opcodes.LLOAD, 0);
        method.visitInsn(Opcodes.L2I);
        method.visitInsn(Opcodes.IDIV);
        method.visitVarInsn(Opcodes.ISTORE, 4);
        method.visitLdcInsn("lock");
        method.visitInsn(Opcodes.MONITOREXIT);
        method.visitLabel(to);
        method.visitJumpInsn(Opcodes.GOTO, end);
        method.visitLabel(handler);
        method.visitInsn(Opcodes.POP);
        method.visitLdcInsn("lock");
        method.visitInsn(Opcodes.MONITOREXIT);
        method.visitVarInsn(Opcodes.DLOAD, 2);
        method.visitInsn(Opcodes.D2I);
        method.visitVarInsn(Opcodes.ISTORE, 4);
        method.visitLabel(end);
        method.visitVarInsn(Opcodes.ILOAD, 4);
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static ClassWriter classWriter(int version, int access, String name) {
        ClassWriter writer =
                new ClassWriter(version >= Opcodes.V1_7 ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS);
        writer.visit(version, access, name, null, "java/lang/Object", null);
        return writer;
    }

    private static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
        MethodVisitor method =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
        method.visitCode();
        return method;
    }

    /** Returns the first variable in the way a compiler of 2002 would write it. */
    private static void returnBoxed(MethodVisitor method) {
        method.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuffer");
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuffer", "<init>", "()V", false);
        method.visitVarInsn(Opcodes.ILOAD, 0);
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/StringBuffer", "append", "(I)Ljava/lang/StringBuffer;", false);
        method.visitInsn(Opcodes.ARETURN);
    }
}
