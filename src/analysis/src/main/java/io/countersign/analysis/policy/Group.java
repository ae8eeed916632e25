package io.countersign.analysis.policy;

import io.countersign.model.declared.Criticality;

/**
 * Some items, and what is asked of them.
 *
 * @param name as decisions call it, such as {@code critical items}
 * @param demands what fails the release
 * @param advice what only warns, beside the demands
 */
public record Group(String name, Selector selector, Demands demands, Demands advice) {

    /** The items of a criticality. */
    public static Group of(Criticality criticality, Demands demands, Demands advice) {
        return new Group(criticality.label() + " items", Selector.of(criticality), demands, advice);
    }

    /** The same group, of which something else is asked. */
    public Group asking(Demands other) {
        return new Group(name, selector, other, advice);
    }
}
