package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import java.util.List;
import java.util.Optional;

/** The behaviour is claimed and green, most of its code never ran. */
final class VerifiedNotCovered implements FindingRule {

    private static final int MOST = 50;

    @Override
    public String name() {
        return "verified-not-covered";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.inForce().stream()
                .filter(Item::verified)
                // What could not be recorded may have run, and is in no number.
                .filter(item -> item.scope().recorded())
                .filter(item -> mostNeverRan(item.codeCoverage().lines()))
                .map(this::finding)
                .toList();
    }

    private static boolean mostNeverRan(Counter lines) {
        return !lines.isEmpty() && !lines.reaches(MOST);
    }

    private Finding finding(Item item) {
        Counter lines = item.codeCoverage().lines();
        return new Finding(
                name(),
                Severities.lower(item.criticality()),
                item.id(),
                "\"" + item.title() + "\" is verified, and only " + lines.percentText() + " of its lines ran ("
                        + lines.covered() + " of " + lines.total() + ").",
                Optional.of(item.location()),
                "Narrow the scope of " + item.id() + " to the code it owns, or test what never ran.");
    }
}
