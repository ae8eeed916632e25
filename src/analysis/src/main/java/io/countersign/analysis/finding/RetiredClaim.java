package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import java.util.List;

/** A test claims what was withdrawn. */
final class RetiredClaim implements FindingRule {

    @Override
    public String name() {
        return "retired-claim";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.items().values().stream()
                .filter(item ->
                        item.status() == Status.RETIRED && !item.claims().isEmpty())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Item item) {
        JudgedClaim first = item.claims().get(0);
        return new Finding(
                name(),
                Severities.lower(item.criticality()),
                item.id(),
                item.id() + " is retired, and "
                        + Wording.some(item.claims().stream()
                                .map(claim -> claim.test().name())
                                .toList())
                        + " still " + (item.claims().size() == 1 ? "claims" : "claim") + " it.",
                first.claim().location().or(() -> first.test().location()),
                "Delete the test, or let it claim what took the place of " + item.id() + ".");
    }
}
