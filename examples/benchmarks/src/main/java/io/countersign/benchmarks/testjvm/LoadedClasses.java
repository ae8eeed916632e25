package io.countersign.benchmarks.testjvm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Trivial tests in a JVM with many loaded classes: the difference between two variants is what a test's end costs. The first tests
 * warm the JVM up; the time of the others is written down as two numbers, nanoseconds of the CPU and of the clock for each test.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@value #CLASSES}</td><td>how many generated classes to load</td></tr>
 * <tr><td>{@value #WARM_UP}, {@value #TESTS}</td><td>how many tests to run before and while measuring</td></tr>
 * <tr><td>{@value #TIMES}</td><td>the file to write</td></tr>
 * </table>
 */
public final class LoadedClasses {

    /** How the generated classes are called, followed by a number. */
    public static final String NAME = "generated.Operator";

    public static final String CLASSES = "benchmarks.classes";
    public static final String WARM_UP = "benchmarks.warm-up";
    public static final String TESTS = "benchmarks.tests";
    public static final String TIMES = "benchmarks.times";

    private static final List<IntUnaryOperator> OPERATORS = new ArrayList<>();
    private static long cpuStart;
    private static long clockStart;

    @BeforeAll
    static void load() throws ReflectiveOperationException {
        for (int i = 0; i < Integer.getInteger(CLASSES); i++) {
            OPERATORS.add((IntUnaryOperator)
                    Class.forName(NAME + i).getDeclaredConstructor().newInstance());
        }
    }

    static IntStream numbers() {
        return IntStream.range(0, Integer.getInteger(WARM_UP) + Integer.getInteger(TESTS));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void oneClassOfManyIsUsed(int number) {
        if (number == Integer.getInteger(WARM_UP)) {
            cpuStart = cpu();
            clockStart = System.nanoTime();
        }
        Assertions.assertEquals(
                number + 1, OPERATORS.get(number % OPERATORS.size()).applyAsInt(number));
    }

    @AfterAll
    static void writeTimes() throws IOException {
        long tests = Integer.getInteger(TESTS);
        long perTestCpu = (cpu() - cpuStart) / tests;
        long perTestClock = (System.nanoTime() - clockStart) / tests;
        Files.writeString(Path.of(System.getProperty(TIMES)), perTestCpu + " " + perTestClock);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
