package io.countersign.verification.selftrace;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.countersign.model.declared.CodePattern;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module whose own tests are traced. The agent is none of them: the recorder leaves its own classes out. */
enum TracedModule {
    MODEL,
    JUNIT,
    ANALYSIS,
    REPORT;

    private static final Path MODULES = Path.of(System.getProperty("countersign.modules", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Pattern OWN_JAR = Pattern.compile("countersign-[a-z]+-.*\\.jar");

    /** The repository. */
    static Path root() {
        return MODULES.getParent();
    }

    static Path command() {
        return MODULES.resolve("cli/target/countersign/bin/countersign");
    }

    /** Where the trace leaves its files. */
    static Path work() {
        return MODULES.resolve("verification/target/self-trace");
    }

    /** A list of paths of all modules as the command line takes it. */
    static String all(Function<TracedModule, Path> path) {
        return Stream.of(values()).map(path).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    Path folder() {
        return MODULES.resolve(name().toLowerCase(Locale.ROOT));
    }

    Path classes() {
        return folder().resolve("target/classes");
    }

    Path testClasses() {
        return folder().resolve("target/test-classes");
    }

    Path sources() {
        return folder().resolve("src/main/java");
    }

    Path testSources() {
        return folder().resolve("src/test/java");
    }

    /** JUnit's selectors, as the command line takes them, for those of the tests that are in this module. */
    List<String> selectors(List<CodePattern> tests) {
        return tests.stream().flatMap(this::selectors).toList();
    }

    private Stream<String> selectors(CodePattern test) {
        Path file = testClasses().resolve(test.name().replace('.', '/') + ".class");
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        return test.method().map(name -> methods(file, name)).orElse(Stream.of("--select-class=" + test.name()));
    }

    private static Stream<String> methods(Path classFile, String name) {
        return new ClassFileImporter()
                .importPath(classFile).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().equals(name))
                        .map(method -> method.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .collect(Collectors.joining(
                                        ",",
                                        "--select-method=" + method.getOwner().getName() + "#" + name + "(",
                                        ")")));
    }

    /** What the module's build wrote down, with the classes of our own modules as they lie here. */
    String testClassPath() throws IOException {
        List<String> libraries = Stream.of(Files.readString(folder().resolve("target/test-classpath.txt"))
                        .strip()
                        .split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !isOurs(Path.of(entry)))
                .toList();
        return Stream.of(Stream.of(testClasses(), classes(), MODEL.classes()).map(Path::toString), libraries.stream())
                .flatMap(entries -> entries)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isOurs(Path entry) {
        return entry.startsWith(MODULES)
                || OWN_JAR.matcher(entry.getFileName().toString()).matches();
    }
}
