package io.countersign.analysis.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    /** Probes are numbered from here, so that the last methods of a large class have small sets too. */
    private final int firstProbe;

    private final Map<AbstractInsnNode, SymbolicInstruction> instructions = new LinkedHashMap<>();
    private final Map<Label, SymbolicInstruction> targets = new HashMap<>();
    private final List<Label> pendingLabels = new ArrayList<>(2);
    private final List<Jump> jumps = new ArrayList<>();
    private @Nullable SymbolicInstruction current;
    private int line = ISourceNode.UNKNOWN_LINE;

    InstructionGraph(int firstProbe) {
        this.firstProbe = firstProbe;
    }

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
        current().addBranch(probe - firstProbe, branch);
    }

    private SymbolicInstruction current() {
        return Objects.requireNonNull(current, "flow without an instruction");
    }

    /** The instructions with all edges and probes; to be asked once, when the method was visited. */
    Map<AbstractInsnNode, SymbolicInstruction> finish() {
        for (Jump jump : jumps) {
            SymbolicInstruction target = targets.get(jump.target());
            jump.source().addBranch(Objects.requireNonNull(target, "jump to no instruction"), jump.branch());
        }
        // A branch always leads to an instruction that has no other way in, so the edges are trees: leaves come first.
        Deque<SymbolicInstruction> closed = new ArrayDeque<>();
        instructions.values().stream().filter(leaf -> !leaf.isOpen()).forEach(closed::add);
        close(closed);
        for (SymbolicInstruction instruction : instructions.values()) {
            if (instruction.isOpen()) {
                instruction.closeCircle();
            }
        }
        return instructions;
    }

    private static void close(Deque<SymbolicInstruction> closed) {
        for (SymbolicInstruction next = closed.poll(); next != null; next = closed.poll()) {
            SymbolicInstruction predecessor = next.close();
            if (predecessor != null) {
                closed.add(predecessor);
            }
        }
    }
}
