package io.countersign.analysis.policy;

import io.countersign.model.declared.Criticality;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a policy asks where it does not say otherwise; the tables stand in {@code docs/gate.md}. */
public enum Profile {
    /** For a release that somebody signs: everything in force is verified, nothing that was found is left. */
    STRICT {
        @Override
        public Demands demands(Criticality criticality, int target) {
            return new Demands(
                    AllowedVerdicts.only(Verdict.VERIFIED), 100, target, target, Map.of(), claims(Meaning.FAIL));
        }

        @Override
        public ReleaseDemands release() {
            return new ReleaseDemands(Map.of(), Severity.LOW, Meaning.FAIL);
        }
    },
    /** Critical items are verified, the others as far as their target says. */
    DEFAULT {
        @Override
        public Demands demands(Criticality criticality, int target) {
            return new Demands(usually(criticality), target, target, 0, Map.of(), usualClaims(criticality));
        }
    },
    /** Nothing that was not there yesterday need be mended; what {@link #DEFAULT} would ask warns. */
    ADOPTING {
        @Override
        public Demands demands(Criticality criticality, int target) {
            return new Demands(
                    criticality == Criticality.CRITICAL ? AllowedVerdicts.not(Verdict.FAILED) : AllowedVerdicts.ANY,
                    0,
                    0,
                    0,
                    Map.of(),
                    usualClaims(criticality));
        }

        @Override
        public Demands advice(Criticality criticality, int target) {
            return new Demands(usually(criticality), target, target, 0, Map.of(), Map.of());
        }
    };

    /** The strengths of which a policy can say what they mean: a failing claim is a matter of the verdict. */
    public static final List<ClaimStrength> WEAK = List.of(
            ClaimStrength.STALE,
            ClaimStrength.NOT_RUN,
            ClaimStrength.HOLLOW,
            ClaimStrength.UNASSERTED,
            ClaimStrength.FLAKY,
            ClaimStrength.SUSPECT,
            ClaimStrength.UNMEASURED);

    /**
     * What is asked of the items of a criticality.
     *
     * @param target of the criticality, in percent
     */
    public abstract Demands demands(Criticality criticality, int target);

    /** What only warns, beside the demands. */
    public Demands advice(Criticality criticality, int target) {
        return Demands.NONE;
    }

    /** What is asked of the release as a whole. */
    public ReleaseDemands release() {
        return new ReleaseDemands(Map.of(), Severity.CRITICAL, Meaning.WARN);
    }

    /** The word used in YAML and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static AllowedVerdicts usually(Criticality criticality) {
        return criticality == Criticality.CRITICAL
                ? AllowedVerdicts.only(Verdict.VERIFIED)
                : AllowedVerdicts.not(Verdict.FAILED, Verdict.STALE);
    }

    private static Map<ClaimStrength, Meaning> usualClaims(Criticality criticality) {
        return claims(criticality == Criticality.CRITICAL ? Meaning.WARN : Meaning.IGNORE);
    }

    private static Map<ClaimStrength, Meaning> claims(Meaning meaning) {
        Map<ClaimStrength, Meaning> claims = new EnumMap<>(ClaimStrength.class);
        WEAK.forEach(strength -> claims.put(strength, meaning));
        return claims;
    }
}
