package io.countersign.report.html.data;

import io.countersign.model.result.Result;
import java.util.HashMap;
import java.util.Map;

/** By which numbers the files name items and tests to each other: requirements first, then workflows; tests; each in the result's order. */
final class Numbering {

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> tests = new HashMap<>();

    Numbering(Result result) {
        result.requirements().forEach(r -> items.put(r.requirement().id(), items.size()));
        result.workflows().forEach(w -> items.put(w.workflow().id(), items.size()));
        result.tests().forEach(test -> tests.put(test.id(), tests.size()));
    }

    /** -1 for an ID that nobody declared. */
    int item(String id) {
        return items.getOrDefault(id, -1);
    }

    /** -1 for a test that is not in the evidence. */
    int test(String id) {
        return tests.getOrDefault(id, -1);
    }
}
