package io.countersign.report.explain;

import io.countersign.model.result.LineResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Writes line numbers as people do. */
final class LineRanges {

    private LineRanges() {}

    /** {@code 3, 7-12}: lines without code, such as blank ones, part no range. */
    static String of(List<LineResult> lines, Predicate<LineResult> which) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (LineResult line : lines) {
            if (which.test(line)) {
                first = first == 0 ? line.number() : first;
                last = line.number();
            } else if (first != 0) {
                ranges.add(range(first, last));
                first = 0;
            }
        }
        if (first != 0) {
            ranges.add(range(first, last));
        }
        return String.join(", ", ranges);
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
