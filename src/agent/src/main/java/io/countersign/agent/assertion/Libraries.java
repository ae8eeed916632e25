package io.countersign.agent.assertion;

import static io.countersign.agent.assertion.Effect.ASSERTION;

import java.util.List;

/** The assertion libraries we know, each with what counts in it. Only public and protected methods are meant. */
final class Libraries {

    static final List<Library> ALL = List.of(jupiter());

    private Libraries() {}

    private static Library jupiter() {
        String api = "org/junit/jupiter/api/";
        return Library.of(api, MethodRule.of(api + "Assertions:" + api + "AssertionsKt", "assert*:fail*", ASSERTION));
    }
}
