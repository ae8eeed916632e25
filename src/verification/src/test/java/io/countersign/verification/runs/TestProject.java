package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small project in a temporary folder, laid out as Maven does, compiled in here and run by the installed command line. */
public final class TestProject {

    /** An item in force that names the class of {@link #sample}. */
    static final String REQUIREMENTS = """
            requirements:
              - id: REQ-1
                title: Numbers are added
                code: [shop.Sum]
            """;

    private final Path root;
    private final List<Path> libraries;

    public TestProject(Path root, List<Path> libraries) {
        this.root = root;
        this.libraries = libraries;
    }

    /** Jupiter and nothing else. */
    public static TestProject jupiter(Path root, String jupiter, String platform) {
        return new TestProject(
                root,
                Places.jars(
                        "junit-jupiter-api-" + jupiter,
                        "junit-jupiter-engine-" + jupiter,
                        "junit-platform-commons-" + platform,
                        "junit-platform-engine-" + platform,
                        "opentest4j-1.3.0",
                        "jspecify-1.0.1"));
    }

    /** A class that adds, one requirement about it, and one test that claims it; for tests about what is around them. */
    static TestProject sample(Path root) {
        return jupiter(root, "5.14.4", "1.14.4")
                .file("requirements/sum.yaml", REQUIREMENTS)
                .main(
                        "shop.Sum",
                        "package shop; public class Sum { public static int of(int a, int b) { return a + b; } }")
                .test("shop.SumTest", """
                        package shop;
                        import org.junit.jupiter.api.*;
                        class SumTest {
                            @Test @Tag("REQ-1") void adds() {
                                Assertions.assertEquals(3, Sum.of(1, 2));
                            }
                        }
                        """);
    }

    public Path root() {
        return root;
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    public TestProject file(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestProject main(String className, String source) {
        return file("src/main/java/" + className.replace('.', '/') + ".java", source);
    }

    public TestProject test(String className, String source) {
        return file("src/test/java/" + className.replace('.', '/') + ".java", source);
    }

    public TestProject compiled() {
        compile("src/main/java", "target/classes", libraries);
        List<Path> classPath = new ArrayList<>(libraries);
        classPath.add(path("target/classes"));
        compile("src/test/java", "target/test-classes", classPath);
        return this;
    }

    private void compile(String from, String to, List<Path> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(path(to));
            List<String> options =
                    List.of("-g", "-proc:none", "-nowarn", "-d", path(to).toString(), "-cp", Jvm.classPath(classPath));
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(from)))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    public List<Path> testClassPath() {
        List<Path> classPath = new ArrayList<>(List.of(path("target/test-classes"), path("target/classes")));
        classPath.addAll(libraries);
        return classPath;
    }

    /** {@code countersign run} in the project's folder, with defaults for all but the class path. */
    Ran run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--test-classpath", Jvm.classPath(testClassPath())));
        arguments.addAll(Arrays.asList(more));
        return Countersign.run(root, List.of(), arguments);
    }

    /** {@code countersign report} in the project's folder, with defaults. */
    Ran report(String... more) {
        List<String> arguments = new ArrayList<>(List.of("report"));
        arguments.addAll(Arrays.asList(more));
        return Countersign.run(root, List.of(), arguments);
    }

    WrittenReport written() {
        return WrittenReport.in(path("target/countersign/report"));
    }

    /** The evidence files of the last run. */
    public List<Path> evidence() {
        try (Stream<Path> files = Files.list(path("target/countersign"))) {
            return files.filter(file -> file.toString().endsWith(".evidence"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
