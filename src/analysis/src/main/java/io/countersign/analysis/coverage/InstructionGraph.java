package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jacoco.core.analysis.ISourceNode;
import org.jacoco.core.internal.flow.LabelInfo;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Builds the instructions of one method and the edges between them, in the order the method is visited. */
final class InstructionGraph {

    private record Jump(SymbolicInstruction source, Label target, int branch) {}

    private final Map<AbstractInsnNode, SymbolicInstruction> instructions = new LinkedHashMap<>();
    private final Map<Label, SymbolicInstruction> targets = new HashMap<>();
    private final List<Label> pendingLabels = new ArrayList<>(2);
    private final List<Jump> jumps = new ArrayList<>();
    private @Nullable SymbolicInstruction current;
    private int line = ISourceNode.UNKNOWN_LINE;

    void line(int number) {
        line = number;
    }

    void label(Label label) {
        pendingLabels.add(label);
        if (!LabelInfo.isSuccessor(label)) {
            endOfFlow();
        }
    }

    void instruction(AbstractInsnNode node) {
        SymbolicInstruction instruction = new SymbolicInstruction(line);
        for (Label label : pendingLabels) {
            targets.put(label, instruction);
        }
        pendingLabels.clear();
        if (current != null) {
            current.addBranch(instruction, 0);
        }
        current = instruction;
        instructions.put(node, instruction);
    }

    /** The next instruction does not follow the current one. */
    void endOfFlow() {
        current = null;
    }

    void jump(Label target, int branch) {
        jumps.add(new Jump(current(), target, branch));
    }

    void probe(int probe, int branch) {
        current().addBranch(probe, branch);
    }

    private SymbolicInstruction current() {
        return Objects.requireNonNull(current, "flow without an instruction");
    }

    /** The instructions with all edges; to be asked once, when the method was visited. */
    Map<AbstractInsnNode, SymbolicInstruction> finish() {
        for (Jump jump : jumps) {
            jump.source()
                    .addBranch(
                            Objects.requireNonNull(targets.get(jump.target()), "jump to no instruction"),
                            jump.branch());
        }
        return instructions;
    }
}
