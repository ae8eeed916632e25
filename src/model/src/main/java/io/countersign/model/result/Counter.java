package io.countersign.model.result;

/**
 * So many of so many.
 *
 * @param covered at most {@code total}
 * @param total 0 means that nothing was there to be measured, which is not 100 %
 */
public record Counter(int covered, int total) {

    /** Nothing to measure. */
    public static final Counter EMPTY = new Counter(0, 0);

    public Counter {
        if (covered < 0 || covered > total) {
            throw new IllegalArgumentException(covered + " of " + total);
        }
    }

    /** Whether there was nothing to measure. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Both together; only for counters over disjoint things. */
    public Counter plus(Counter other) {
        return new Counter(covered + other.covered, total + other.total);
    }

    /** Whether at least {@code percent} of a non-empty total is covered. */
    public boolean reaches(int percent) {
        return total > 0 && 100L * covered >= (long) percent * total;
    }

    /**
     * Percent with one decimal, cut and never rounded up, so that 100.0 means all: {@code 92.3}. Empty counters have none.
     *
     * @throws IllegalStateException when the counter is empty
     */
    public double percent() {
        if (total == 0) {
            throw new IllegalStateException("an empty counter has no percentage");
        }
        return Math.floorDiv(1000L * covered, (long) total) / 10.0;
    }

    /**
     * How the percentage is written wherever it is written: {@code 92.3 %}, {@code 100 %}, and {@code < 0.1 %} for what is little
     * and not nothing.
     *
     * @throws IllegalStateException when the counter is empty
     */
    public String percentText() {
        double percent = percent();
        if (percent == 0 && covered > 0) {
            return "< 0.1 %";
        }
        String digits = Double.toString(percent);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + " %";
    }
}
