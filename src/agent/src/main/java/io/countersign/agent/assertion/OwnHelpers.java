package io.countersign.agent.assertion;

import java.util.ArrayList;
import java.util.List;

/** The assertion methods of a user's own, as an option of the agent names them. */
final class OwnHelpers {

    private static final String ALL_METHODS = "*";

    private OwnHelpers() {}

    /** One library for each name in {@code names}: {@code com.acme.Checks#verify*}, or {@code com.acme.Checks} for all methods. */
    static List<Library> of(String names) {
        List<Library> helpers = new ArrayList<>();
        for (String name : names.split(":", -1)) {
            if (!name.isBlank()) {
                int hash = name.indexOf('#');
                String classes =
                        (hash < 0 ? name : name.substring(0, hash)).strip().replace('.', '/');
                String methods =
                        hash < 0 ? ALL_METHODS : name.substring(hash + 1).strip();
                helpers.add(Library.of("", MethodRule.of(classes, methods, Effect.ASSERTION)));
            }
        }
        return helpers;
    }
}
