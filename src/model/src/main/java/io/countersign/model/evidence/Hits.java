package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
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

    private Hits(ClassKey[] keys, Probes[] probes) {
        this.keys = keys;
        this.probes = probes;
        cells = new int[4 * Integer.highestOneBit(Math.max(1, keys.length))];
    }

    static Map<ClassKey, Probes> copyOf(Map<ClassKey, Probes> hits) {
        if (hits instanceof Hits) {
            return hits;
        }
        return of(hits.keySet().toArray(new ClassKey[0]), hits.values().toArray(new Probes[0]));
    }

    /** Of each key the probes that stand at its place; where a key stands twice, those that come last. The arrays are not to be changed. */
    static Map<ClassKey, Probes> of(ClassKey[] keys, Probes[] probes) {
        Hits hits = new Hits(keys, probes);
        return hits.fill() ? hits : copyOf(distinct(keys, probes));
    }

    /** Gives up where a key stands twice. */
    private boolean fill() {
        for (int place = 0; place < keys.length; place++) {
            int cell = cell(keys[place]);
            if (cells[cell] != 0) {
                return false;
            }
            cells[cell] = place + 1;
        }
        return true;
    }

    private static Map<ClassKey, Probes> distinct(ClassKey[] keys, Probes[] probes) {
        Map<ClassKey, Probes> distinct = new LinkedHashMap<>();
        for (int place = 0; place < keys.length; place++) {
            distinct.put(keys[place], probes[place]);
        }
        return distinct;
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
                return new Iterator<>() {

                    private int place;

                    @Override
                    public boolean hasNext() {
                        return place < keys.length;
                    }

                    @Override
                    public Map.Entry<ClassKey, Probes> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        return Map.entry(keys[place], probes[place++]);
                    }
                };
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }
}
