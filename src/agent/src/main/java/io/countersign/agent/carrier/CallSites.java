package io.countersign.agent.carrier;

import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Calls where a method calls another one; at least one such place must be there. */
final class CallSites {

    private CallSites() {}

    /** Before each call of {@code callee}, as {@code Class.method} without the package, with its last argument on the stack. */
    static Hook.Code beforeWithLast(String callee, RuntimeCall call) {
        return (next, site) -> new Place(next, callee, site) {
            @Override
            void before(MethodVisitor code) {
                code.visitInsn(Opcodes.DUP);
                call.into(code, site);
            }
        };
    }

    /** After each call of {@code callee}, which returns nothing. */
    static Hook.Code after(String callee, RuntimeCall call) {
        return (next, site) -> new Place(next, callee, site) {
            @Override
            void after(MethodVisitor code) {
                call.into(code, site);
            }
        };
    }

    private abstract static class Place extends MethodVisitor {

        private final String callee;
        private final Site site;
        private boolean found;

        Place(MethodVisitor next, String callee, Site site) {
            super(InstrSupport.ASM_API_VERSION, next);
            this.callee = callee;
            this.site = site;
        }

        void before(MethodVisitor code) {}

        void after(MethodVisitor code) {}

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean here = callee.equals(owner.substring(owner.lastIndexOf('/') + 1) + "." + name);
            found |= here;
            if (here) {
                before(mv);
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            if (here) {
                after(mv);
            }
        }

        @Override
        public void visitEnd() {
            if (!found) {
                throw new IllegalStateException("no call of " + callee + " in " + site);
            }
            super.visitEnd();
        }
    }
}
