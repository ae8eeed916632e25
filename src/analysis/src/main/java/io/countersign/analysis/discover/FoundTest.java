package io.countersign.analysis.discover;

import java.util.List;

/**
 * A test method, or a scenario.
 *
 * @param name for people: class and method, or feature file and line
 * @param scenario whether it is a scenario
 * @param home class or feature file
 * @param displayNames its own and those above it, as far as its code says them
 * @param carried what it carries, each once
 */
record FoundTest(String name, boolean scenario, String home, List<String> displayNames, List<Carried> carried) {

    FoundTest {
        displayNames = List.copyOf(displayNames);
        carried = List.copyOf(carried);
    }
}
