package io.countersign.benchmarks.proof;

import io.countersign.model.evidence.Footprint;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs, test by test.
 *
 * @param same tests with the same probes and the same entries in the same order
 * @param differing UniqueIds of tests with other probes or other entries
 * @param probes how many of them have other probes
 * @param reordered UniqueIds of tests that entered the same methods in another order
 * @param apart tests that cannot be compared: they did not pass once in both runs, or their footprint is not certain
 */
record Comparison(String title, int same, List<String> differing, int probes, List<String> reordered, int apart) {

    static Comparison of(Recorded one, Recorded other) {
        int same = 0;
        int probes = 0;
        List<String> differing = new ArrayList<>();
        List<String> reordered = new ArrayList<>();
        int apart = 0;
        for (String id : one.tests().keySet()) {
            if (!one.isComparable(id) || !other.isComparable(id)) {
                apart++;
                continue;
            }
            Footprint footprint = one.footprint(id);
            Footprint others = other.footprint(id);
            if (!Traces.difference(footprint, others).isEmpty()) {
                differing.add(id);
                probes += footprint.hits().equals(others.hits()) ? 0 : 1;
            } else if (!footprint.entries().equals(others.entries())) {
                reordered.add(id);
            } else {
                same++;
            }
        }
        return new Comparison(one.name() + " : " + other.name(), same, differing, probes, reordered, apart);
    }
}
