package io.countersign.report.html;

import io.countersign.model.result.CodeResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the place in the page for an ID, a test or a class. */
final class Directory {

    private final Map<String, Verdict> items = new HashMap<>();
    private final Map<String, String> testNames = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** Reads what can be linked to: items always, tests and code as far as the page shows them. */
    Directory(Result result, List<TestResult> shownTests, List<CodeResult> shownCode) {
        result.tests().forEach(test -> testNames.put(test.id(), test.name()));
        for (CodeResult code : shownCode) {
            places.put(code.name(), Anchors.code(code.name()));
            code.classes().forEach(type -> places.put(type.name(), Anchors.code(type.name())));
        }
        for (TestResult test : shownTests) {
            places.putIfAbsent(test.name(), Anchors.test(test.id()));
            places.put(test.id(), Anchors.test(test.id()));
        }
        result.requirements().forEach(r -> item(r.requirement().id(), r.verdict()));
        result.workflows().forEach(w -> item(w.workflow().id(), w.verdict()));
    }

    private void item(String id, Verdict verdict) {
        items.put(id, verdict);
        places.put(id, Anchors.item(id));
    }

    /** A link to whatever {@code subject} names. */
    Link subject(String subject) {
        return link(subject, testNames.getOrDefault(subject, subject));
    }

    Link test(String id) {
        return link(id, testNames.getOrDefault(id, id));
    }

    ItemView item(String id) {
        return new ItemView(link(id, id), Optional.ofNullable(items.get(id)).map(Word::of));
    }

    private Link link(String key, String text) {
        String place = places.get(key);
        return place == null ? Link.none(text) : Link.to(text, place);
    }
}
