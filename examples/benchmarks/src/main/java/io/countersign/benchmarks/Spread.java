package io.countersign.benchmarks;

import java.util.List;
import java.util.Locale;

/** The middle of some figures, and how far they lie apart. */
record Spread(double least, double median, double most) {

    /**
     * Takes the median, which is the mean of the middle two when their number is even.
     *
     * @param figures at least one
     */
    static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(size - 1));
    }

    /** As {@code 1.20 (1.10 to 1.30)}. */
    String text(int decimals) {
        String number = "%." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + " to " + number + ")", median, least, most);
    }
}
