package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.model.result.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The code coverage reaches its target, the behaviour is not verified: false confidence. */
final class CoveredNotVerified implements FindingRule {

    @Override
    public String name() {
        return "covered-not-verified";
    }

    @Override
    public List<Finding> find(Figures figures) {
        Set<String> gathering = figures.idsWithParts();
        return figures.inForce().stream()
                .filter(item -> !item.verified() && item.codeCoverage().lines().reaches(item.target()))
                .map(item -> finding(item, gathering.contains(item.id())))
                .toList();
    }

    private Finding finding(Item item, boolean gathers) {
        return new Finding(
                name(),
                Severities.of(item.criticality()),
                item.id(),
                Wording.sentence(item.codeCoverage().lines().percentText() + " of the lines of \"" + item.title()
                        + "\" ran, and the behaviour is not verified ("
                        + item.judged().verdict().label() + "): "
                        + item.judged().reason()),
                Optional.of(item.location()),
                gathers ? "Verify the parts of " + item.id() + " that are not." : nextStep(item));
    }

    private static String nextStep(Item item) {
        return switch (item.judged().verdict()) {
            case FRAGMENTED, PARTIAL -> "Write one test that goes through all steps and claims " + item.id() + ".";
            case UNCLAIMED -> "Let a test that checks this behaviour claim " + item.id() + ", or write one.";
            case HOLLOW -> "Let the claiming test run the real code of " + item.id() + ".";
            case FAILED -> "Mend what fails.";
            case UNVERIFIED_REQUIREMENT -> "Verify the requirements the workflow names.";
            default -> "Make one claim on " + item.id() + " effective.";
        };
    }
}
