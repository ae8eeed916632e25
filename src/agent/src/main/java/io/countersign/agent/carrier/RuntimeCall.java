package io.countersign.agent.carrier;

import io.countersign.agent.base.CountersignTasks;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A call of {@link CountersignTasks}; what it takes that does not lie on the stack is loaded by {@code arguments}. */
record RuntimeCall(String name, String descriptor, Load... arguments) {

    private static final String TASKS = Type.getInternalName(CountersignTasks.class);

    /** Brings one argument onto the stack. */
    @FunctionalInterface
    interface Load {
        void onto(MethodVisitor code, Site site);
    }

    static RuntimeCall of(String name, String descriptor, Load... arguments) {
        return new RuntimeCall(name, descriptor, arguments);
    }

    /** The object whose method runs, or an argument of it; in a static method the first argument is number 0. */
    static Load local(int variable) {
        return (code, site) -> code.visitVarInsn(Opcodes.ALOAD, variable);
    }

    void into(MethodVisitor code, Site site) {
        for (Load argument : arguments) {
            argument.onto(code, site);
        }
        code.visitMethodInsn(Opcodes.INVOKESTATIC, TASKS, name, descriptor, false);
    }
}
