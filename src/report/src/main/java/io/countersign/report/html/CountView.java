package io.countersign.report.html;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** So many of a word. */
record CountView(int count, Word word) {

    static <K> List<CountView> of(Map<K, Integer> counts, Function<K, Word> word) {
        return counts.entrySet().stream()
                .map(entry -> new CountView(entry.getValue(), word.apply(entry.getKey())))
                .toList();
    }
}
