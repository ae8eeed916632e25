package io.countersign.agent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the door, one for each class file. */
final class Hits {

    private final Map<Object, Object[]> byId = new LinkedHashMap<>();

    /** Adds a row, or its probes to those of the class's row. */
    void add(Object[] row) {
        Object[] known = byId.putIfAbsent(row[0], row);
        if (known != null) {
            ((BitSet) known[3]).or((BitSet) row[3]);
        }
    }

    void addAll(Hits more) {
        more.byId.values().forEach(this::add);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    List<Object[]> rows() {
        return new ArrayList<>(byId.values());
    }
}
