package io.countersign.junit;

import io.countersign.model.evidence.SharedFootprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was executed while nobody could be proved to own it, by the tests that were open. */
final class Ambient {

    /** Where tests overlap all the time, nearly every event has other open tests. */
    private static final int MAX_SHARES = 256;

    private final Map<List<String>, Tally> shares = new LinkedHashMap<>();

    void add(List<String> openTests, Drained executed) {
        if (!executed.ranNothing()) {
            Tally share = shares.get(openTests);
            if (share == null) {
                share = new Tally();
                shares.put(openTests, share);
            }
            share.add(executed.withoutAssertions());
        }
    }

    /** All of it, when so much came together that it should be written down, and then forgets it. */
    List<SharedFootprint> overflow() {
        if (shares.size() < MAX_SHARES) {
            return List.of();
        }
        List<SharedFootprint> all = footprints();
        shares.clear();
        return all;
    }

    List<SharedFootprint> footprints() {
        List<SharedFootprint> footprints = new ArrayList<>();
        for (Map.Entry<List<String>, Tally> share : shares.entrySet()) {
            footprints.add(new SharedFootprint(
                    SharedFootprint.Kind.AMBIENT, share.getValue().footprint(), share.getKey()));
        }
        return footprints;
    }
}
