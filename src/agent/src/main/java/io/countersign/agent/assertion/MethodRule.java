package io.countersign.agent.assertion;

/**
 * What the methods of some classes mean.
 *
 * @param classes names of classes in VM notation
 */
record MethodRule(Names classes, Names methods, Effect effect) {

    static MethodRule of(String classes, String methods, Effect effect) {
        return new MethodRule(new Names(classes), new Names(methods), effect);
    }

    boolean covers(String className) {
        return classes.hold(className);
    }

    boolean covers(String className, String method) {
        return methods.hold(method) && classes.hold(className);
    }
}
