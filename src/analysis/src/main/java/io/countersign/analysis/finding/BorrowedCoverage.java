package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import java.util.List;
import java.util.Optional;

/** The code coverage reaches its target, and less than half of it comes from tests that claim the item. */
final class BorrowedCoverage implements FindingRule {

    @Override
    public String name() {
        return "borrowed-coverage";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.inForce().stream()
                .filter(Item::verified)
                // A claiming test whose footprint is unknown may have run all the rest.
                .filter(item ->
                        item.claims().stream().noneMatch(claim -> claim.test().unknownFootprint()))
                .filter(item -> item.codeCoverage().lines().reaches(item.target()))
                .filter(item -> 2 * item.requirementsBasedCoverage().lines().covered()
                        < item.codeCoverage().lines().covered())
                .map(this::finding)
                .toList();
    }

    private Finding finding(Item item) {
        Counter all = item.codeCoverage().lines();
        Counter own = item.requirementsBasedCoverage().lines();
        return new Finding(
                name(),
                Severities.lower(item.criticality()),
                item.id(),
                "Of the " + all.covered() + " lines of \"" + item.title() + "\" that ran, tests that claim it ran only "
                        + own.covered()
                        + "; the rest ran elsewhere: in tests that do not claim it, in fixtures or outside of tests.",
                Optional.of(item.location()),
                "Let the tests that check the rest claim " + item.id() + ", or write some that do.");
    }
}
