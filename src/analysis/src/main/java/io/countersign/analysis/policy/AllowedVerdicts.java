package io.countersign.analysis.policy;

import io.countersign.model.result.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdicts an item may have. */
public record AllowedVerdicts(Set<Verdict> verdicts) {

    /** Whatever the verdict. */
    public static final AllowedVerdicts ANY = new AllowedVerdicts(EnumSet.allOf(Verdict.class));

    public AllowedVerdicts {
        verdicts = Set.copyOf(verdicts);
    }

    /** These only. */
    public static AllowedVerdicts only(Verdict... allowed) {
        return new AllowedVerdicts(Set.of(allowed));
    }

    /** All but these. */
    public static AllowedVerdicts not(Verdict... refused) {
        return ANY.without(Set.of(refused));
    }

    /** These without some. */
    public AllowedVerdicts without(Collection<Verdict> refused) {
        return new AllowedVerdicts(
                verdicts.stream().filter(one -> !refused.contains(one)).collect(Collectors.toSet()));
    }

    /** Whether an item may have it. */
    public boolean allows(Verdict verdict) {
        return verdicts.contains(verdict);
    }

    /** Whether nothing is asked. */
    public boolean any() {
        return verdicts.size() == Verdict.values().length;
    }

    /** {@code verified}, {@code not failed, not stale} or {@code any}: whichever is shorter. */
    public String text() {
        Set<Verdict> refused = EnumSet.allOf(Verdict.class);
        refused.removeAll(verdicts);
        if (refused.isEmpty()) {
            return "any";
        }
        return refused.size() < verdicts.size()
                ? refused.stream().map(one -> "not " + one.label()).collect(Collectors.joining(", "))
                : verdicts.stream().sorted().map(Verdict::label).collect(Collectors.joining(" or "));
    }
}
