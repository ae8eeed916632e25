package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nobody tests it. */
final class UnclaimedRequirement implements FindingRule {

    @Override
    public String name() {
        return "unclaimed-requirement";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Set<String> gathering = figures.idsWithParts();
        return figures.inForce().stream()
                .filter(item -> item.judged().verdict() == Verdict.UNCLAIMED
                        && item.claims().isEmpty()
                        // It is unclaimed because a part of it is, and that part has a finding of its own.
                        && !gathering.contains(item.id()))
                .map(this::finding)
                .toList();
    }

    private Finding finding(Item item) {
        return new Finding(
                name(),
                Severities.of(item.criticality()),
                item.id(),
                "The " + item.kind() + " \"" + item.title() + "\" is promised, and no test says that it verifies it.",
                Optional.of(item.location()),
                "Put @Verifies(\"" + item.id() + "\") or the tag @" + item.id()
                        + " on a test that checks it, or write one.");
    }
}
