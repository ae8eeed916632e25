package io.countersign.benchmarks.report;

import io.countersign.benchmarks.Places;
import io.countersign.model.evidence.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The trace of a generated run as other tools read it: who claims what, and how the tests ended. Neither knows what a test ran. */
final class PeerInputs {

    private final RunSize size;
    private final GeneratedPromises promises;

    PeerInputs(RunSize size) {
        this.size = size;
        this.promises = new GeneratedPromises(size, List.of());
    }

    /** A specification in Markdown, and a source file with tags for each test class. */
    void writeForOpenFastTrace(Path folder) {
        StringBuilder items = new StringBuilder("# Promises\n\n");
        for (int number = 0; number < size.requirements(); number++) {
            items.append("## Promise number ")
                    .append(number)
                    .append(" is kept\n`req~")
                    .append(item(GeneratedPromises.requirementId(number)))
                    .append(
                            "~1`\n\nWhat is promised stands here at the length of one sentence, which names the number ")
                    .append(number)
                    .append(".\n\nNeeds: utest\n\n");
        }
        Places.written(Places.emptied(folder).resolve("promises.md"), items.toString());
        Map<String, StringBuilder> files = new HashMap<>();
        GeneratedTests tests = new GeneratedTests(size, promises);
        for (int number = 0; number < size.tests(); number++) {
            GeneratedTest test = tests.next(number);
            StringBuilder file = files.computeIfAbsent(test.className(), name -> new StringBuilder());
            test.ids().stream()
                    .filter(id -> id.startsWith("REQ"))
                    .forEach(id ->
                            file.append("// [utest->req~").append(item(id)).append("~1]\n"));
            file.append("void ").append(test.method()).append("() {}\n");
        }
        files.forEach((name, text) -> Places.written(folder.resolve(name + ".java"), text.toString()));
    }

    private static String item(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /** A file for each test, as Allure's adapters write it. */
    void writeForAllure(Path folder) {
        Places.emptied(folder);
        GeneratedTests tests = new GeneratedTests(size, promises);
        for (int number = 0; number < size.tests(); number++) {
            GeneratedTest test = tests.next(number);
            String uuid = "00000000-0000-0000-0000-%012d".formatted(number);
            try (Writer out = Files.newBufferedWriter(folder.resolve(uuid + "-result.json"))) {
                out.write("{\"uuid\":\"" + uuid + "\",\"historyId\":\"" + number + "\",\"name\":\"" + test.method()
                        + "\",\"fullName\":\"" + test.className() + "." + test.method() + "\",\"status\":\""
                        + status(test.outcome()) + "\",\"stage\":\"finished\",\"start\":" + number + ",\"stop\":"
                        + (number + 20) + ",\"labels\":[" + label("suite", test.className()) + ","
                        + label("testClass", test.className())
                        + test.ids().stream()
                                .map(id -> "," + label("story", id))
                                .reduce("", String::concat)
                        + "]}");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String status(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String label(String name, String value) {
        return "{\"name\":\"" + name + "\",\"value\":\"" + value + "\"}";
    }
}
