package io.countersign.model.evidence;

import java.util.HashMap;
import java.util.Map;

/** Things that are told once and referred to by number from then on, counted in the order in which they were told. */
final class Numbering<K> {

    private final RecordBuffer buffer;
    private final Map<K, Integer> numbers = new HashMap<>();

    Numbering(RecordBuffer buffer) {
        this.buffer = buffer;
    }

    /** The number of {@code key}; negative when it was not told. */
    int find(K key) {
        Integer known = numbers.get(key);
        return known == null ? -1 : known;
    }

    /** Ends the record that tells {@code key} for the first time. The number it has from now on. */
    int told(K key) {
        int number = numbers.size();
        boolean kept = false;
        try {
            numbers.put(key, number);
            kept = true;
        } finally {
            if (!kept) {
                numbers.remove(key);
            }
        }
        buffer.end();
        return number;
    }

    void forget() {
        numbers.clear();
    }
}
