package io.countersign.analysis.coverage;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.analysis.ISourceNode;

/**
 * Instructions of one method on one line that the same probes prove: they are covered together or not at all.
 *
 * <p>An instruction that branches stands alone.
 */
final class LinePart {

    private static final int[] NO_BRANCHES = {};

    private final int line;
    private final int instructions;
    private final int reachedBy;
    private final int branchCount;
    private final int[] branches;

    private LinePart(int line, int instructions, int reachedBy, int branchCount, int[] branches) {
        this.line = line;
        this.instructions = instructions;
        this.reachedBy = reachedBy;
        this.branchCount = branchCount;
        this.branches = branches;
    }

    /** Groups the instructions of a method. */
    static List<LinePart> of(List<SymbolicInstruction> instructions, ProbeSets.Builder sets) {
        record Straight(int line, int set) {}
        Map<Object, LinePart> parts = new LinkedHashMap<>();
        for (SymbolicInstruction instruction : instructions) {
            int set = sets.number(instruction.probes());
            // JaCoCo reports branches only where there is a choice.
            if (instruction.branchCount() >= 2) {
                parts.put(instruction, branching(instruction, set, sets));
            } else {
                parts.merge(
                        new Straight(instruction.line(), set),
                        new LinePart(instruction.line(), 1, set, 0, NO_BRANCHES),
                        LinePart::plus);
            }
        }
        return List.copyOf(parts.values());
    }

    private static LinePart branching(SymbolicInstruction instruction, int set, ProbeSets.Builder sets) {
        int[] branches = instruction.branches().stream()
                .filter(probes -> !probes.isEmpty())
                .mapToInt((BitSet probes) -> sets.number(probes))
                .toArray();
        return new LinePart(instruction.line(), 1, set, instruction.branchCount(), branches);
    }

    private LinePart plus(LinePart other) {
        return new LinePart(line, instructions + other.instructions, reachedBy, 0, NO_BRANCHES);
    }

    /** The source line, or {@link ISourceNode#UNKNOWN_LINE}. */
    int line() {
        return line;
    }

    boolean hasLine() {
        return line != ISourceNode.UNKNOWN_LINE;
    }

    int instructions() {
        return instructions;
    }

    int branchCount() {
        return branchCount;
    }

    /** The number of the set of probes that prove them. */
    int reachedBy() {
        return reachedBy;
    }

    boolean isCovered(ProbeSets sets, long[] hits) {
        return sets.isHit(reachedBy, hits);
    }

    int coveredBranches(ProbeSets sets, long[] hits) {
        int covered = 0;
        for (int set : branches) {
            covered += sets.isHit(set, hits) ? 1 : 0;
        }
        return covered;
    }
}
