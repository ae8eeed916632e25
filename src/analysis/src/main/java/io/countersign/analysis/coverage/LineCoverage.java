package io.countersign.analysis.coverage;

import io.countersign.model.result.Counter;
import io.countersign.model.result.LineStatus;

/**
 * What ran of one source line.
 *
 * @param line counted from 1
 * @param instructions bytecode instructions; at least one
 * @param branches empty where the line has no choice
 */
public record LineCoverage(int line, Counter instructions, Counter branches) {

    /** JaCoCo's colour of the line. */
    public LineStatus status() {
        return LineStatus.of(instructions, branches);
    }
}
