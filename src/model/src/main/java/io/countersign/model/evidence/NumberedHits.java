package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Hits of classes that are known by number. Made to be written down: who looks into them pays for the names each time. */
final class NumberedHits extends AbstractMap<ClassKey, Probes> {

    final Legend legend;
    final int[] classes;
    final Probes[] probes;

    /** The arrays are not to be changed; no class is in them twice. */
    NumberedHits(Legend legend, int[] classes, Probes[] probes) {
        this.legend = legend;
        this.classes = classes;
        this.probes = probes;
    }

    @Override
    public int size() {
        return classes.length;
    }

    @Override
    public Set<Map.Entry<ClassKey, Probes>> entrySet() {
        ClassKey[] keys = new ClassKey[classes.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = legend.type(classes[i]);
        }
        return Hits.of(keys, probes).entrySet();
    }
}
