package io.countersign.junit;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.TestNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A test JVM of its own with an explicit class path: the JDK, model, junit, and the jars of one platform. Its tests are compiled from
 * sources against these jars.
 */
final class Fork {

    private static final String MAIN = """
            import org.junit.platform.engine.*;
            import org.junit.platform.engine.discovery.DiscoverySelectors;
            import org.junit.platform.launcher.*;
            import org.junit.platform.launcher.core.*;

            public class Main {
                public static void main(String[] classes) {
                    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
                    for (String name : classes) {
                        request.selectors(name.endsWith(".feature")
                                ? DiscoverySelectors.selectClasspathResource(name)
                                : DiscoverySelectors.selectClass(name));
                    }
                    LauncherFactory.create().execute(request.build(), new TestExecutionListener() {
                        @Override
                        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                            if (test.isTest()) {
                                System.out.println(test.getDisplayName() + " " + result.getStatus());
                            }
                        }
                    });
                }
            }
            """;

    private final Path directory;
    private final List<Path> jars;
    private final List<String> options = new ArrayList<>();
    private String mainClass = "Main";

    /** What a test JVM left. */
    record Result(int exit, String out, String err) {}

    private Fork(Path directory, List<Path> jars) {
        this.directory = directory;
        this.jars = jars;
        options.add("-Dcountersign.run=run");
    }

    /** A JVM with the jars of the given folders of {@code target/platforms}, that works in {@code directory}. */
    static Fork on(Path directory, String... platforms) {
        List<Path> jars = Arrays.stream(platforms)
                .map(platform -> Path.of("target/platforms", platform).toAbsolutePath())
                .flatMap(Fork::list)
                .toList();
        return new Fork(directory, jars).with("Main", MAIN);
    }

    private static Stream<Path> list(Path folder) {
        try {
            return Files.list(folder).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fork option(String option) {
        options.add(option);
        return this;
    }

    /** Lets a class with the given name start the tests. */
    Fork startedBy(String name) {
        int dot = name.lastIndexOf('.');
        mainClass = name;
        return with(
                name.substring(dot + 1),
                "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1)
                        + " { public static void main(String[] classes) throws Exception {"
                        + " Class.forName(\"Main\").getMethod(\"main\", String[].class).invoke(null, (Object) classes); } }");
    }

    /** Compiles a class of the default package, or writes a file when the name has an ending. */
    Fork with(String name, String source) {
        Path classes = directory.resolve("classes");
        try {
            Files.createDirectories(classes);
            Path file = classes.resolve(name.contains(".") ? name : name + ".java");
            Files.writeString(file, source);
            if (!name.contains(".")) {
                int exit = ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-nowarn",
                                "-Xlint:none",
                                "-cp",
                                classPath(),
                                "-d",
                                classes.toString(),
                                file.toString());
                if (exit != 0) {
                    throw new AssertionError(name + " does not compile");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private String classPath() {
        return Stream.concat(
                        Stream.of(directory.resolve("classes"), home(CountersignListener.class), home(Evidence.class)),
                        jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    Process start(String... classes) throws IOException {
        return new ProcessBuilder(command(classes))
                .directory(directory.toFile())
                .redirectError(directory.resolve("err.txt").toFile())
                .start();
    }

    /** A JVM whose files may have that many blocks of 512 bytes; what it says does not go to a file. */
    Process startLimited(int blocks, String... classes) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(command(classes));
        return new ProcessBuilder(command).directory(directory.toFile()).start();
    }

    private List<String> command(String... classes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), mainClass));
        command.addAll(List.of(classes));
        return command;
    }

    Result run(String... classes) {
        try {
            Process process = start(classes);
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the test JVM hangs");
            }
            return new Result(process.exitValue(), out, Files.readString(directory.resolve("err.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<Path> files() {
        Path folder = directory.resolve("target/countersign");
        return Files.exists(folder) ? list(folder).toList() : List.of();
    }

    /** The one evidence file. */
    Evidence evidence() {
        List<Path> files = files();
        if (files.size() != 1) {
            throw new AssertionError("expected one evidence file and found " + files);
        }
        return read(files.get(0));
    }

    static Evidence read(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            return EvidenceReader.read(file.getFileName().toString(), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code name: outcome} of every test, sorted. */
    static List<String> outcomes(Evidence evidence) {
        return evidence.nodes().stream()
                .filter(TestNode::test)
                .map(node -> node.displayName() + ": "
                        + (node.executions().isEmpty()
                                ? "never reached"
                                : node.executions().get(0).outcome()))
                .sorted()
                .toList();
    }
}
