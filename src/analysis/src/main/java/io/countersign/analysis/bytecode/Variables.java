package io.countersign.analysis.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The local variables of one method by what flows through them. With debug information javac stores constants that nobody reads, and every variable
 * behind them gets another number; so variables are numbered by their first appearance, and what nobody reads is idle.
 */
final class Variables {

    private final Map<AbstractInsnNode, String> names = new HashMap<>();
    private final Set<AbstractInsnNode> idle = new HashSet<>();

    private Variables() {}

    static Variables of(MethodNode method) {
        Variables variables = new Variables();
        int parameters = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
        int taken = (method.access & Opcodes.ACC_STATIC) == 0 ? parameters : parameters - 1;
        variables.follow(method, new Definitions(method, taken));
        return variables;
    }

    private void follow(MethodNode method, Definitions definitions) {
        Map<Integer, String> numbered = new HashMap<>();
        for (AbstractInsnNode node : method.instructions) {
            if (slot(node) < 0) {
                continue;
            }
            AbstractInsnNode pushed = constantBefore(node);
            if (isStore(node) && pushed != null && !definitions.isRead(node)) {
                idle.add(pushed);
                idle.add(node);
            } else {
                int variable = definitions.variable(node);
                names.put(
                        node,
                        definitions.isParameter(variable)
                                ? "parameter " + variable
                                : numbered.computeIfAbsent(variable, unknown -> "variable " + numbered.size()));
            }
        }
    }

    /** The variable an instruction works on, as a word that is the same in every build. */
    String name(AbstractInsnNode node) {
        return names.getOrDefault(node, "unknown");
    }

    /** Whether the instruction only stores a constant that nobody reads. */
    boolean isIdle(AbstractInsnNode node) {
        return idle.contains(node);
    }

    /** The place of the local variable an instruction works on; -1 for all others. */
    static int slot(AbstractInsnNode node) {
        if (node instanceof VarInsnNode variable) {
            return variable.var;
        }
        return node instanceof IincInsnNode increment ? increment.var : -1;
    }

    static boolean isStore(AbstractInsnNode node) {
        return node.getOpcode() >= Opcodes.ISTORE && node.getOpcode() <= Opcodes.ASTORE;
    }

    /** The constant that is stored, where nothing can jump between it and its store. */
    private static @Nullable AbstractInsnNode constantBefore(AbstractInsnNode store) {
        AbstractInsnNode before = store.getPrevious();
        boolean constant = before instanceof LdcInsnNode
                || before instanceof IntInsnNode && before.getOpcode() != Opcodes.NEWARRAY
                || before != null && before.getOpcode() >= Opcodes.ICONST_M1 && before.getOpcode() <= Opcodes.DCONST_1;
        return constant ? before : null;
    }
}
