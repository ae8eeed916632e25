package io.countersign.report.html.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Numbers strings that occur often, from 0 in the order in which they come. */
final class StringTable {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String text) {
        return numbers.computeIfAbsent(text, key -> numbers.size());
    }

    Set<String> strings() {
        return numbers.keySet();
    }
}
