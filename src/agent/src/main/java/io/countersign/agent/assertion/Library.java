package io.countersign.agent.assertion;

import java.util.List;
import java.util.Optional;

/**
 * An assertion library.
 *
 * @param prefix with which the names of all its classes begin, in VM notation
 * @param rules in order; the first one that covers a method decides
 */
record Library(String prefix, List<MethodRule> rules) {

    static Library of(String prefix, MethodRule... rules) {
        return new Library(prefix, List.of(rules));
    }

    /** Whether a class is one of the library's, with assertions or without. */
    boolean holds(String className) {
        return className.startsWith(prefix);
    }

    boolean hooks(String className) {
        if (holds(className)) {
            // No stream: nearly every class is asked for here, while nothing is compiled.
            for (MethodRule rule : rules) {
                if (rule.effect() != Effect.NONE && rule.covers(className)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is decided what a method means. */
    boolean knows(String className, String method) {
        return holds(className) && effect(className, method).isPresent();
    }

    Optional<Effect> effect(String className, String method) {
        return rules.stream()
                .filter(rule -> rule.covers(className, method))
                .map(MethodRule::effect)
                .findFirst();
    }
}
