package io.countersign.analysis.verdict;

import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges requirements: verified when at least one claim is effective and none is failing, and when all children in force are
 * verified too. A requirement that only gathers others needs no claim of its own.
 */
final class RequirementJudge {

    private final Map<String, Requirement> requirements;
    private final Map<String, List<Requirement>> children;
    private final Map<String, List<JudgedClaim>> claims;
    private final Map<String, Judged> judged = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    RequirementJudge(List<Requirement> requirements, Map<String, List<JudgedClaim>> claims) {
        this.requirements = new LinkedHashMap<>();
        this.children = new LinkedHashMap<>();
        this.claims = claims;
        requirements.forEach(requirement -> this.requirements.putIfAbsent(requirement.id(), requirement));
        this.requirements
                .values()
                .forEach(requirement -> requirement
                        .parents()
                        .forEach(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                                .add(requirement)));
    }

    /** The verdict of a requirement; of one that nobody declared, that nobody claims it. */
    Judged judge(String id) {
        Judged known = judged.get(id);
        if (known != null) {
            return known;
        }
        if (!open.add(id)) {
            return new Judged(Verdict.UNCLAIMED, id + " is its own ancestor");
        }
        Judged verdict = judgeNew(id);
        open.remove(id);
        judged.put(id, verdict);
        return verdict;
    }

    private Judged judgeNew(String id) {
        List<Requirement> inForce = children.getOrDefault(id, List.of()).stream()
                .filter(child -> child.status() == Status.APPROVED)
                .toList();
        List<JudgedClaim> own = claims.getOrDefault(id, List.of());
        List<Judged> standing = new ArrayList<>();
        if (!own.isEmpty() || inForce.isEmpty()) {
            standing.add(ownVerdict(own));
        }
        for (Requirement child : inForce) {
            Judged verdict = judge(child.id());
            if (verdict.verdict() != Verdict.VERIFIED) {
                standing.add(new Judged(
                        verdict.verdict(), "its part " + child.id() + " is not verified: " + verdict.reason()));
            }
        }
        return Reasons.worst(standing)
                .orElse(new Judged(Verdict.VERIFIED, "all " + inForce.size() + " requirements below it are verified"));
    }

    private static Judged ownVerdict(List<JudgedClaim> claims) {
        boolean failing = claims.stream().anyMatch(claim -> claim.strength() == ClaimStrength.FAILING);
        long effective = claims.stream().filter(JudgedClaim::effective).count();
        if (effective > 0 && !failing) {
            return new Judged(
                    Verdict.VERIFIED, effective == 1 ? "1 claim is effective" : effective + " claims are effective");
        }
        return Reasons.worst(claims.stream().map(Reasons::of).toList())
                .orElse(new Judged(Verdict.UNCLAIMED, "no test claims it"));
    }
}
