package io.countersign.agent.carrier;

import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Calls at the start of a method, or where it returns. */
final class Edges {

    private Edges() {}

    static Hook.Code atEntry(RuntimeCall call) {
        return (next, site) -> new MethodVisitor(InstrSupport.ASM_API_VERSION, next) {
            @Override
            public void visitCode() {
                super.visitCode();
                call.into(mv, site);
            }
        };
    }

    static Hook.Code atReturn(RuntimeCall call) {
        return returning(false, call);
    }

    /** The call takes the result first. */
    static Hook.Code atReturnOf(RuntimeCall call) {
        return returning(true, call);
    }

    private static Hook.Code returning(boolean withResult, RuntimeCall call) {
        return (next, site) -> new MethodVisitor(InstrSupport.ASM_API_VERSION, next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                    if (withResult) {
                        super.visitInsn(Opcodes.DUP);
                    }
                    call.into(mv, site);
                }
                super.visitInsn(opcode);
            }
        };
    }
}
