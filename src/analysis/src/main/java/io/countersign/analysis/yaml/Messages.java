package io.countersign.analysis.yaml;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.model.Location;
import java.time.LocalDate;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;

/** Every sentence this package says to the user about what stands in a file; {@link SyntaxMessages} has those about YAML itself. */
final class Messages {

    private Messages() {}

    static String wrongSettingsName(String right) {
        return "this file is never read; rename it to " + right;
    }

    static String emptyFile(Keys keys) {
        return "the file is empty; write at least one of " + String.join(", ", keys.all());
    }

    static String nothingDeclared(Keys keys) {
        return "the file declares nothing; write at least one of " + String.join(", ", keys.all());
    }

    static String expected(String what, String kinds, Node found) {
        return what + ": expected " + kinds + ", found " + kind(found);
    }

    static String keyIsNoText(Keys keys, Node found) {
        return "a key of " + keys.owner() + ": expected a text, found " + kind(found);
    }

    static String mergeKey() {
        return "merge keys (<<) are not supported; write the keys out";
    }

    static String unknownKey(String key, Keys keys, List<String> near) {
        return InputMessages.unknown(quoted(key) + " is not a key of " + keys.owner(), near, keys.all());
    }

    static String duplicateKey(String key, Keys keys, Location first) {
        return quoted(key) + " is written twice in " + keys.owner() + "; the first one is at " + first;
    }

    static String missingKey(String key, Keys keys) {
        return quoted(key) + " is missing; " + keys.owner() + " needs " + String.join(", ", keys.required());
    }

    static String missingOneOf(Keys keys, List<String> some) {
        return keys.owner() + " needs at least one of " + String.join(", ", some);
    }

    static String notAGlob(String found, String reason) {
        return quoted(found) + " is not a path: " + reason
                + "; write a file, a folder or a glob such as requirements/payments/**";
    }

    static String neverWaived(String name) {
        return quoted(name)
                + " cannot be waived: without evidence that is complete nothing is known that could be excused";
    }

    static String verifiedWaived() {
        return quoted("verified") + " needs no waiver; name the verdict that is to be excused";
    }

    static String expiresBefore(String expires, LocalDate date) {
        return "the waiver expires on " + expires + ", before its date " + date + "; mend one of them";
    }

    static String approverIsOwner(String name) {
        return quoted(name) + " is the owner of the waiver and cannot allow it as well; name somebody else as approver";
    }

    static String bothKeys(String one, String other) {
        return quoted(one) + " and " + quoted(other) + " are both written; keep one of them";
    }

    static String emptyValue(String what, boolean required) {
        return required ? what + " is empty; write a value" : what + " is empty; write a value or leave the key out";
    }

    static String emptyEntry(String what) {
        return what + " is empty; write a value or take the entry out";
    }

    static String emptyList(String what, boolean required) {
        return required
                ? what + " is an empty list; write at least one entry"
                : what + " is an empty list; write at least one entry or leave the key out";
    }

    static String excludingTests(String pattern) {
        return quoted(pattern) + " takes tests away; name the tests that claim, without a leading !";
    }

    static String duplicateStep(String id, Location first) {
        return "the workflow has another step " + quoted(id) + " at " + first + "; give each step its own id";
    }

    private static String kind(Node node) {
        return node.getNodeId() == NodeId.mapping ? "a map" : node.getNodeId() == NodeId.sequence ? "a list" : "a text";
    }
}
