package io.countersign.report.html;

import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the place in the page for an ID, a test or a class, as far as the page has one. */
final class Directory {

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, String> testNames = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Directory(Result result, Selection selection) {
        result.tests().forEach(test -> testNames.put(test.id(), test.name()));
        result.requirements().forEach(r -> verdicts.put(r.requirement().id(), r.verdict()));
        result.workflows().forEach(w -> verdicts.put(w.workflow().id(), w.verdict()));
        places(selection);
    }

    /** An ID wins over a test of the same name, and a test over a class. */
    private void places(Selection selection) {
        selection.code().stream().limit(Selection.PACKAGES).forEach(code -> {
            places.put(code.name(), Anchors.code(code.name()));
            code.classes().forEach(type -> places.put(type.name(), Anchors.code(type.name())));
        });
        selection.tests().stream().limit(Selection.TESTS).forEach(test -> {
            places.putIfAbsent(test.name(), Anchors.test(test.id()));
            places.put(test.id(), Anchors.test(test.id()));
        });
        selection.requirementsNotInForce().stream()
                .limit(Selection.NOT_IN_FORCE)
                .forEach(r -> place(r.requirement().id()));
        selection.workflowsNotInForce().stream()
                .limit(Selection.NOT_IN_FORCE)
                .forEach(w -> place(w.workflow().id()));
        selection.requirements().stream()
                .limit(Selection.REQUIREMENTS)
                .forEach(r -> place(r.requirement().id()));
        selection.workflows().stream()
                .limit(Selection.WORKFLOWS)
                .forEach(w -> place(w.workflow().id()));
    }

    private void place(String id) {
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
        return new ItemView(link(id, id), Optional.ofNullable(verdicts.get(id)).map(Word::of));
    }

    private Link link(String key, String text) {
        String place = places.get(key);
        return place == null ? Link.none(text) : Link.to(text, place);
    }
}
