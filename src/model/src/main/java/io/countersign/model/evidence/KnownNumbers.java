package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * By which numbers the evidence tells what a {@link Legend} knows by other numbers, as far as it was told before: a look into an array,
 * where {@link Numbering} has to compare names.
 */
final class KnownNumbers {

    private static final int FIRST_CAPACITY = 1 << 10;

    private @Nullable Legend legend;

    /** By the method's number one more than that of the evidence; 0 where it was not told. */
    private int[] methods = {};

    /** By the class's number the pattern of it that was needed last, which is the one the next test needs more often than not. */
    private @Nullable Probes[] lastProbes = {};

    private int[] lastPatterns = {};

    /** Knows nothing of another legend's numbers. */
    void use(Legend current) {
        if (legend != current) {
            forget();
            legend = current;
        }
    }

    /** The evidence's number of a method; negative when it is not known. */
    int method(int number) {
        return number < methods.length ? methods[number] - 1 : -1;
    }

    void keepMethod(int number, int told) {
        if (number >= methods.length) {
            methods = Arrays.copyOf(methods, capacity(number));
        }
        methods[number] = told + 1;
    }

    /** The evidence's number of a pattern; negative when it is not known. */
    int pattern(int type, Probes probes) {
        return type < lastProbes.length && probes.equals(lastProbes[type]) ? lastPatterns[type] : -1;
    }

    void keepPattern(int type, Probes probes, int told) {
        if (type >= lastProbes.length) {
            int capacity = capacity(type);
            lastPatterns = Arrays.copyOf(lastPatterns, capacity);
            lastProbes = Arrays.copyOf(lastProbes, capacity);
        }
        lastPatterns[type] = told;
        lastProbes[type] = probes;
    }

    private static int capacity(int number) {
        return Math.max(FIRST_CAPACITY, Math.max(number + 1, number * 2));
    }

    void forget() {
        legend = null;
        methods = new int[0];
        lastProbes = new Probes[0];
        lastPatterns = new int[0];
    }
}
