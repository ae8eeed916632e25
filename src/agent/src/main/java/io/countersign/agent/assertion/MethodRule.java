package io.countersign.agent.assertion;

import org.jacoco.core.runtime.WildcardMatcher;

/**
 * What the methods of some classes mean. Names are separated by colons, and may hold {@code *} and {@code ?}.
 *
 * @param classes names of classes in VM notation
 */
record MethodRule(WildcardMatcher classes, WildcardMatcher methods, Effect effect) {

    static MethodRule of(String classes, String methods, Effect effect) {
        return new MethodRule(new WildcardMatcher(classes), new WildcardMatcher(methods), effect);
    }

    boolean covers(String className) {
        return classes.matches(className);
    }

    boolean covers(String className, String method) {
        return methods.matches(method) && classes.matches(className);
    }
}
