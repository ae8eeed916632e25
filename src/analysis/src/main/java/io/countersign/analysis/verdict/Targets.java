package io.countersign.analysis.verdict;

import io.countersign.model.declared.Criticality;

/** What the numbers of an item are held against. */
@FunctionalInterface
public interface Targets {

    /** Line coverage in percent. */
    int of(Criticality criticality);
}
