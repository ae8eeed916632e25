package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map in the order of what it was copied from. A run has as many as tests, each with dozens of classes: linked hash maps
 * would take three times the memory.
 */
final class Hits extends AbstractMap<ClassKey, Probes> {

    private final ClassKey[] keys;
    private final Probes[] probes;

    /** One more than a key's place, in the cell its hash names or the first free one behind; 0 in free cells, which half of them are. */
    private final int[] cells;

    private Hits(Map<ClassKey, Probes> hits) {
        keys = hits.keySet().toArray(ClassKey[]::new);
        probes = hits.values().toArray(Probes[]::new);
        cells = new int[4 * Integer.highestOneBit(Math.max(1, keys.length))];
        for (int place = 0; place < keys.length; place++) {
            cells[cell(keys[place])] = place + 1;
        }
    }

    static Map<ClassKey, Probes> copyOf(Map<ClassKey, Probes> hits) {
        return hits instanceof Hits ? hits : new Hits(hits);
    }

    /** The cell that leads to the key, or the free one that would. */
    private int cell(ClassKey key) {
        int hash = key.hashCode() * 0x9E3779B9;
        int cell = (hash ^ hash >>> 16) & (cells.length - 1);
        while (cells[cell] != 0 && !keys[cells[cell] - 1].equals(key)) {
            cell = (cell + 1) & (cells.length - 1);
        }
        return cell;
    }

    @Override
    public @Nullable Probes get(@Nullable Object key) {
        if (!(key instanceof ClassKey known)) {
            return null;
        }
        int found = cells[cell(known)];
        return found == 0 ? null : probes[found - 1];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public void forEach(BiConsumer<? super ClassKey, ? super Probes> action) {
        for (int place = 0; place < keys.length; place++) {
            action.accept(keys[place], probes[place]);
        }
    }

    @Override
    public Set<Map.Entry<ClassKey, Probes>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public Iterator<Map.Entry<ClassKey, Probes>> iterator() {
                return IntStream.range(0, keys.length)
                        .mapToObj(place -> Map.entry(keys[place], probes[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }
}
