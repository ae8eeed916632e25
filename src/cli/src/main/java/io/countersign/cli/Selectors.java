package io.countersign.cli;

import io.countersign.model.Fault;
import io.countersign.model.Location;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** JUnit's selectors and filters, by the names JUnit's console launcher gives them. */
final class Selectors {

    /** What JUnit's console launcher takes for a test class when it scans. */
    private static final String TEST_CLASS = "^(Test.*|.+[.$]Test.*|.*Tests?|.*TestCase|.*IT)$";

    @Option(
            names = "--scan",
            paramLabel = "PATH",
            description =
                    "Folders or jars to look for tests in (default: the folders of the test class path without the "
                            + "classes under review).")
    private List<String> scan = new ArrayList<>();

    @Option(
            names = {"-p", "--select-package"},
            paramLabel = "PACKAGE",
            description = "Run the tests of a package and below.")
    private List<String> packages = new ArrayList<>();

    @Option(
            names = {"-c", "--select-class"},
            paramLabel = "CLASS",
            description = "Run the tests of a class.")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = {"-m", "--select-method"},
            paramLabel = "METHOD",
            description = "Run one test: Class#method(Type).")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--select-unique-id", paramLabel = "ID", description = "Run the test with this UniqueId.")
    private List<String> uniqueIds = new ArrayList<>();

    @Option(
            names = {"-n", "--include-classname"},
            paramLabel = "REGEX",
            description = "Classes to take for test classes (default: Test*, *Test, *Tests, *TestCase and *IT).")
    private List<String> includedClasses = new ArrayList<>();

    @Option(
            names = {"-N", "--exclude-classname"},
            paramLabel = "REGEX",
            description = "Classes to leave out.")
    private List<String> excludedClasses = new ArrayList<>();

    @Option(
            names = {"-t", "--include-tag"},
            paramLabel = "TAG",
            description = "Run only tests with this tag expression.")
    private List<String> includedTags = new ArrayList<>();

    @Option(
            names = {"-T", "--exclude-tag"},
            paramLabel = "TAG",
            description = "Leave out tests with this tag expression.")
    private List<String> excludedTags = new ArrayList<>();

    @Option(
            names = {"-e", "--include-engine"},
            paramLabel = "ID",
            description = "Run only this test engine.")
    private List<String> includedEngines = new ArrayList<>();

    @Option(
            names = {"-E", "--exclude-engine"},
            paramLabel = "ID",
            description = "Leave out this test engine.")
    private List<String> excludedEngines = new ArrayList<>();

    @Option(
            names = "--config",
            paramLabel = "KEY=VALUE",
            description = "A configuration parameter of the JUnit Platform.")
    private Map<String, String> configuration = new LinkedHashMap<>();

    Properties order(List<Path> classPath, List<Path> underReview) {
        Properties order = new Properties();
        order.setProperty("scan", lines(absolute(scanned(classPath, underReview))));
        order.setProperty("select.package", lines(packages));
        order.setProperty("select.class", lines(classes));
        order.setProperty("select.method", lines(methods));
        order.setProperty("select.uid", lines(uniqueIds));
        order.setProperty("include.class", lines(includedClasses()));
        order.setProperty("exclude.class", lines(excludedClasses));
        order.setProperty("include.tag", lines(includedTags));
        order.setProperty("exclude.tag", lines(excludedTags));
        order.setProperty("include.engine", lines(includedEngines));
        order.setProperty("exclude.engine", lines(excludedEngines));
        configuration.forEach((key, value) -> order.setProperty("config." + key, value));
        return order;
    }

    /** Whether nothing says what to run: no selector, and no folder that could hold test classes. */
    boolean selectNothing(List<Path> classPath, List<Path> underReview) {
        return packages.isEmpty()
                && classes.isEmpty()
                && methods.isEmpty()
                && uniqueIds.isEmpty()
                && scanned(classPath, underReview).isEmpty();
    }

    /** A class that is not there is a slip of the pen, and no test that fails. */
    List<Fault> faults(List<Path> classPath) {
        return Stream.concat(classes.stream(), methods.stream().map(method -> method.replaceFirst("#.*", "")))
                .filter(name -> PlatformVersion.find(classPath, name.replace('.', '/') + ".class")
                        .isEmpty())
                .map(
                        name -> new Fault(
                                Location.ofFile(name),
                                "there is no such class on --test-classpath; write it with its package, and $ before a nested class"))
                .toList();
    }

    /** Who names classes or methods means them, whatever they are called. */
    private List<String> includedClasses() {
        boolean scanning = classes.isEmpty() && methods.isEmpty() && uniqueIds.isEmpty();
        return includedClasses.isEmpty() && scanning ? List.of(TEST_CLASS) : includedClasses;
    }

    private List<Path> scanned(List<Path> classPath, List<Path> underReview) {
        if (!scan.isEmpty()) {
            return Paths.of(scan);
        }
        List<File> code = underReview.stream()
                .map(path -> path.toAbsolutePath().normalize().toFile())
                .toList();
        return classPath.stream()
                .filter(Files::isDirectory)
                .filter(folder ->
                        !code.contains(folder.toAbsolutePath().normalize().toFile()))
                .toList();
    }

    private static List<String> absolute(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
    }

    private static String lines(List<String> values) {
        return values.stream().collect(Collectors.joining("\n"));
    }
}
