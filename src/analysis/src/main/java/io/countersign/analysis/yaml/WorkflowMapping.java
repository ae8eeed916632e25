package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.Location;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Step;
import io.countersign.model.declared.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes workflows of maps; with stand-ins as {@link Parts} does. */
final class WorkflowMapping {

    static final Keys KEYS = Keys.of(
            "a workflow",
            List.of("id", "title", "steps"),
            "text",
            "criticality",
            "status",
            "owner",
            "ordered",
            "tags",
            "proofs");

    static final Keys STEP_KEYS = Keys.of("a step", List.of("id", "title"), "code", "verifies", "optional");

    private WorkflowMapping() {}

    static Workflow of(YamlMap map, FileFaults faults) {
        Optional<WrittenText> id = map.text("id");
        List<Step> steps =
                map.maps("steps", STEP_KEYS).stream().map(WorkflowMapping::step).toList();
        fileDuplicates(steps, faults);
        return new Workflow(
                id.flatMap(WrittenText::id).orElse(""),
                map.text("title").flatMap(WrittenText::line).orElse(""),
                map.text("text").flatMap(WrittenText::prose).orElse(""),
                Parts.criticality(map.text("criticality")),
                Parts.status(map.text("status")),
                map.text("owner").flatMap(WrittenText::line),
                flag(map, "ordered"),
                steps,
                Parts.tags(map.texts("tags")),
                Parts.kinds(map.texts("proofs")),
                id.map(WrittenText::location).orElse(map.location()));
    }

    private static Step step(YamlMap map) {
        Optional<WrittenText> id = map.text("id");
        return new Step(
                id.flatMap(WrittenText::id).orElse(""),
                map.text("title").flatMap(WrittenText::line).orElse(""),
                new Scope(map.codePatterns("code")),
                map.ids("verifies"),
                flag(map, "optional"),
                id.map(WrittenText::location).orElse(map.location()));
    }

    private static boolean flag(YamlMap map, String key) {
        return map.text(key).flatMap(WrittenText::flag).orElse(false);
    }

    private static void fileDuplicates(List<Step> steps, FileFaults faults) {
        Map<String, Location> seen = new HashMap<>();
        for (Step step : steps) {
            Location first = seen.putIfAbsent(step.id(), step.location());
            if (first != null && !step.id().isEmpty()) {
                faults.add(step.location(), Messages.duplicateStep(step.id(), first));
            }
        }
    }
}
