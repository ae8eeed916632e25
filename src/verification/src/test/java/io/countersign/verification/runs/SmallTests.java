package io.countersign.verification.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some thousand tests that take next to no time, in a JVM that waits for nobody. Test {@code t<n>} runs one of eight methods of
 * {@code shop.Shop}, chosen by <i>n</i>, and its outcome is chosen by <i>n</i>, too.
 *
 * <p>A test writes to the ledger when it begins: its number, and that of the test before it on its thread. So the ledger knows
 * without any help of ours which tests began, and which ended: a thread begins a test after JUnit told every listener that the one
 * before it ended. A line has 16 bytes and is written by one call, so that no kill can cut one.
 */
final class SmallTests {

    static final int COUNT = 2_000;

    private static final int LINE = 16;
    private static final int NUMBER = 7;

    private static final String SHOP = """
            package shop;
            public class Shop {
                public static int of(int n) {
                    switch (n & 7) {
                        case 0: return a(n);
                        case 1: return b(n);
                        case 2: return c(n);
                        case 3: return d(n);
                        case 4: return e(n);
                        case 5: return f(n);
                        case 6: return g(n);
                        default: return h(n);
                    }
                }
                static int a(int n) { return n; }
                static int b(int n) { return n + 1; }
                static int c(int n) { return n + 2; }
                static int d(int n) { return n + 3; }
                static int e(int n) { return n + 4; }
                static int f(int n) { return n + 5; }
                static int g(int n) { return n + 6; }
                static int h(int n) { return n + 7; }
            }
            """;

    private static final String LEDGER = """
            package shop;
            import java.io.*;
            class Ledger {
                static final ThreadLocal<Integer> BEFORE = ThreadLocal.withInitial(() -> 0);
                static final FileOutputStream FILE = open();
                static FileOutputStream open() {
                    try {
                        return new FileOutputStream("ledger", true);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                static void begin(int n) throws IOException {
                    FILE.write(String.format("%07d %07d\\n", n, BEFORE.get()).getBytes());
                    BEFORE.set(n);
                }
                static void test(int n) throws IOException {
                    begin(n);
                    Shop.of(n);
                    if (n % 5 == 3) { throw new IllegalStateException("n is " + n); }
                    org.junit.jupiter.api.Assumptions.assumeFalse(n % 7 == 4);
                }
            }
            """;

    private static final String TESTS = """
            package shop;
            import java.util.stream.*;
            import org.junit.jupiter.api.*;
            class SmallTest {
                @RepeatedTest(value = HALF, name = "t{currentRepetition}")
                void repeats(RepetitionInfo info) throws Exception { Ledger.test(info.getCurrentRepetition()); }
                @TestFactory
                Stream<DynamicTest> makes() {
                    return IntStream.rangeClosed(HALF + 1, ALL)
                            .mapToObj(n -> DynamicTest.dynamicTest("t" + n, () -> Ledger.test(n)));
                }
            }
            """.replace("HALF", "" + COUNT / 2).replace("ALL", "" + COUNT);

    private final TestProject project;
    private final int threads;

    /** Compiles them in {@code root}, to be run on that many threads. */
    SmallTests(Path root, int threads) {
        this.threads = threads;
        project = TestProject.jupiter(root, "5.14.4", "1.14.4")
                .main("shop.Shop", SHOP)
                .test("shop.Ledger", LEDGER)
                .test("shop.SmallTest", TESTS)
                .compiled();
    }

    TestProject project() {
        return project;
    }

    /**
     * Starts them in {@code folder}, as {@code countersign run} does; the evidence, the ledger and the output go there.
     *
     * @param before what the command is an argument of, such as a shell that sets limits
     */
    Process start(Path folder, String... before) throws IOException {
        Properties order = new Properties();
        order.setProperty("select.class", "shop.SmallTest");
        order.setProperty("progress", folder.resolve("progress").toString());
        Path orderFile = folder.resolve("order.properties");
        try (var writer = Files.newBufferedWriter(orderFile, StandardCharsets.UTF_8)) {
            order.store(writer, null);
        }
        List<Path> classPath = new ArrayList<>(Places.installed("listener"));
        classPath.addAll(project.testClassPath());
        classPath.add(Places.dist().resolve("launchers/junit-platform-launcher-1.14.4.jar"));
        Path agent = Places.installed("agent").get(0);
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-javaagent:" + agent + "=exec=" + folder.resolve("jacoco.exec"),
                "-Dcountersign.directory=" + folder,
                "-Djunit.jupiter.execution.parallel.enabled=" + (threads > 1),
                "-Djunit.jupiter.execution.parallel.mode.default=concurrent",
                "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=" + threads,
                "-cp",
                Jvm.classPath(classPath),
                "io.countersign.junit.launch.Main",
                orderFile.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** {@code PASSED}, {@code FAILED} or {@code ABORTED}. */
    static String outcome(int n) {
        return n % 5 == 3 ? "FAILED" : n % 7 == 4 ? "ABORTED" : "PASSED";
    }

    /**
     * What the tests themselves wrote down.
     *
     * @param begun tests whose bodies began
     * @param ended those of which a listener was told that they ended; of the others nobody knows
     */
    record Ledger(Set<Integer> begun, Set<Integer> ended) {

        static Ledger in(Path folder) {
            Set<Integer> begun = new TreeSet<>();
            Set<Integer> ended = new TreeSet<>();
            for (String line : read(folder.resolve("ledger"))) {
                if (line.length() != LINE - 1) {
                    throw new AssertionError("a line of the ledger was cut: " + line);
                }
                begun.add(Integer.parseInt(line.substring(0, NUMBER)));
                ended.add(Integer.parseInt(line.substring(NUMBER + 1)));
            }
            ended.remove(0);
            return new Ledger(begun, ended);
        }

        private static List<String> read(Path file) {
            try {
                return Files.exists(file) ? Files.readAllLines(file) : List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
