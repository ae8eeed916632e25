package io.countersign.agent.assertion;

import java.util.ArrayList;
import java.util.List;
import org.jacoco.core.runtime.WildcardMatcher;
import org.jspecify.annotations.Nullable;

/** Names, separated by colons, which may hold {@code *} and {@code ?}. */
final class Names {

    private final List<String> exact = new ArrayList<>();
    private String patterns = "";

    /** Made when it is needed first: of most libraries no class is ever loaded. */
    private volatile @Nullable WildcardMatcher matcher;

    Names(String names) {
        for (String name : names.split(":")) {
            if (name.indexOf('*') < 0 && name.indexOf('?') < 0) {
                exact.add(name);
            } else {
                patterns += patterns.isEmpty() ? name : ":" + name;
            }
        }
    }

    boolean hold(String name) {
        return exact.contains(name) || !patterns.isEmpty() && matcher().matches(name);
    }

    private WildcardMatcher matcher() {
        WildcardMatcher known = matcher;
        if (known == null) {
            known = new WildcardMatcher(patterns);
            matcher = known;
        }
        return known;
    }
}
