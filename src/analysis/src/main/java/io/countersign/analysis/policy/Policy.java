package io.countersign.analysis.policy;

import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.model.declared.Criticality;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Which verdicts and numbers a release needs, with everything filled in that the project left to the profile.
 *
 * @param groups those of the criticalities, worst first, then the project's own in their order
 */
public record Policy(Profile profile, List<Group> groups, ReleaseDemands release, List<SignatureDemand> signatures) {

    public Policy {
        groups = List.copyOf(groups);
        signatures = List.copyOf(signatures);
    }

    /**
     * A profile as it is.
     *
     * @param targets of a criticality, in percent
     */
    public static Policy of(Profile profile, ToIntFunction<Criticality> targets) {
        return new Policy(
                profile,
                Arrays.stream(Criticality.values())
                        .map(one -> Group.of(
                                one,
                                profile.demands(one, targets.applyAsInt(one)),
                                profile.advice(one, targets.applyAsInt(one))))
                        .toList(),
                profile.release(),
                List.of());
    }
}
