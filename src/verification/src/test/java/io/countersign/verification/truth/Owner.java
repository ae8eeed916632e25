package io.countersign.verification.truth;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a test or container executes, known by construction; filled while its source is written.
 *
 * @param own must be in its footprint
 * @param maybe may be in it: class initialisers run for whoever comes first, and some threads nobody waits for
 * @param late must be told as late for it
 * @param nobodys must be told as nobody's while it was open
 */
record Owner(
        Set<ProductionMethod> own,
        Set<ProductionMethod> maybe,
        Set<ProductionMethod> late,
        Set<ProductionMethod> nobodys) {

    static Owner nothingYet() {
        return new Owner(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
