package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jacoco.core.internal.analysis.filter.IFilterOutput;
import org.jacoco.core.internal.analysis.filter.Replacements;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/** Collects what JaCoCo's filters say about one method and applies it to the method's instructions. */
final class FilterCommands implements IFilterOutput {

    private final Map<AbstractInsnNode, SymbolicInstruction> instructions;
    private final Set<@Nullable AbstractInsnNode> ignored = new HashSet<>();

    /** Disjoint sets of instructions that are one in the source: each points towards its set's representative. */
    private final Map<AbstractInsnNode, AbstractInsnNode> merged = new LinkedHashMap<>();

    private final Map<AbstractInsnNode, Replacements> replacements = new LinkedHashMap<>();

    FilterCommands(Map<AbstractInsnNode, SymbolicInstruction> instructions) {
        this.instructions = instructions;
    }

    /** Both are null for a method without instructions. */
    @Override
    public void ignore(@Nullable AbstractInsnNode fromInclusive, @Nullable AbstractInsnNode toInclusive) {
        for (AbstractInsnNode node = fromInclusive; node != null && node != toInclusive; node = node.getNext()) {
            ignored.add(node);
        }
        ignored.add(toInclusive);
    }

    @Override
    public void merge(AbstractInsnNode first, AbstractInsnNode second) {
        AbstractInsnNode kept = representative(first);
        AbstractInsnNode given = representative(second);
        if (kept != given) {
            merged.put(given, kept);
        }
    }

    @Override
    public void replaceBranches(AbstractInsnNode source, Replacements branches) {
        replacements.put(source, branches);
    }

    private AbstractInsnNode representative(AbstractInsnNode start) {
        AbstractInsnNode node = start;
        for (AbstractInsnNode next = merged.get(node); next != null; next = merged.get(node)) {
            node = next;
        }
        return node;
    }

    /** The instructions that count. */
    List<SymbolicInstruction> apply() {
        applyMerges();
        applyReplacements();
        List<SymbolicInstruction> result = new ArrayList<>();
        instructions.forEach((node, instruction) -> {
            if (!ignored.contains(node)) {
                result.add(instruction);
            }
        });
        return result;
    }

    private void applyMerges() {
        for (AbstractInsnNode node : merged.keySet()) {
            AbstractInsnNode representative = representative(node);
            ignored.add(node);
            instructions.put(representative, at(representative).merge(at(node)));
        }
        // Replacements may still ask for the branches of an instruction that was merged away.
        for (AbstractInsnNode node : merged.keySet()) {
            instructions.put(node, at(representative(node)));
        }
    }

    private void applyReplacements() {
        replacements.forEach((node, replacement) -> {
            List<BitSet> branches = new ArrayList<>();
            for (var sources : replacement.values()) {
                BitSet probes = new BitSet();
                for (Replacements.InstructionBranch source : sources) {
                    probes.or(at(source.instruction).branchProbes(source.branch));
                }
                branches.add(probes);
            }
            instructions.put(node, at(node).withBranches(branches));
        });
    }

    private SymbolicInstruction at(AbstractInsnNode node) {
        return Objects.requireNonNull(instructions.get(node), "a filter named a node that is no instruction");
    }
}
