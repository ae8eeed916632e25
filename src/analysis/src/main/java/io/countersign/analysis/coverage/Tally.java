package io.countersign.analysis.coverage;

import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;

/** Running sums of JaCoCo's counters. */
final class Tally {

    private int coveredInstructions;
    private int instructions;
    private int coveredBranches;
    private int branches;
    private int coveredLines;
    private int lines;
    private int coveredMethods;
    private int methods;

    void addInstructions(int covered, int total) {
        coveredInstructions += covered;
        instructions += total;
    }

    void addBranches(int covered, int total) {
        coveredBranches += covered;
        branches += total;
    }

    void addLine(boolean covered) {
        coveredLines += covered ? 1 : 0;
        lines++;
    }

    void addMethod(boolean covered) {
        coveredMethods += covered ? 1 : 0;
        methods++;
    }

    /** JaCoCo's INSTRUCTION counter; it is not shown to users, and proves in tests that nothing was lost. */
    Counter instructions() {
        return counter(coveredInstructions, instructions);
    }

    Coverage coverage() {
        return new Coverage(
                counter(coveredLines, lines), counter(coveredBranches, branches), counter(coveredMethods, methods));
    }

    /** JaCoCo allows that merged bytecode has more covered branches than branches; nobody should see 3 of 2. */
    static Counter counter(int covered, int total) {
        return new Counter(Math.min(covered, total), total);
    }
}
