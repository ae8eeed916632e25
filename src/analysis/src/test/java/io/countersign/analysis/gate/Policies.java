package io.countersign.analysis.gate;

import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.model.declared.Criticality;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Map;

/** Policies that ask one thing only. */
final class Policies {

    private static final ReleaseDemands NOTHING = new ReleaseDemands(Map.of(), Severity.CRITICAL, Meaning.IGNORE);

    private Policies() {}

    static Policy ofImportant(Demands demands) {
        return new Policy(
                Profile.DEFAULT, List.of(Group.of(Criticality.IMPORTANT, demands, Demands.NONE)), NOTHING, List.of());
    }

    static Policy ofTheRelease(ReleaseDemands demands) {
        return new Policy(Profile.DEFAULT, List.of(), demands, List.of());
    }

    static Demands verdicts(AllowedVerdicts verdicts) {
        return new Demands(verdicts, 0, 0, 0, Map.of(), Map.of());
    }

    static Demands testCoverage(int percent) {
        return new Demands(AllowedVerdicts.ANY, percent, 0, 0, Map.of(), Map.of());
    }

    static Demands lines(int percent) {
        return new Demands(AllowedVerdicts.ANY, 0, percent, 0, Map.of(), Map.of());
    }

    static Demands branches(int percent) {
        return new Demands(AllowedVerdicts.ANY, 0, 0, percent, Map.of(), Map.of());
    }

    static Demands findings(String rule, int most) {
        return new Demands(AllowedVerdicts.ANY, 0, 0, 0, Map.of(rule, most), Map.of());
    }

    static Demands claims(Map<ClaimStrength, Meaning> claims) {
        return new Demands(AllowedVerdicts.ANY, 0, 0, 0, Map.of(), claims);
    }
}
