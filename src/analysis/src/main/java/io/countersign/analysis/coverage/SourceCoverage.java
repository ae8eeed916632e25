package io.countersign.analysis.coverage;

import java.util.List;

/**
 * Line by line, what ran of a source file.
 *
 * @param packageName with dots
 * @param name of the file; of the class when it was compiled without the name of its file
 * @param lines those with code, in order
 */
public record SourceCoverage(String packageName, String name, List<LineCoverage> lines) {

    public SourceCoverage {
        lines = List.copyOf(lines);
    }
}
