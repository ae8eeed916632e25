package io.countersign.analysis.gate;

import io.countersign.model.result.Coverage;
import java.util.Collection;

/** Requirements-based coverage of the scopes of several items together, which cannot be added up from those of each. */
@FunctionalInterface
public interface UnitedCoverage {

    /** Of the items with these IDs; empty when none of them names any code. */
    Coverage of(Collection<String> ids);
}
