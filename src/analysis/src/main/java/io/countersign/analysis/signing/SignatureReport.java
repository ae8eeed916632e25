package io.countersign.analysis.signing;

import java.util.List;

/**
 * What the signatures of a bundle are worth to whoever gave the keys.
 *
 * @param signatures all of them, in the order of their entries
 * @param demands in the order in which they were made
 */
public record SignatureReport(List<CheckedSignature> signatures, List<DemandResult> demands) {

    public SignatureReport {
        signatures = List.copyOf(signatures);
        demands = List.copyOf(demands);
    }

    /** Whether at least one person signed with a key that was given, every demand is met, and no signature is broken. */
    public boolean holds() {
        return signatures.stream().anyMatch(one -> one.trusted() && one.person().isPresent())
                && signatures.stream().noneMatch(one -> one.state() == CheckedSignature.State.BROKEN)
                && demands.stream().allMatch(DemandResult::met);
    }
}
