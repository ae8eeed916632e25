package io.countersign.model.result;

import java.util.List;

/**
 * Coverage of a package and its classes.
 *
 * @param name with dots
 * @param codeCoverage by all tests; equal to JaCoCo's package counters
 * @param requirementsBasedCoverage by tests with an effective claim on an item whose scope holds the code
 */
public record CodeResult(
        String name, Coverage codeCoverage, Coverage requirementsBasedCoverage, List<ClassResult> classes) {

    public CodeResult {
        classes = List.copyOf(classes);
    }

    /**
     * Coverage of one class.
     *
     * @param name binary name with dots
     * @param owners IDs of the requirements and workflows whose scope holds any of its code
     */
    public record ClassResult(
            String name, Coverage codeCoverage, Coverage requirementsBasedCoverage, List<String> owners) {

        public ClassResult {
            owners = List.copyOf(owners);
        }
    }
}
