package io.countersign.analysis.verdict;

import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which verdict a claim's strength leads to, and which of several stands in the way most. */
final class Reasons {

    /** Worst first, as the design orders them. */
    static final List<Verdict> ORDER = List.of(
            Verdict.FAILED,
            Verdict.UNVERIFIED_REQUIREMENT,
            Verdict.FRAGMENTED,
            Verdict.STALE,
            Verdict.NOT_RUN,
            Verdict.HOLLOW,
            Verdict.UNASSERTED,
            Verdict.FLAKY,
            Verdict.SUSPECT,
            Verdict.UNMEASURED,
            Verdict.PARTIAL,
            Verdict.UNCLAIMED,
            Verdict.VERIFIED);

    private static final Map<ClaimStrength, Verdict> BY_STRENGTH = Map.of(
            ClaimStrength.FAILING, Verdict.FAILED,
            ClaimStrength.STALE, Verdict.STALE,
            ClaimStrength.NOT_RUN, Verdict.NOT_RUN,
            ClaimStrength.HOLLOW, Verdict.HOLLOW,
            ClaimStrength.UNASSERTED, Verdict.UNASSERTED,
            ClaimStrength.FLAKY, Verdict.FLAKY,
            ClaimStrength.SUSPECT, Verdict.SUSPECT,
            ClaimStrength.UNMEASURED, Verdict.UNMEASURED,
            ClaimStrength.EFFECTIVE, Verdict.VERIFIED);

    private Reasons() {}

    /** The verdict that one claim alone would lead to, with its sentence. */
    static Judged of(JudgedClaim claim) {
        return new Judged(
                BY_STRENGTH.getOrDefault(claim.strength(), Verdict.UNCLAIMED),
                claim.test().name() + " " + claim.reason());
    }

    /** The worst of several; empty when there is none. */
    static Optional<Judged> worst(List<Judged> judged) {
        return judged.stream().min(Comparator.comparingInt(one -> ORDER.indexOf(one.verdict())));
    }
}
