package io.countersign.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A report that a build wrote. */
record WrittenReport(JsonNode json) {

    static WrittenReport in(Path folder) {
        try {
            return new WrittenReport(
                    JsonMapper.builder().build().readTree(Files.readString(folder.resolve("report.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each requirement with its verdict, as {@code REQ-1 verified}. */
    List<String> verdicts() {
        return all("requirements").stream()
                .map(one -> text(one, "id") + " " + text(one, "verdict"))
                .toList();
    }

    /** Each test with its outcome and its attribution, as {@code ShopTest › pays passed exact}. */
    List<String> tests() {
        return all("tests").stream()
                .map(one -> text(one, "name") + " " + text(one, "outcome") + " " + text(one, "attribution"))
                .toList();
    }

    /** Each module with the number of its tests and its covered lines, as {@code core 2 3/4}. */
    List<String> modules() {
        return all("modules").stream()
                .map(one -> text(one, "name") + " " + one.at("/tests/total") + " "
                        + one.at("/codeCoverage/lines/covered") + "/" + one.at("/codeCoverage/lines/total"))
                .toList();
    }

    List<String> leftOut() {
        return StreamSupport.stream(json.at("/header/leftOut").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    List<String> findings() {
        return all("findings").stream()
                .map(one -> text(one, "rule") + " " + text(one, "subject"))
                .toList();
    }

    String reconciliation() {
        return json.at("/header/reconciliation/state").asString();
    }

    String release() {
        return json.at("/release/message").asString();
    }

    /** Everything but what differs between two runs of the same tests: the header, how long they took, and how many JVMs they had. */
    String data() {
        ObjectNode data = (ObjectNode) json.deepCopy();
        data.remove("header");
        data.at("/tests").forEach(test -> ((ObjectNode) test).remove("durationMillis"));
        data.at("/decision/rules").forEach(rule -> {
            if (text(rule, "rule").equals("complete-evidence")) {
                ((ObjectNode) rule).remove("figure");
            }
        });
        return data.toPrettyString();
    }

    private List<JsonNode> all(String list) {
        return StreamSupport.stream(json.at("/" + list).spliterator(), false).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
