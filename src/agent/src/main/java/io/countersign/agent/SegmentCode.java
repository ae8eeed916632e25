package io.countersign.agent;

import io.countersign.agent.base.Countersign;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes the class that holds one segment:
 *
 * <pre>
 * public static final boolean[] probes = new boolean[size];
 *
 * public static void enter(int index) {
 *     if (!probes[index]) {
 *         probes[index] = true;
 *         Countersign.entered(first + index);
 *     }
 * }
 *
 * public static boolean[] chosen() {
 *     return Countersign.probes(segment);
 * }
 *
 * public static void enterChosen(int index) {
 *     Countersign.enter(segment, index);
 * }
 * </pre>
 *
 * The branch stands here and not in the instrumented methods: there it would need frames, and methods compiled while it was never
 * taken would be thrown away at each first entry of the next test.
 */
final class SegmentCode {

    static final String FIELD = "probes";
    static final String DESCRIPTOR = "[Z";
    static final String ENTER = "enter";
    static final String ENTER_DESCRIPTOR = "(I)V";

    static final String CHOSEN = "chosen";
    static final String CHOSEN_DESCRIPTOR = "()[Z";
    static final String ENTER_CHOSEN = "enterChosen";

    /** What the names of all segments begin with; inside {@code java.lang}, where everybody finds them. */
    static final String PREFIX = "java/lang/$Countersign$";

    private static final String COUNTERSIGN = Type.getInternalName(Countersign.class);

    /** HotSpot's, heeded in classes of {@code java.base}; other JVMs pass over it. */
    private static final String INLINED = "Ljdk/internal/vm/annotation/ForceInline;";

    private final String name;
    private final ClassWriter writer = new ClassWriter(0);

    private SegmentCode(String name) {
        this.name = name;
    }

    static boolean isSegment(String owner) {
        return owner.startsWith(PREFIX);
    }

    /** The segment's class; its probe 0 has the number {@code first} among those of all segments. */
    static byte[] write(String name, int index, int first, int size) {
        SegmentCode code = new SegmentCode(name);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        code.writer.visit(Opcodes.V17, access | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        code.array(size);
        code.enter(first);
        code.chosen(index);
        code.enterChosen(index);
        code.writer.visitEnd();
        return code.writer.toByteArray();
    }

    private void array(int size) {
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
    }

    private void enter(int first) {
        MethodVisitor enter =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, ENTER, ENTER_DESCRIPTOR, null, null);
        enter.visitAnnotation(INLINED, true).visitEnd();
        Label again = new Label();
        enter.visitCode();
        enter.visitFieldInsn(Opcodes.GETSTATIC, name, FIELD, DESCRIPTOR);
        enter.visitVarInsn(Opcodes.ILOAD, 0);
        enter.visitInsn(Opcodes.BALOAD);
        enter.visitJumpInsn(Opcodes.IFNE, again);
        enter.visitFieldInsn(Opcodes.GETSTATIC, name, FIELD, DESCRIPTOR);
        enter.visitVarInsn(Opcodes.ILOAD, 0);
        enter.visitInsn(Opcodes.ICONST_1);
        enter.visitInsn(Opcodes.BASTORE);
        enter.visitVarInsn(Opcodes.ILOAD, 0);
        enter.visitLdcInsn(first);
        enter.visitInsn(Opcodes.IADD);
        enter.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "entered", "(I)V", false);
        enter.visitLabel(again);
        enter.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        enter.visitInsn(Opcodes.RETURN);
        enter.visitMaxs(3, 1);
        enter.visitEnd();
    }

    private void chosen(int index) {
        MethodVisitor chosen =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, CHOSEN, CHOSEN_DESCRIPTOR, null, null);
        chosen.visitAnnotation(INLINED, true).visitEnd();
        chosen.visitCode();
        chosen.visitLdcInsn(index);
        chosen.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "probes", "(I)[Z", false);
        chosen.visitInsn(Opcodes.ARETURN);
        chosen.visitMaxs(1, 0);
        chosen.visitEnd();
    }

    private void enterChosen(int index) {
        MethodVisitor enter =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, ENTER_CHOSEN, ENTER_DESCRIPTOR, null, null);
        enter.visitAnnotation(INLINED, true).visitEnd();
        enter.visitCode();
        enter.visitLdcInsn(index);
        enter.visitVarInsn(Opcodes.ILOAD, 0);
        enter.visitMethodInsn(Opcodes.INVOKESTATIC, COUNTERSIGN, "enter", "(II)[Z", false);
        enter.visitInsn(Opcodes.POP);
        enter.visitInsn(Opcodes.RETURN);
        enter.visitMaxs(2, 1);
        enter.visitEnd();
    }
}
