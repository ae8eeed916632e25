package io.countersign.analysis.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bytecode instruction that knows, for each of its outgoing branches, which probes prove that the branch was taken.
 *
 * <p>A probe that ran proves its own instruction and everything that can only have run before it. So probes travel from
 * an instruction to its one predecessor; where flows join, JaCoCo has placed a probe and nothing travels.
 */
final class SymbolicInstruction {

    private final int line;

    /** Counted apart from {@link #branches}: JaCoCo counts each edge added, even where two share an index. */
    private int branchCount;

    private final List<BitSet> branches = new ArrayList<>(2);

    private final BitSet probes = new BitSet();

    private @Nullable SymbolicInstruction predecessor;

    private int predecessorBranch;

    SymbolicInstruction(int line) {
        this.line = line;
    }

    /** Adds a branch that is taken exactly when {@code target} runs. */
    void addBranch(SymbolicInstruction target, int branch) {
        branchCount++;
        target.predecessor = this;
        target.predecessorBranch = branch;
        propagate(this, branch, target.probes);
    }

    /** Adds a branch that has a probe of its own. */
    void addBranch(int probe, int branch) {
        branchCount++;
        BitSet single = new BitSet(probe + 1);
        single.set(probe);
        propagate(this, branch, single);
    }

    private static void propagate(SymbolicInstruction start, int startBranch, BitSet added) {
        BitSet fresh = (BitSet) added.clone();
        @Nullable SymbolicInstruction instruction = start;
        int branch = startBranch;
        while (instruction != null && !fresh.isEmpty()) {
            instruction.branch(branch).or(fresh);
            // What an instruction knew already, its predecessors know too; this also ends cycles of unreachable code.
            fresh.andNot(instruction.probes);
            instruction.probes.or(fresh);
            branch = instruction.predecessorBranch;
            instruction = instruction.predecessor;
        }
    }

    private BitSet branch(int index) {
        while (branches.size() <= index) {
            branches.add(new BitSet());
        }
        return branches.get(index);
    }

    /** This instruction, proved also by whatever proves {@code other}: the same source code, compiled twice. */
    SymbolicInstruction merge(SymbolicInstruction other) {
        SymbolicInstruction result = new SymbolicInstruction(line);
        result.branchCount = branchCount;
        result.take(this);
        result.take(other);
        return result;
    }

    private void take(SymbolicInstruction other) {
        for (int i = 0; i < other.branches.size(); i++) {
            branch(i).or(other.branches.get(i));
        }
        probes.or(other.probes);
    }

    /** This instruction with other branches, each proved by the given probes. */
    SymbolicInstruction withBranches(List<BitSet> replacement) {
        SymbolicInstruction result = new SymbolicInstruction(line);
        result.branchCount = replacement.size();
        for (BitSet branch : replacement) {
            result.branches.add(branch);
            result.probes.or(branch);
        }
        return result;
    }

    /** The source line, or {@link org.jacoco.core.analysis.ISourceNode#UNKNOWN_LINE}. */
    int line() {
        return line;
    }

    int branchCount() {
        return branchCount;
    }

    /** The probes that prove one branch; none for a branch that nothing proves. */
    BitSet branchProbes(int index) {
        return index < branches.size() ? branches.get(index) : new BitSet();
    }

    /** Per branch index the probes that prove it; may be shorter or longer than {@link #branchCount()}. */
    List<BitSet> branches() {
        return branches;
    }

    /** The probes that prove the instruction ran. */
    BitSet probes() {
        return probes;
    }
}
