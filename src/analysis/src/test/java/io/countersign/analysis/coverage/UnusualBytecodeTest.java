package io.countersign.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Footprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Bytecode that javac does not write, and other compilers may. */
class UnusualBytecodeTest {

    @TempDir
    Path temp;

    @Test
    void unreachableCircles() throws Exception {
        compareWithJacoco(method -> {
            Label circle = new Label();
            Label inner = new Label();
            Label out = new Label();
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(circle);
            method.visitLineNumber(5, circle);
            method.visitInsn(Opcodes.NOP);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, out);
            method.visitLineNumber(6, line(method));
            method.visitJumpInsn(Opcodes.GOTO, inner);
            method.visitLabel(out);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(inner);
            method.visitLineNumber(7, inner);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitTableSwitchInsn(0, 1, circle, circle, circle);
        });
    }

    @Test
    void codeBehindAReturn() throws Exception {
        compareWithJacoco(method -> {
            method.visitLineNumber(5, line(method));
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.IRETURN);
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
        });
    }

    @Test
    void switchesWhoseCasesShareTargets() throws Exception {
        compareWithJacoco(method -> {
            Label one = new Label();
            Label two = new Label();
            Label end = new Label();
            method.visitLineNumber(5, line(method));
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitLookupSwitchInsn(end, new int[] {1, 2, 3, 4, 9}, new Label[] {one, one, two, end, two});
            method.visitLabel(one);
            method.visitLineNumber(6, one);
            method.visitIincInsn(0, 1);
            method.visitLabel(two);
            method.visitLineNumber(7, two);
            method.visitIincInsn(0, 2);
            method.visitLabel(end);
            method.visitLineNumber(8, end);
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitTableSwitchInsn(0, 2, end, one, end, one);
        });
    }

    @Test
    void subroutinesOfOldCompilers() throws Exception {
        compareWithJacoco(method -> {
            Label subroutine = new Label();
            method.visitLineNumber(5, line(method));
            method.visitJumpInsn(Opcodes.JSR, subroutine);
            method.visitLineNumber(6, line(method));
            method.visitJumpInsn(Opcodes.JSR, subroutine);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(subroutine);
            method.visitLineNumber(7, subroutine);
            method.visitVarInsn(Opcodes.ASTORE, 1);
            method.visitIincInsn(0, 1);
            method.visitVarInsn(Opcodes.RET, 1);
        });
    }

    private static Label line(MethodVisitor method) {
        Label label = new Label();
        method.visitLabel(label);
        return label;
    }

    private interface Body {
        void write(MethodVisitor method);
    }

    private void compareWithJacoco(Body body) throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "Odd", null, "java/lang/Object", null);
        writer.visitSource("Odd.src", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "odd", "(I)I", null, null);
        method.visitCode();
        body.write(method);
        method.visitMaxs(2, 2);
        method.visitEnd();
        writer.visitEnd();
        Files.write(temp.resolve("Odd.class"), writer.toByteArray());
        JacocoReference jacoco = new JacocoReference();
        jacoco.add(writer.toByteArray());
        CodeBase code = CodeBase.read(temp, List.of(temp));
        assertThat(code.classes()).hasSize(1);
        Random random = new Random(11);
        for (int i = 0; i < 100; i++) {
            Footprint hits = DifferentialTest.randomHits(code, random);
            JacocoComparison.compare(code, hits, jacoco.analyze(hits));
        }
    }
}
