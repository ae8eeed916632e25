package io.countersign.model.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A test or container as its engine reported it.
 *
 * @param uniqueId JUnit's UniqueId: the only name by which a test is known
 * @param parentId the UniqueId of its container; empty for an engine
 * @param displayName bounded in length
 * @param test whether it is a test; a container otherwise. A node that is both counts as a test
 * @param tags as JUnit reported them, without those of its containers
 * @param executions in the order they ended; empty when it was never reached
 */
public record TestNode(
        String uniqueId,
        Optional<String> parentId,
        String displayName,
        boolean test,
        Set<String> tags,
        TestSource source,
        List<Execution> executions) {

    public TestNode {
        tags = tags.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(tags));
        executions = List.copyOf(executions);
    }
}
