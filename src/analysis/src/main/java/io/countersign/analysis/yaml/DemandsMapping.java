package io.countersign.analysis.yaml;

import io.countersign.analysis.finding.FindingRules;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Profile;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Verdict;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Makes of maps what is asked of items. */
final class DemandsMapping {

    static final List<String> NAMES =
            List.of("verdicts", "test-coverage", Demands.LINES, Demands.BRANCHES, "findings", "claims");
    static final Keys CLAIM_KEYS = Keys.of(
            "\"claims\"",
            List.of(),
            Profile.WEAK.stream().map(ClaimStrength::label).toArray(String[]::new));
    static final Keys FINDING_KEYS = Keys.of(
            "\"findings\" of items", List.of(), FindingRules.namesOfItemRules().toArray(String[]::new));

    private static final String ANY = "any";
    private static final String NOT = "!";
    private static final int MOST_FINDINGS = 1_000_000;

    private DemandsMapping() {}

    /** What is written, and for what is not, what was asked before. */
    static Demands of(YamlMap map, Demands before) {
        return new Demands(
                verdicts(map.texts("verdicts")).orElse(before.verdicts()),
                percent(map, "test-coverage").orElse(before.testCoverage()),
                percent(map, Demands.LINES).orElse(before.requirementsBasedLines()),
                percent(map, Demands.BRANCHES).orElse(before.requirementsBasedBranches()),
                findings(map, FINDING_KEYS, before.findings()),
                claims(map, before.claims()));
    }

    /** Limits of findings by their rules: what is written, and for what is not, what held before. */
    static Map<String, Integer> findings(YamlMap map, Keys rules, Map<String, Integer> before) {
        Map<String, Integer> limits = new TreeMap<>(before);
        map.map("findings", rules)
                .ifPresent(found -> found.names()
                        .forEach(rule -> found.text(rule)
                                .flatMap(DemandsMapping::limit)
                                .ifPresent(limit -> limits.put(rule, limit))));
        return limits;
    }

    private static Optional<Integer> limit(WrittenText text) {
        return text.value().equals(ANY)
                ? Optional.of(Demands.ANY)
                : text.number("number of findings, nor \"any\"", 0, MOST_FINDINGS);
    }

    private static Optional<Integer> percent(YamlMap map, String key) {
        return map.text(key).flatMap(text -> text.number("percentage", 0, 100));
    }

    private static Map<ClaimStrength, Meaning> claims(YamlMap map, Map<ClaimStrength, Meaning> before) {
        Map<ClaimStrength, Meaning> claims = new EnumMap<>(ClaimStrength.class);
        claims.putAll(before);
        map.map("claims", CLAIM_KEYS)
                .ifPresent(found -> Profile.WEAK.forEach(strength -> found.text(strength.label())
                        .flatMap(DemandsMapping::meaning)
                        .ifPresent(meaning -> claims.put(strength, meaning))));
        return claims;
    }

    static Optional<Meaning> meaning(WrittenText text) {
        return text.oneOf("consequence", Meaning.values(), Meaning::label);
    }

    /** Those named; all others where some are only taken away, as in code patterns. */
    private static Optional<AllowedVerdicts> verdicts(List<WrittenText> texts) {
        Set<Verdict> allowed = new HashSet<>();
        Set<Verdict> refused = new HashSet<>();
        for (WrittenText text : texts) {
            if (text.value().equals(ANY)) {
                allowed.addAll(AllowedVerdicts.ANY.verdicts());
            } else if (text.value().startsWith(NOT)) {
                verdict(text.withValue(text.value().substring(NOT.length()))).ifPresent(refused::add);
            } else {
                verdict(text).ifPresent(allowed::add);
            }
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((allowed.isEmpty() ? AllowedVerdicts.ANY : new AllowedVerdicts(allowed)).without(refused));
    }

    private static Optional<Verdict> verdict(WrittenText text) {
        return text.oneOf("verdict", Verdict.values(), Verdict::label);
    }
}
