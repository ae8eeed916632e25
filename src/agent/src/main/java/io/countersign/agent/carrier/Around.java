package io.countersign.agent.carrier;

import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.LocalVariablesSorter;

/** Calls at the start of a method, and wherever it returns or throws: these get what the first one returned, in front of all else. */
final class Around extends LocalVariablesSorter {

    private final RuntimeCall first;
    private final @Nullable RuntimeCall returning;
    private final RuntimeCall throwing;
    private final Site site;
    private final Label start = new Label();
    private int kept;

    private Around(
            MethodVisitor next, RuntimeCall first, @Nullable RuntimeCall returning, RuntimeCall throwing, Site site) {
        super(InstrSupport.ASM_API_VERSION, site.access(), site.descriptor(), next);
        this.first = first;
        this.returning = returning;
        this.throwing = throwing;
        this.site = site;
    }

    static Hook.Code all(RuntimeCall first, RuntimeCall last) {
        return (next, site) -> new Around(next, first, last, last, site);
    }

    static Hook.Code throwing(RuntimeCall first, RuntimeCall last) {
        return (next, site) -> new Around(next, first, null, last, site);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        kept = newLocal(Type.INT_TYPE);
        first.into(mv, site);
        mv.visitVarInsn(Opcodes.ISTORE, kept);
        mv.visitLabel(start);
    }

    @Override
    public void visitInsn(int opcode) {
        if (returning != null && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            last(returning);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        Label handler = new Label();
        // Behind those of the method itself, which come first.
        mv.visitTryCatchBlock(start, handler, handler, null);
        mv.visitLabel(handler);
        Object[] locals = locals();
        mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        last(throwing);
        mv.visitInsn(Opcodes.ATHROW);
        super.visitMaxs(maxStack, maxLocals);
    }

    private void last(RuntimeCall call) {
        mv.visitVarInsn(Opcodes.ILOAD, kept);
        call.into(mv, site);
    }

    /** What is there wherever the method throws: its arguments, and what is kept behind them. */
    private Object[] locals() {
        List<Object> locals = new ArrayList<>();
        locals.add(site.owner());
        for (Type argument : Type.getArgumentTypes(site.descriptor())) {
            locals.add(
                    switch (argument.getSort()) {
                        case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
                        case Type.LONG -> Opcodes.LONG;
                        case Type.FLOAT -> Opcodes.FLOAT;
                        case Type.DOUBLE -> Opcodes.DOUBLE;
                        default -> argument.getInternalName();
                    });
        }
        locals.add(Opcodes.INTEGER);
        return locals.toArray();
    }
}
