package io.countersign.analysis.yaml;

import static io.countersign.analysis.yaml.Quoted.quoted;

import io.countersign.analysis.text.Nearest;
import io.countersign.model.Location;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;

/** Every sentence this package says to the user about what stands in a file; {@link SyntaxMessages} has those about YAML itself. */
final class Messages {

    private Messages() {}

    static String noSuchPath() {
        return "there is no such file or folder; create it or name another one";
    }

    static String neitherFileNorFolder() {
        return "is neither a file nor a folder; name a YAML file or a folder that holds some";
    }

    static String unreadable() {
        return "cannot be read; check that it exists and that you may read it";
    }

    static String folderWithoutYaml() {
        return "the folder holds no .yaml or .yml file; add one or name another folder";
    }

    static String wrongSettingsName(String right) {
        return "this file is never read; rename it to " + right;
    }

    static String fileTooLarge(int allowed) {
        return "the file is larger than " + allowed + " bytes; split it into several files";
    }

    static String allTooLarge(int allowed) {
        return "with this file the YAML files are larger than " + allowed
                + " bytes together, and no further one was read; name fewer files or folders";
    }

    static String lineTooLong(int bytes, int allowed) {
        return "the line is " + bytes + " bytes long, allowed are " + allowed + "; break it into several lines";
    }

    static String notUtf8(String hex) {
        return "the bytes " + hex + " are not UTF-8; save the file as UTF-8";
    }

    static String controlCharacter(int character, long more) {
        String rest = more == 0 ? "" : " (and " + more + " more in this file)";
        return "the control character " + Quoted.name(character) + " is not allowed in a file" + rest
                + "; take it out or write it as an escape";
    }

    static String moreFaults(int shown) {
        return "the file has more faults than the " + shown + " shown";
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
        return unknown(quoted(key) + " is not a key of " + keys.owner(), near, keys.all());
    }

    static String unknownWord(String word, String kind, List<String> allowed) {
        return unknown(quoted(word) + " is not a " + kind, Nearest.to(word, allowed), allowed);
    }

    private static String unknown(String sentence, List<String> near, List<String> allowed) {
        String list = String.join(", ", allowed);
        return near.isEmpty()
                ? sentence + "; allowed are " + list
                : sentence + "; " + Nearest.question(near) + " Allowed are " + list;
    }

    static String duplicateKey(String key, Keys keys, Location first) {
        return quoted(key) + " is written twice in " + keys.owner() + "; the first one is at " + first;
    }

    static String missingKey(String key, Keys keys) {
        return quoted(key) + " is missing; " + keys.owner() + " needs " + String.join(", ", keys.required());
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

    static String idWithSpace(String id) {
        return quoted(id) + " is not an ID: it holds white space; several IDs are written as a list, [A, B]";
    }

    static String idWithInvisible(String id, int character) {
        return quoted(id) + " is not an ID: it holds the invisible character " + Quoted.name(character)
                + "; take it out";
    }

    static String idTooLong(String id, int length) {
        return quoted(id) + " is not an ID: it has " + length + " characters, allowed are " + Limits.ID_CHARACTERS;
    }

    static String severalLines(String what) {
        return what + " has several lines; write it on one";
    }

    static String invisibleInText(String what, int character) {
        return what + " holds the character " + Quoted.name(character) + ", which nobody could see; take it out";
    }

    static String notANumber(String found, String kind, int lowest, int highest) {
        return quoted(found) + " is not a " + kind + "; allowed are whole numbers from " + lowest + " to " + highest;
    }

    static String notAFlag(String what, String found) {
        return what + ": " + quoted(found) + " is neither true nor false; allowed are true, false";
    }

    static String inQuotes(String what, String found) {
        return what + ": " + quoted(found) + " is a text because of its quotes; write it without them";
    }

    static String tooLongForPattern(String what, int length) {
        return what + " has " + length + " characters, allowed are " + Limits.PATTERN_CHARACTERS;
    }

    static String notARegularExpression(String found, String reason, int position) {
        return quoted(found) + " is not a regular expression: " + reason + " at its character " + position;
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
