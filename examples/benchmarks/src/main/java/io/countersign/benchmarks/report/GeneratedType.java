package io.countersign.benchmarks.report;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jacoco.core.internal.data.CRC64;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * A class under review: a constructor, and methods {@code run0}, {@code run1} and so on, each of a few lines of which some branch. Its
 * size follows from its number.
 */
final class GeneratedType {

    private static final int PER_PACKAGE = 20;

    /** Distinct ways in which tests run a class: real tests repeat each other. */
    private static final int WAYS = 12;

    private static final int CONSTRUCTOR_PROBES = 1;

    private final int number;
    private final List<Integer> branchesOfMethods = new ArrayList<>();
    private final byte[] classFile;
    private final ClassKey key;

    /** What one way of running the class leaves. */
    record Ran(Probes hits, List<EnteredMethod> entered) {}

    GeneratedType(int number) {
        this.number = number;
        Random random = new Random(number);
        int methods = 3 + random.nextInt(10);
        int probes = CONSTRUCTOR_PROBES;
        for (int i = 0; i < methods; i++) {
            int branches = random.nextInt(4);
            branchesOfMethods.add(branches);
            probes += probes(branches);
        }
        this.classFile = write();
        this.key = new ClassKey(CRC64.classId(classFile), name().replace('.', '/'), probes);
    }

    /** JaCoCo places one at each jump, one where the lines meet again, and one at the end. */
    private static int probes(int branches) {
        return 2 * branches + 1;
    }

    String packageName() {
        return "com.generated.part" + number / PER_PACKAGE;
    }

    String name() {
        return packageName() + ".Type" + number;
    }

    ClassKey key() {
        return key;
    }

    byte[] classFile() {
        return classFile;
    }

    /** One of {@link #WAYS} ways to run it, few of them often. All run the first method. */
    Ran ran(Random choice) {
        double skewed = choice.nextDouble();
        Random random = new Random(31L * number + (int) (WAYS * skewed * skewed));
        BitSet hits = new BitSet();
        hits.set(0);
        List<EnteredMethod> entered = new ArrayList<>();
        int probe = CONSTRUCTOR_PROBES;
        for (int method = 0; method < branchesOfMethods.size(); method++) {
            int branches = branchesOfMethods.get(method);
            if (method == 0 || random.nextInt(3) == 0) {
                entered.add(new EnteredMethod(key, method + 1));
                for (int branch = 0; branch < branches; branch++) {
                    hits.set(probe + 2 * branch + random.nextInt(2));
                }
                hits.set(probe + 2 * branches);
            }
            probe += probes(branches);
        }
        return new Ran(Probes.of(hits), entered);
    }

    private byte[] write() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        writer.visit(V17, ACC_PUBLIC, name().replace('.', '/'), null, "java/lang/Object", null);
        writer.visitSource("Type" + number + ".java", null);
        MethodVisitor constructor = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        line(constructor, 5);
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        end(constructor);
        int line = 8;
        for (int method = 0; method < branchesOfMethods.size(); method++) {
            line = method(writer, method, line) + 3;
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** Gives its last line. */
    private int method(ClassWriter writer, int method, int firstLine) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "run" + method, "(I)I", null, null);
        code.visitCode();
        int line = firstLine;
        line(code, line++);
        addOne(code);
        for (int branch = 0; branch < branchesOfMethods.get(method); branch++) {
            Label enough = new Label();
            line(code, line++);
            code.visitVarInsn(ILOAD, 1);
            code.visitJumpInsn(IFGE, enough);
            line(code, line++);
            addOne(code);
            code.visitLabel(enough);
        }
        line(code, line);
        code.visitVarInsn(ILOAD, 1);
        code.visitInsn(IRETURN);
        end(code);
        return line;
    }

    private static void addOne(MethodVisitor code) {
        code.visitVarInsn(ILOAD, 1);
        code.visitInsn(ICONST_1);
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, 1);
    }

    private static void line(MethodVisitor code, int number) {
        Label start = new Label();
        code.visitLabel(start);
        code.visitLineNumber(number, start);
    }

    private static void end(MethodVisitor code) {
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
