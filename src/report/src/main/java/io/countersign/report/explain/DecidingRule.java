package io.countersign.report.explain;

import io.countersign.model.result.ClaimResult;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.List;

/** The row of {@code docs/verdicts.md} that decided a verdict, in words. */
final class DecidingRule {

    private DecidingRule() {}

    static String ofRequirement(Verdict verdict, List<ClaimResult> claims, boolean hasParts) {
        boolean ownClaimsWouldDo = claims.stream().anyMatch(claim -> claim.strength() == ClaimStrength.EFFECTIVE)
                && claims.stream().noneMatch(claim -> claim.strength() == ClaimStrength.FAILING);
        if (verdict == Verdict.VERIFIED) {
            String own = "at least one claim is effective, and none is failing";
            String parts = "every part of it that is in force is verified";
            return hasParts ? (claims.isEmpty() ? parts : own + ", and " + parts) : own;
        }
        if (hasParts && (claims.isEmpty() || ownClaimsWouldDo)) {
            return "a part of it that is in force is not verified, and the worst of them decides";
        }
        return switch (verdict) {
            case FAILED -> "one claim that is failing is enough, whatever the others are";
            case UNCLAIMED -> "what no test claims is unclaimed";
            default ->
                "no claim is effective, and the worst strength that stands in the way decides: " + verdict.label();
        };
    }

    static String ofWorkflow(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> "one test with an effective claim walks it, and every requirement it names is verified";
            case FAILED -> "a claim on it is failing, or a requirement it names is failed";
            case UNVERIFIED_REQUIREMENT -> "one test walks it, and a requirement it names is not verified";
            case FRAGMENTED -> "passing tests cover every step between them, and no single one walks it";
            case PARTIAL -> "a passing claim reaches only some of the steps, or not in their order";
            case UNCLAIMED -> "what no test claims is unclaimed";
            case STALE, NOT_RUN, HOLLOW, UNASSERTED, FLAKY, SUSPECT, UNMEASURED ->
                "nobody walks it, and the worst strength of the claims on it decides: " + verdict.label();
        };
    }
}
