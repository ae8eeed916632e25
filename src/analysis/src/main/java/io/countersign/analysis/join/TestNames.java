package io.countersign.analysis.join;

import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Names tests for people: {@code FraudCheckTest › holds payments above the limit › [2] CH}. */
public final class TestNames {

    private static final String SEPARATOR = " › ";

    private TestNames() {}

    /** Names a test by the display names from its engine down; the engine itself says nothing to a reader. */
    static String of(List<TestNode> innermostFirst) {
        List<String> names = new ArrayList<>();
        for (TestNode node : innermostFirst) {
            if (node.parentId().isPresent()) {
                names.add(name(node));
            }
        }
        Collections.reverse(names);
        return names.isEmpty() ? innermostFirst.get(0).displayName() : String.join(SEPARATOR, names);
    }

    /** The names of which {@link #of} made one. */
    public static List<String> split(String name) {
        return List.of(name.split(SEPARATOR));
    }

    /** JUnit shows methods with empty brackets; a test is no call. */
    private static String name(TestNode node) {
        String name = node.displayName();
        boolean method = node.source() instanceof TestSource.Method;
        return method && name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
    }
}
