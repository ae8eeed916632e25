package io.countersign.benchmarks;

import java.util.function.IntPredicate;

/** How many tests ended how. */
public record Outcomes(long passed, long failed, long aborted, long skipped) {

    /** Reads what {@code io.countersign.junit.launch.Main} tells: a line with the number of planned tests, then a letter for each. */
    static Outcomes ofProgress(String progress) {
        String letters = progress.lines().skip(1).findFirst().orElse("");
        return new Outcomes(
                count(letters, letter -> letter == 'P'),
                count(letters, letter -> letter == 'F'),
                count(letters, letter -> letter == 'A'),
                count(letters, letter -> letter == 'S'));
    }

    long run() {
        return passed + failed + aborted;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + aborted + " aborted, " + skipped + " skipped";
    }

    private static long count(String letters, IntPredicate wanted) {
        return letters.chars().filter(wanted).count();
    }
}
