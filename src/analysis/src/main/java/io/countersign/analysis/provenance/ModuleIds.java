package io.countersign.analysis.provenance;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.SharedFootprint;
import io.countersign.model.evidence.TestNode;
import java.util.List;

/**
 * Keeps the tests of several modules apart: two modules may have a test of one name, and they are not the same test run twice. The
 * id gets a segment in front, in JUnit's own notation: {@code [module:shop]/[engine:junit-jupiter]/...}.
 */
public final class ModuleIds {

    private ModuleIds() {}

    /** The evidence with the module's name in all ids; without a name as it is. */
    public static Evidence qualified(String module, Evidence evidence) {
        return module.isEmpty()
                ? evidence
                : new Evidence(
                        evidence.file(),
                        evidence.run(),
                        evidence.nodes().stream()
                                .map(node -> qualified(module, node))
                                .toList(),
                        evidence.shared().stream()
                                .map(shared -> qualified(module, shared))
                                .toList(),
                        evidence.problems(),
                        evidence.finished(),
                        evidence.damage());
    }

    private static TestNode qualified(String module, TestNode node) {
        return new TestNode(
                id(module, node.uniqueId()),
                node.parentId().map(parent -> id(module, parent)),
                node.displayName(),
                node.test(),
                node.tags(),
                node.source(),
                node.executions());
    }

    private static SharedFootprint qualified(String module, SharedFootprint shared) {
        List<String> open =
                shared.openTests().stream().map(test -> id(module, test)).toList();
        return new SharedFootprint(shared.kind(), shared.footprint(), open);
    }

    /** The id of a test of the module; without a name the UniqueId. */
    public static String id(String module, String uniqueId) {
        return module.isEmpty() ? uniqueId : prefix(module) + uniqueId;
    }

    private static String prefix(String module) {
        return "[module:" + module + "]/";
    }

    /** The module a test with this id belongs to; empty where there is only one. */
    public static String moduleOf(String id) {
        int end = id.indexOf("]/");
        return id.startsWith("[module:") && end > 0 ? id.substring("[module:".length(), end) : "";
    }

    /** Whether a test with this id belongs to the module, where there are several. */
    public static boolean isOf(String module, String id) {
        return id.startsWith(prefix(module));
    }
}
