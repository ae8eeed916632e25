package io.countersign.benchmarks.hotpath;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Code in which a probe weighs most, because there is next to nothing between two of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HotPath {

    private static final int SIZE = 1_000;
    private static final int DEPTH = 15;

    private final int[] numbers = new java.util.Random(42).ints(SIZE, 0, 100).toArray();

    /** 1,000 turns of a loop with three branches. */
    @Benchmark
    public int branchyLoop() {
        int sum = 0;
        for (int number : numbers) {
            if (number < 30) {
                sum += number;
            } else if (number < 60) {
                sum ^= number;
            } else {
                sum -= number;
            }
        }
        return sum;
    }

    /** 4,000 calls of methods of one line. */
    @Benchmark
    public int tinyMethods() {
        int sum = 0;
        for (int number : numbers) {
            sum = doubled(increased(negated(positive(number)))) + sum;
        }
        return sum;
    }

    /** 1,973 calls that JMH's loop cannot unroll. */
    @Benchmark
    public int recursion() {
        return fibonacci(DEPTH);
    }

    private static int positive(int number) {
        return number & Integer.MAX_VALUE;
    }

    private static int negated(int number) {
        return -number;
    }

    private static int increased(int number) {
        return number + 1;
    }

    private static int doubled(int number) {
        return number << 1;
    }

    private static int fibonacci(int index) {
        return index < 2 ? index : fibonacci(index - 1) + fibonacci(index - 2);
    }
}
