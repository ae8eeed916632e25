package io.countersign.agent;

import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Makes room for one more local variable, behind the parameters; the method's own variables move up by one. */
final class LocalShift extends MethodVisitor {

    private final int variable;
    private final String type;

    LocalShift(MethodVisitor next, int access, String descriptor, String type) {
        super(InstrSupport.ASM_API_VERSION, next);
        int receiver = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        // Counts the receiver whether there is one or not.
        this.variable = (Type.getArgumentsAndReturnSizes(descriptor) >> 2) - 1 + receiver;
        this.type = type;
    }

    /** The new variable. */
    int variable() {
        return variable;
    }

    private int moved(int own) {
        return own < variable ? own : own + 1;
    }

    @Override
    public void visitVarInsn(int opcode, int own) {
        super.visitVarInsn(opcode, moved(own));
    }

    @Override
    public void visitIincInsn(int own, int increment) {
        super.visitIincInsn(moved(own), increment);
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int own) {
        super.visitLocalVariable(name, descriptor, signature, start, end, moved(own));
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
            int typeRef,
            @Nullable TypePath path,
            Label[] start,
            Label[] end,
            int[] own,
            String descriptor,
            boolean visible) {
        int[] moved = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            moved[i] = moved(own[i]);
        }
        return super.visitLocalVariableAnnotation(typeRef, path, start, end, moved, descriptor, visible);
    }

    /** Only expanded frames come here: one element for each variable, where long and double are one element for two. */
    @Override
    public void visitFrame(int frame, int count, Object[] locals, int stackCount, Object[] stack) {
        List<Object> moved = new ArrayList<>(Math.max(count, variable) + 1);
        int slot = 0;
        for (int i = 0; i < count || slot <= variable; ) {
            if (slot == variable) {
                moved.add(type);
                slot++;
            } else if (i < count) {
                Object local = locals[i++];
                moved.add(local);
                slot += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
            } else {
                moved.add(Opcodes.TOP);
                slot++;
            }
        }
        super.visitFrame(frame, moved.size(), moved.toArray(), stackCount, stack);
    }
}
