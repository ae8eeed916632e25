package io.countersign.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A part of a project that is built and tested by itself, such as a module of a Maven reactor.
 *
 * @param name for people, and the first segment of its tests' ids where there are several modules; empty for the only one
 * @param classes folders of class files and jars: the code under review
 * @param evidence the folder its tests wrote their evidence to
 * @param testClasses where the class files of the tests are, and behind them those of what they inherit from; when empty, what {@link Analysis#keepMarks} kept beside the evidence
 * @param sources folders in which sources of code and tests lie, for places in the report
 * @param exec the exec file the footprints are compared with; when absent, the one the evidence tells of
 * @param results files, and folders of them, in which a build tool wrote how tests ended; for tests that left no evidence
 */
public record BuildModule(
        String name,
        List<Path> classes,
        Path evidence,
        List<Path> testClasses,
        List<Path> sources,
        Optional<Path> exec,
        List<Path> results) {

    /** Without results of a build tool. */
    public BuildModule(
            String name,
            List<Path> classes,
            Path evidence,
            List<Path> testClasses,
            List<Path> sources,
            Optional<Path> exec) {
        this(name, classes, evidence, testClasses, sources, exec, List.of());
    }

    public BuildModule {
        classes = List.copyOf(classes);
        testClasses = List.copyOf(testClasses);
        sources = List.copyOf(sources);
        results = List.copyOf(results);
    }
}
