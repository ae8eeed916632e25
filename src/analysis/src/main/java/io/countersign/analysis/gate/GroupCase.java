package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Demands;
import io.countersign.model.result.Finding;
import java.util.List;

/**
 * A group of items, and what is asked of it.
 *
 * @param warns whether what is asked only warns
 * @param items of the group, in force
 * @param findings of the whole release
 */
record GroupCase(
        String name,
        Demands demands,
        boolean warns,
        List<ItemInForce> items,
        List<Finding> findings,
        Excuses excuses,
        UnitedCoverage coverage) {

    /** The same group, of which something else is asked that only warns. */
    GroupCase advised(Demands advice) {
        return new GroupCase(name, advice, true, items, findings, excuses, coverage);
    }

    Reached reached(String rule, String needed, String figure) {
        return new Reached(rule, name, needed, figure);
    }

    static List<String> ids(List<ItemInForce> items) {
        return items.stream().map(ItemInForce::id).toList();
    }
}
