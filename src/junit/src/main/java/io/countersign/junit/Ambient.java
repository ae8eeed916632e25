package io.countersign.junit;

import io.countersign.model.evidence.SharedFootprint;
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
            shares.computeIfAbsent(openTests, key -> new Tally()).add(executed.withoutAssertions());
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
        return shares.entrySet().stream()
                .map(share -> new SharedFootprint(
                        SharedFootprint.Kind.AMBIENT, share.getValue().footprint(), share.getKey()))
                .toList();
    }
}
