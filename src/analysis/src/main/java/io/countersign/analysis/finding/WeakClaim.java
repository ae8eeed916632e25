package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A claim that is not effective, for the reader who starts from tests. Claims that stand in one place, such as an annotation of a
 * class, are one finding, however many tests they speak for.
 */
final class WeakClaim implements FindingRule {

    private final String name;
    private final ClaimStrength strength;
    private final UnaryOperator<String> nextStep;

    WeakClaim(String name, ClaimStrength strength, String nextStep) {
        this(name, strength, item -> nextStep);
    }

    /** @param nextStep by the ID of the item */
    WeakClaim(String name, ClaimStrength strength, UnaryOperator<String> nextStep) {
        this.name = name;
        this.strength = strength;
        this.nextStep = nextStep;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.inForce().stream()
                .flatMap(item -> byPlace(item).values().stream().map(claims -> finding(item, claims)))
                .toList();
    }

    private Map<Object, List<JudgedClaim>> byPlace(Item item) {
        return item.claims().stream()
                .filter(claim -> claim.strength() == strength)
                .collect(Collectors.groupingBy(WeakClaim::place, LinkedHashMap::new, Collectors.toList()));
    }

    private static Object place(JudgedClaim claim) {
        return claim.claim()
                .location()
                .<Object>map(location -> location)
                .orElseGet(() -> claim.test().source());
    }

    private Finding finding(Item item, List<JudgedClaim> claims) {
        JudgedClaim first = claims.get(0);
        String more = claims.size() == 1
                ? ""
                : (claims.size() == 2 ? " (and so does " : " (and so do ")
                        + Wording.count(claims.size() - 1, "other test", "other tests") + " by the same claim)";
        return new Finding(
                name,
                item.verified() ? Severities.lower(item.criticality()) : Severities.of(item.criticality()),
                item.id(),
                Wording.sentence(first.test().name() + " claims " + item.id() + " and " + first.reason() + more),
                first.claim().location().or(() -> first.test().location()),
                nextStep.apply(item.id()));
    }
}
