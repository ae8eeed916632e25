package io.countersign.analysis.verdict;

import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private static final Judged NO_CLAIM = new Judged(Verdict.UNCLAIMED, "no test claims it");
    private static final String PART = "its part ";

    private final Map<String, Requirement> requirements;
    private final Map<String, List<Requirement>> children;
    private final Map<String, List<JudgedClaim>> claims;
    private final Map<String, Judged> judged = new LinkedHashMap<>();

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

    /** The verdict of a requirement; of one that nobody declared, that nobody claims it. Workflows that are judged at the same time ask. */
    synchronized Judged judge(String id) {
        // Parts first, with a stack of our own: nobody limits how deep requirements are nested.
        Deque<String> pending = new ArrayDeque<>(List.of(id));
        Set<String> open = new HashSet<>();
        while (!pending.isEmpty()) {
            String next = pending.element();
            if (judged.containsKey(next)) {
                pending.remove();
            } else if (open.add(next)) {
                inForce(next).stream()
                        .map(Requirement::id)
                        .filter(child -> !open.contains(child))
                        .forEach(pending::push);
            } else {
                judged.put(next, judgeNew(next));
            }
        }
        return judged.getOrDefault(id, NO_CLAIM);
    }

    private List<Requirement> inForce(String id) {
        return children.getOrDefault(id, List.of()).stream()
                .filter(child -> child.status() == Status.APPROVED)
                .toList();
    }

    private Judged judgeNew(String id) {
        List<Requirement> inForce = inForce(id);
        List<JudgedClaim> own = claims.getOrDefault(id, List.of());
        List<Judged> standing = new ArrayList<>();
        if (!own.isEmpty() || inForce.isEmpty()) {
            standing.add(ownVerdict(own));
        }
        for (Requirement child : inForce) {
            // A part that is not judged before what it is a part of leads back to it.
            Judged part =
                    judged.getOrDefault(child.id(), new Judged(Verdict.UNCLAIMED, child.id() + " is its own ancestor"));
            if (part.verdict() != Verdict.VERIFIED) {
                // A part of a part is a part: the sentence names the one that is to blame, however deep it lies.
                standing.add(
                        part.reason().startsWith(PART)
                                ? part
                                : new Judged(part.verdict(), PART + child.id() + " is not verified: " + part.reason()));
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
        return Reasons.worst(claims.stream().map(Reasons::of).toList()).orElse(NO_CLAIM);
    }
}
