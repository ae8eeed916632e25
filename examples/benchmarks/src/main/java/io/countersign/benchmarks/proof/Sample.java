package io.countersign.benchmarks.proof;

import java.util.ArrayList;
import java.util.List;

/** Some of many, evenly spread and always the same. */
final class Sample {

    private Sample() {}

    /** At most {@code size} of {@code first}, and where these are fewer, of {@code others}. */
    static List<String> of(int size, List<String> first, List<String> others) {
        List<String> sample = new ArrayList<>(spread(size, first));
        sample.addAll(spread(size - sample.size(), others));
        return sample;
    }

    private static List<String> spread(int size, List<String> all) {
        List<String> sorted = all.stream().sorted().toList();
        if (sorted.size() <= size) {
            return sorted;
        }
        List<String> spread = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            spread.add(sorted.get((int) ((long) i * sorted.size() / size)));
        }
        return spread;
    }
}
