package io.countersign.analysis.discover;

import java.util.List;

/**
 * An ID that tests name.
 *
 * @param title the text it was made of
 * @param revision the highest that is named; 0 when none is
 * @param tests the names of the tests that carry it
 * @param declared whether a requirement or a workflow is called so
 * @param near declared IDs that it may be a slip of
 */
public record FoundId(String id, String title, int revision, List<String> tests, boolean declared, List<String> near) {

    public FoundId {
        tests = List.copyOf(tests);
        near = List.copyOf(near);
    }
}
