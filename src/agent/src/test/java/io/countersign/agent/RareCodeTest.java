package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.agent.code.ClassBytes;
import io.countersign.agent.code.ProbedClass;
import io.countersign.agent.code.UnusualCode;
import io.countersign.fixture.Noted;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code at the edge of what a class file can say, run under JaCoCo and under the recorder. */
class RareCodeTest {

    @Test
    void jumpsThatProbesMakeLongerThanAJumpCanBe() throws Exception {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        MethodVisitor run = run(writer);
        Label end = new Label();
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitJumpInsn(Opcodes.IFLE, end);
        for (int part = 0; part < 400; part++) {
            Label next = new Label();
            run.visitVarInsn(Opcodes.ILOAD, 0);
            run.visitJumpInsn(Opcodes.IFLT, next);
            for (int i = 0; i < 24; i++) {
                run.visitIincInsn(0, part % 3 - 1);
            }
            run.visitLabel(next);
        }
        run.visitLabel(end);
        byte[] code = returned(writer, run);
        assertThatThrownBy(() -> quick(code, Layout.FLAT, 0)).isInstanceOf(UnusualCode.class);
        Twins.assertEqual(Map.of("old.Main", code));
    }

    @Test
    void annotationsOfTypesInsideOfCode() throws Exception {
        try (InputStream code = Noted.class.getResourceAsStream("Noted.class")) {
            Twins.assertEqual(Map.of(Noted.class.getName(), code.readAllBytes()));
        }
    }

    /** Our own variable is then one of those that take the long form of an instruction. */
    @ParameterizedTest
    @ValueSource(ints = {254, 255, 256, 257, 1000})
    void moreVariablesThanAByteCounts(int variables) throws Exception {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        MethodVisitor run = run(writer);
        Label loop = new Label();
        Label end = new Label();
        run.visitInsn(Opcodes.LCONST_1);
        run.visitVarInsn(Opcodes.LSTORE, variables - 2);
        run.visitLabel(loop);
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitJumpInsn(Opcodes.IFLE, end);
        run.visitIincInsn(0, -1);
        run.visitVarInsn(Opcodes.LLOAD, variables - 2);
        run.visitVarInsn(Opcodes.LLOAD, variables - 2);
        run.visitInsn(Opcodes.LADD);
        run.visitVarInsn(Opcodes.LSTORE, variables - 2);
        run.visitJumpInsn(Opcodes.GOTO, loop);
        run.visitLabel(end);
        run.visitVarInsn(Opcodes.LLOAD, variables - 2);
        run.visitInsn(Opcodes.L2I);
        run.visitVarInsn(Opcodes.ISTORE, 0);
        byte[] code = returned(writer, run);
        assertThat(quick(code, Layout.CHOSEN, 0)).isNotEmpty();
        Twins.assertEqual(Map.of("old.Main", code));
    }

    /** A long variable may begin where the parameters end, and take the place behind them. */
    @Test
    void variableThatBeginsAmongTheParameters() throws Exception {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        MethodVisitor run = run(writer);
        Label other = new Label();
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitInsn(Opcodes.I2L);
        run.visitVarInsn(Opcodes.LSTORE, 0);
        run.visitVarInsn(Opcodes.LLOAD, 0);
        run.visitInsn(Opcodes.LCONST_1);
        run.visitInsn(Opcodes.LCMP);
        run.visitJumpInsn(Opcodes.IFLE, other);
        run.visitVarInsn(Opcodes.LLOAD, 0);
        run.visitInsn(Opcodes.LNEG);
        run.visitVarInsn(Opcodes.LSTORE, 0);
        run.visitLabel(other);
        run.visitVarInsn(Opcodes.LLOAD, 0);
        run.visitInsn(Opcodes.L2I);
        run.visitVarInsn(Opcodes.ISTORE, 0);
        byte[] code = returned(writer, run);
        assertThat(linking(quick(code, Layout.CHOSEN, 0))).isEqualTo("fine");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void placesThatNoInstructionCanSayByItself(Layout layout) throws Exception {
        try (InputStream stream = Noted.Note.class.getResourceAsStream("Shapes.class")) {
            byte[] code = stream.readAllBytes();
            for (int firstProbe : new int[] {0, 5, 6, 120, 127, 128, 32_760, 32_767, 32_768, 70_000}) {
                assertThat(PlacesOfProbes.of(quick(code, layout, firstProbe), PlacesOfProbes.methods(code), firstProbe))
                        .isEqualTo(PlacesOfProbes.of(quick(code, layout, 0), PlacesOfProbes.methods(code), 0));
            }
        }
    }

    private static String linking(byte[] code) {
        TestSegments segments = new TestSegments(RareCodeTest.class.getClassLoader());
        return ProbeWriterDifferentialTest.linking(new BytesLoader(Map.of("old.Main", code), segments), "old.Main");
    }

    private static byte[] quick(byte[] code, Layout layout, int firstProbe) throws UnusualCode {
        Segment segment = new Segment(0, TestSegments.PREFIX + "S", 0, 0, new boolean[1]);
        return ProbedClass.of(ClassBytes.of(code), layout.at(new Place(segment, 0, firstProbe)))
                .toBytes();
    }

    private static MethodVisitor run(ClassWriter writer) {
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "old/Main", null, "java/lang/Object", null);
        MethodVisitor run =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "run", "(I)Ljava/lang/Object;", null, null);
        run.visitCode();
        return run;
    }

    /** Returns the first variable. */
    private static byte[] returned(ClassWriter writer, MethodVisitor run) {
        run.visitVarInsn(Opcodes.ILOAD, 0);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
        run.visitInsn(Opcodes.ARETURN);
        run.visitMaxs(0, 0);
        run.visitEnd();
        return writer.toByteArray();
    }
}
