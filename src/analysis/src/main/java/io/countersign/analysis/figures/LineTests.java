package io.countersign.analysis.figures;

import io.countersign.model.result.LineResult;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tests ran each line of a source file: how many, and the first of them. */
final class LineTests {

    private static final int[] NONE = {};

    private final Map<Integer, Ran> lines = new HashMap<>();

    private static final class Ran {
        int count;
        int[] first = NONE;
    }

    /** Adds tests that ran these lines and were not added before, by their positions in order. */
    void add(BitSet ran, int[] tests) {
        ran.stream().forEach(line -> {
            Ran one = lines.computeIfAbsent(line, unknown -> new Ran());
            one.count += tests.length;
            one.first = first(one.first, tests);
        });
    }

    private static int[] first(int[] some, int[] more) {
        if (some.length == LineResult.SOME && more[0] > some[some.length - 1]) {
            return some;
        }
        int taken = Math.min(LineResult.SOME, more.length);
        int[] all = Arrays.copyOf(some, some.length + taken);
        System.arraycopy(more, 0, all, some.length, taken);
        Arrays.sort(all);
        return all.length <= LineResult.SOME ? all : Arrays.copyOf(all, LineResult.SOME);
    }

    /** How many tests ran a line. */
    int count(int line) {
        Ran ran = lines.get(line);
        return ran == null ? 0 : ran.count;
    }

    /** The positions of the first {@link LineResult#SOME} of them. */
    List<Integer> first(int line) {
        Ran ran = lines.get(line);
        return ran == null ? List.of() : Arrays.stream(ran.first).boxed().toList();
    }
}
