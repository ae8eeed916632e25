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

    /** The number of {@code key}, which is told by {@code record} when it was not told before. */
    int numberOf(K key, Runnable record) {
        Integer known = numbers.get(key);
        return known == null ? tell(key, record) : known;
    }

    private int tell(K key, Runnable record) {
        int number = numbers.size();
        boolean whole = false;
        try {
            buffer.append(() -> {
                record.run();
                numbers.put(key, number);
            });
            whole = true;
        } finally {
            if (!whole) {
                numbers.remove(key);
            }
        }
        return number;
    }

    void forget() {
        numbers.clear();
    }
}
