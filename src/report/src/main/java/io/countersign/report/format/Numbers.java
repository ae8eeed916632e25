package io.countersign.report.format;

import io.countersign.model.result.Counter;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;

/** How numbers are written, the same in every output and in no locale. */
public final class Numbers {

    private Numbers() {}

    /** {@code 92.3 %}; never rounded up, and never a number where nothing was measured. */
    public static String percent(Counter counter) {
        return counter.isEmpty() ? Sentences.NOTHING_MEASURED : counter.percentText();
    }

    /** {@code 3 of 5}. */
    public static String ratio(Counter counter) {
        return counter.covered() + " of " + counter.total();
    }

    /** {@code 60 % (3 of 5)}. */
    public static String percentAndRatio(Counter counter) {
        return counter.isEmpty() ? Sentences.NOTHING_MEASURED : percent(counter) + " (" + ratio(counter) + ")";
    }

    /** Milliseconds with three decimals. */
    public static BigDecimal millis(long nanos) {
        return BigDecimal.valueOf(TimeUnit.NANOSECONDS.toMicros(nanos), 3);
    }

    /** {@code 3 ms}, {@code 1.4 s}. */
    public static String duration(long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (nanos > 0 && millis == 0) {
            return "< 1 ms";
        }
        return millis < 1000 ? millis + " ms" : BigDecimal.valueOf(millis / 100, 1) + " s";
    }

    /** {@code 1 test}, {@code 2 tests}. */
    public static String counted(int count, String singular, String plural) {
        return count + " " + (count == 1 ? singular : plural);
    }
}
