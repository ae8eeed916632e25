package io.countersign.agent.assertion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Has {@code assert} statements tell that they are evaluated, where they are enabled. */
final class AssertStatements {

    private static final String DISABLED = "$assertionsDisabled";

    /**
     * One statement.
     *
     * @param condition in front of what the condition begins
     * @param end behind the statement
     */
    private record Statement(AbstractInsnNode condition, LabelNode end) {}

    private AssertStatements() {}

    /** Puts the calls in, and returns the instructions that create the statements' errors. */
    static List<AbstractInsnNode> apply(MethodNode method) {
        List<AbstractInsnNode> errors = new ArrayList<>();
        Set<LabelNode> ends = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof FieldInsnNode field && field.name.equals(DISABLED)) {
                statement(field).ifPresent(statement -> {
                    method.instructions.insertBefore(statement.condition(), Calls.to(Calls.EVALUATING));
                    if (ends.add(statement.end())) {
                        method.instructions.insertBefore(real(statement.end()), Calls.to(Calls.EVALUATED));
                    }
                    errors.addAll(errors(statement));
                });
            }
        }
        return errors;
    }

    /** With probes, the jump over a disabled statement is turned round, and leads over a detour. */
    private static Optional<Statement> statement(FieldInsnNode disabled) {
        if (disabled.getOpcode() != Opcodes.GETSTATIC || !(real(disabled.getNext()) instanceof JumpInsnNode jump)) {
            return Optional.empty();
        }
        if (jump.getOpcode() == Opcodes.IFNE) {
            return Optional.of(new Statement(jump.getNext(), jump.label));
        }
        AbstractInsnNode detour = jump.getNext();
        while (detour != null && detour != jump.label && detour.getOpcode() != Opcodes.GOTO) {
            detour = detour.getNext();
        }
        return jump.getOpcode() == Opcodes.IFEQ && detour instanceof JumpInsnNode end
                ? Optional.of(new Statement(real(jump.label), end.label))
                : Optional.empty();
    }

    private static List<AbstractInsnNode> errors(Statement statement) {
        List<AbstractInsnNode> errors = new ArrayList<>();
        AbstractInsnNode at = statement.condition();
        while (at != null && at != statement.end()) {
            if (at instanceof TypeInsnNode type && type.desc.equals("java/lang/AssertionError")) {
                errors.add(at);
            }
            at = at.getNext();
        }
        return errors;
    }

    /** The first instruction from {@code node} on that is more than a mark. */
    private static AbstractInsnNode real(AbstractInsnNode node) {
        AbstractInsnNode at = node;
        while (at.getOpcode() < 0 && at.getNext() != null) {
            at = at.getNext();
        }
        return at;
    }
}
