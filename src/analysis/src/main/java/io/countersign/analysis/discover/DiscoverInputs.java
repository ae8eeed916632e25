package io.countersign.analysis.discover;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a project's tests are.
 *
 * @param root the project's root, where what is written goes
 * @param testClasses class folders or jars of the tests
 * @param testSources folders of test sources and feature files
 * @param requirements files and folders of requirements; when empty, the folder {@code requirements} below the root, which need not exist
 * @param settings {@code countersign.yaml}; it need not exist
 */
public record DiscoverInputs(
        Path root, List<Path> testClasses, List<Path> testSources, List<Path> requirements, Path settings) {

    public DiscoverInputs {
        testClasses = List.copyOf(testClasses);
        testSources = List.copyOf(testSources);
        requirements = List.copyOf(requirements);
    }
}
