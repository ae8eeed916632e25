package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Profile;
import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.RuleDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** No claim has one of the strengths that fail or warn, though another claim may verify its item. */
final class WeakClaims implements GroupRule {

    @Override
    public List<RuleDecision> ask(GroupCase group) {
        List<RuleDecision> decisions = new ArrayList<>();
        for (Meaning meaning : List.of(Meaning.FAIL, Meaning.WARN)) {
            List<ClaimStrength> strengths = Profile.WEAK.stream()
                    .filter(strength -> group.demands().meaning(strength) == meaning)
                    .toList();
            if (!strengths.isEmpty()) {
                decisions.add(ask(group, strengths, group.warns() || meaning == Meaning.WARN));
            }
        }
        return decisions;
    }

    private static RuleDecision ask(GroupCase group, List<ClaimStrength> strengths, boolean warns) {
        List<ClaimResult> claims =
                group.items().stream().flatMap(item -> item.claims().stream()).toList();
        String needed = strengths.stream().map(ClaimStrength::label).collect(Collectors.joining(", ", "none ", ""));
        if (claims.isEmpty()) {
            return group.reached("claims", needed, "no claim").empty();
        }
        List<String> missing = new ArrayList<>();
        List<String> waived = new ArrayList<>();
        for (ItemInForce item : group.items()) {
            for (ClaimResult claim : item.claims()) {
                if (strengths.contains(claim.strength())) {
                    (group.excuses().item(item, findingRule(claim.strength())) ? waived : missing).add(item.id());
                }
            }
        }
        return group.reached("claims", needed, figure(claims, strengths)).of(warns, missing, waived);
    }

    /** {@code 1 not-run and 2 flaky of 17}. */
    private static String figure(List<ClaimResult> claims, List<ClaimStrength> strengths) {
        String found = strengths.stream()
                .map(strength -> {
                    long count = claims.stream()
                            .filter(claim -> claim.strength() == strength)
                            .count();
                    return count == 0 ? "" : count + " " + strength.label();
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" and "));
        return (found.isEmpty() ? "0" : found) + " of " + claims.size();
    }

    /** The rule whose findings speak of claims of the strength. */
    private static String findingRule(ClaimStrength strength) {
        return strength == ClaimStrength.STALE ? "stale-evidence" : strength.label() + "-claim";
    }
}
