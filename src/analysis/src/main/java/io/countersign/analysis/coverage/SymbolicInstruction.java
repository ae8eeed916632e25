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
 *
 * <p>Sets of probes are shared between instructions, and never changed once they are handed on: a method of a thousand
 * instructions in a row needs one.
 */
final class SymbolicInstruction {

    private static final BitSet NONE = new BitSet();

    private final int line;

    /** Counted apart from {@link #branches}: JaCoCo counts each edge added, even where two share an index. */
    private int branchCount;

    private final List<BitSet> branches = new ArrayList<>(1);

    /** Branches to instructions whose own probes are not known yet. */
    private int openBranches;

    private @Nullable SymbolicInstruction predecessor;

    private int predecessorBranch;

    SymbolicInstruction(int line) {
        this.line = line;
    }

    /** Adds a branch that is taken exactly when {@code target} runs. */
    void addBranch(SymbolicInstruction target, int branch) {
        branchCount++;
        openBranches++;
        target.predecessor = this;
        target.predecessorBranch = branch;
    }

    /** Adds a branch that has a probe of its own. */
    void addBranch(int probe, int branch) {
        branchCount++;
        BitSet single = new BitSet(probe + 1);
        single.set(probe);
        addProbes(branch, single);
    }

    /** Adds what proves one branch. */
    void addProbes(int branch, BitSet probes) {
        while (branches.size() <= branch) {
            branches.add(NONE);
        }
        branches.set(branch, union(branches.get(branch), probes));
    }

    private static BitSet union(BitSet some, BitSet others) {
        if (some.isEmpty() || some == others) {
            return others;
        }
        BitSet result = (BitSet) some.clone();
        result.or(others);
        return result;
    }

    boolean isOpen() {
        return openBranches > 0;
    }

    /** Hands the probes, which are all known now, to the predecessor; returns it when that was all it waited for. */
    @Nullable
    SymbolicInstruction close() {
        if (predecessor == null) {
            return null;
        }
        predecessor.addProbes(predecessorBranch, probes());
        predecessor.openBranches--;
        return predecessor.isOpen() ? null : predecessor;
    }

    /** Closes a circle of instructions, each the other's predecessor: unreachable code, where all prove all. */
    void closeCircle() {
        BitSet all = new BitSet();
        SymbolicInstruction instruction = this;
        do {
            all.or(instruction.probes());
            instruction = next(instruction);
        } while (instruction != this);
        do {
            SymbolicInstruction next = next(instruction);
            next.addProbes(instruction.predecessorBranch, all);
            next.openBranches = 0;
            instruction = next;
        } while (instruction != this);
    }

    private static SymbolicInstruction next(SymbolicInstruction instruction) {
        if (instruction.predecessor == null) {
            throw new IllegalStateException("an instruction waits for itself");
        }
        return instruction.predecessor;
    }

    /** This instruction, proved also by whatever proves {@code other}: the same source code, compiled twice. */
    SymbolicInstruction merge(SymbolicInstruction other) {
        SymbolicInstruction result = new SymbolicInstruction(line);
        result.branchCount = branchCount;
        result.branches.addAll(branches);
        for (int i = 0; i < other.branches.size(); i++) {
            result.addProbes(i, other.branches.get(i));
        }
        return result;
    }

    /** This instruction with other branches, each proved by the given probes. */
    SymbolicInstruction withBranches(List<BitSet> replacement) {
        SymbolicInstruction result = new SymbolicInstruction(line);
        result.branchCount = replacement.size();
        result.branches.addAll(replacement);
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
        return index < branches.size() ? branches.get(index) : NONE;
    }

    /** Per branch index the probes that prove it; may be shorter or longer than {@link #branchCount()}. */
    List<BitSet> branches() {
        return branches;
    }

    /** The probes that prove the instruction ran. */
    BitSet probes() {
        return branches.stream().reduce(NONE, SymbolicInstruction::union);
    }
}
