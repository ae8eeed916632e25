package io.countersign.analysis.signing;

import java.util.List;

/**
 * Whether enough people signed in a role.
 *
 * @param signers names of the trusted keys that signed in it, each key once
 */
public record DemandResult(SignatureDemand demand, List<String> signers) {

    public DemandResult {
        signers = List.copyOf(signers);
    }

    /** Whether there are as many as were asked for. */
    public boolean met() {
        return signers.size() >= demand.count();
    }
}
