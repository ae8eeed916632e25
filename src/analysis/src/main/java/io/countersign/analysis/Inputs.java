package io.countersign.analysis;

import java.nio.file.Path;
import java.util.List;

/**
 * What a report is made from. The command line and the build plugins are doors to this record.
 *
 * @param root the project's root; places in the report are relative to it
 * @param requirements files and folders of requirements; when empty, the folder {@code requirements} below the root; what the settings
 *     name is read beside them
 * @param classes folders of class files and jars: the code under review
 * @param evidence the folder the tests wrote their evidence to
 * @param testClasses where the class files of the tests are; when empty, what {@link Analysis#keepMarks} kept beside the evidence
 * @param sources folders in which sources of code and tests lie, for places in the report
 * @param settings {@code countersign.yaml}; it need not exist
 */
public record Inputs(
        Path root,
        List<Path> requirements,
        List<Path> classes,
        Path evidence,
        List<Path> testClasses,
        List<Path> sources,
        Path settings) {

    public Inputs {
        requirements = List.copyOf(requirements);
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
        sources = List.copyOf(sources);
    }
}
