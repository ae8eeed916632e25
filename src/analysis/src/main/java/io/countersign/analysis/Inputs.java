package io.countersign.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made from. The command line and the build plugins are doors to this record.
 *
 * @param root the project's root; places in the report are relative to it
 * @param requirements YAML files and folders of such
 * @param classes folders of class files and jars: the code under review
 * @param evidence the folder the tests wrote their evidence to
 * @param testClasses where the class files of the tests are; when empty, what {@link Analysis#keepMarks} kept beside the evidence
 * @param sources folders in which sources of code and tests lie, for places in the report
 * @param settings {@code countersign.yaml}; it need not exist
 * @param exec the exec file the footprints are compared with; when absent, the one the evidence tells of
 */
public record Inputs(
        Path root,
        List<Path> requirements,
        List<Path> classes,
        Path evidence,
        List<Path> testClasses,
        List<Path> sources,
        Path settings,
        Optional<Path> exec) {

    public Inputs {
        requirements = List.copyOf(requirements);
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
        sources = List.copyOf(sources);
    }
}
