package io.countersign.report.html;

import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.result.CodeResult;
import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.Waived;
import io.countersign.report.html.place.Anchors;
import io.countersign.report.html.place.PageNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the place in the report for an ID, a test or a class. */
final class Directory {

    private final Map<String, Known> items = new HashMap<>();
    private final Map<String, Link> tests = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> codePages = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Places places;
    private final Waived waived;

    /** What a list says of an item beside its ID. */
    record Known(String title, Verdict verdict, Criticality criticality, Optional<String> owner, String href) {}

    Directory(Result result, Selection selection, Places places) {
        this.places = places;
        this.waived = Waived.of(result);
        // An ID wins over a test of the same name, and a test over a class: who comes last wins.
        code(selection.code());
        result.tests().forEach(test -> {
            tests.put(test.id(), new Link(test.name(), PageNames.TEST + "#" + tests.size()));
            subjects.put(test.name(), test(test.id()).href());
        });
        tests.forEach((id, test) -> subjects.put(id, test.href()));
        result.sources()
                .forEach(source -> source.classes()
                        .forEach(type -> sources.put(type, PageNames.SOURCE + "#" + Anchors.source(source))));
        requirements(selection.requirementsNotInForce(), Selection.NOT_IN_FORCE);
        requirements(selection.requirements(), Selection.REQUIREMENTS);
        workflows(result.workflows());
    }

    private void code(List<CodeResult> packages) {
        for (int i = 0; i < packages.size(); i++) {
            CodeResult code = packages.get(i);
            codePages.put(code.name(), PageNames.piece(Selection.CODE, 1 + i / Selection.PACKAGES));
            String page = codePage(code.name()) + "#";
            subjects.put(code.name(), page + Anchors.code(code.name()));
            code.classes().forEach(type -> subjects.put(type.name(), page + Anchors.code(type.name())));
        }
    }

    private void requirements(List<RequirementResult> requirements, String list) {
        for (int i = 0; i < requirements.size(); i++) {
            RequirementResult result = requirements.get(i);
            String id = result.requirement().id();
            String page = PageNames.piece(list, 1 + i / Selection.ROWS);
            items.put(
                    id,
                    new Known(
                            result.requirement().title(),
                            result.verdict(),
                            result.requirement().criticality(),
                            result.requirement().owner(),
                            page + "#" + Anchors.item(id)));
        }
    }

    private void workflows(List<WorkflowResult> workflows) {
        for (WorkflowResult result : workflows) {
            String id = result.workflow().id();
            items.put(
                    id,
                    new Known(
                            result.workflow().title(),
                            result.verdict(),
                            result.workflow().criticality(),
                            result.workflow().owner(),
                            PageNames.WORKFLOW + "#" + Anchors.item(id)));
        }
    }

    /** What is known of an item; empty for an ID that nobody declared. */
    Optional<Known> known(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** A link to whatever {@code subject} names. */
    Link subject(String subject) {
        Known known = items.get(subject);
        return new Link(test(subject).text(), known == null ? subjects.getOrDefault(subject, "") : known.href());
    }

    Link test(String id) {
        return tests.getOrDefault(id, Link.none(id));
    }

    /** A test that may be missing from the evidence, by the name the claim knows. */
    Link test(String id, String name) {
        return new Link(name, test(id).href());
    }

    /** The page with a package and its classes. */
    String codePage(String name) {
        return codePages.getOrDefault(name, PageNames.piece(Selection.CODE, 1));
    }

    /** Where the lines of a class are shown; empty where they are not known. */
    String source(String type) {
        return sources.getOrDefault(type, "");
    }

    ItemView item(String id) {
        Known known = items.get(id);
        return known == null
                ? new ItemView(Link.none(id), Optional.empty())
                : new ItemView(new Link(id, known.href()), Optional.of(Word.of(known.verdict())));
    }

    Place place(Optional<Location> location) {
        return places.of(location);
    }

    Place place(Location location) {
        return places.of(location);
    }

    Waived waived() {
        return waived;
    }

    /** Until when, why and on whose word the verdict of an item is excused. */
    Optional<String> waived(String id, Verdict verdict) {
        return waived.waiver(id, verdict).map(Waived::sentence);
    }

    Places places() {
        return places;
    }
}
