package io.countersign.analysis.audit;

import java.util.List;

/**
 * One part of what was recorded, compared with what was derived again.
 *
 * @param name such as {@code requirements}
 * @param count how many entries were recorded; 1 for what is one thing
 * @param differing how many entries differ, those that are only in one of the two included
 * @param differences every one
 */
public record Check(String name, int count, int differing, List<Difference> differences) {

    public Check {
        differences = List.copyOf(differences);
    }

    /** Whether both say the same. */
    public boolean holds() {
        return differences.isEmpty();
    }
}
