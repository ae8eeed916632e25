package io.countersign.report.explain;

import io.countersign.model.result.RequirementResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.SourceResult;
import io.countersign.model.result.TestResult;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.format.NextSteps;
import io.countersign.report.format.Waived;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what belongs to an ID. Of two items with one ID it is the first, as everywhere. */
final class Index {

    private final Result result;
    private final NextSteps nextSteps;
    private final Waived waived;
    private final Map<String, WorkflowResult> workflows = new LinkedHashMap<>();
    private final Map<String, RequirementResult> requirements = new LinkedHashMap<>();
    private final Map<String, TestResult> tests = new HashMap<>();

    Index(Result result) {
        this.result = result;
        this.nextSteps = NextSteps.of(result);
        this.waived = Waived.of(result);
        result.workflows().forEach(one -> workflows.putIfAbsent(one.workflow().id(), one));
        result.requirements()
                .forEach(one -> requirements.putIfAbsent(one.requirement().id(), one));
        result.tests().forEach(test -> tests.putIfAbsent(test.id(), test));
    }

    NextSteps nextSteps() {
        return nextSteps;
    }

    Waived waived() {
        return waived;
    }

    Optional<WorkflowResult> workflow(String id) {
        return Optional.ofNullable(workflows.get(id));
    }

    Optional<RequirementResult> requirement(String id) {
        return Optional.ofNullable(requirements.get(id));
    }

    Optional<TestResult> test(String id) {
        return Optional.ofNullable(tests.get(id));
    }

    String testName(String id) {
        return test(id).map(TestResult::name).orElse(id);
    }

    /** {@code ID title: verdict}, or only the ID of an item that nobody declared. */
    String named(String id) {
        return workflow(id)
                .map(one ->
                        id + " " + one.workflow().title() + ": " + one.verdict().label())
                .or(() -> requirement(id)
                        .map(one -> id + " " + one.requirement().title() + ": "
                                + one.verdict().label()))
                .orElse(id + ": nobody declared it");
    }

    /** The files that hold code of the item's scope. */
    List<SourceResult> sources(String id) {
        Set<String> owned = new HashSet<>();
        result.code()
                .forEach(code -> code.classes().stream()
                        .filter(type -> type.owners().contains(id))
                        .forEach(type -> owned.add(type.name())));
        return result.sources().stream()
                .filter(source -> source.classes().stream().anyMatch(owned::contains))
                .toList();
    }
}
