package io.countersign.analysis.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.policy.AllowedVerdicts;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Group;
import io.countersign.analysis.policy.Meaning;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.policy.ReleaseDemands;
import io.countersign.analysis.policy.Selector;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The gate does what the tables of {@code docs/gate.md} say. */
final class GateTablesTest {

    private static final int TARGET = 77;

    @Test
    void rulesAreAskedInTheOrderOfTheTable() throws Exception {
        Demands all = new Demands(
                AllowedVerdicts.only(Verdict.VERIFIED),
                50,
                50,
                50,
                Map.of("hollow-claim", 0),
                Map.of(ClaimStrength.FLAKY, Meaning.FAIL));
        Policy policy = new Policy(
                Profile.STRICT,
                List.of(new Group("mine", Selector.of(Criticality.UTILITY), all, Demands.NONE)),
                new ReleaseDemands(Map.of("unknown-id", 0), Severity.LOW, Meaning.FAIL),
                List.of());

        List<RuleDecision> asked = Release.tested()
                .item("REQ-1", Criticality.UTILITY, Verdict.VERIFIED)
                .waives(Waiver.Kind.VERDICT, "unclaimed", "REQ-1")
                .policy(policy)
                .decide()
                .rules();

        assertThat(asked.stream()
                        .map(one -> one.rule().replaceFirst("\\..*", "") + " of "
                                + one.group().replace("mine", "items").replace("all waivers", "waivers")))
                .containsExactlyElementsOf(MarkdownTable.ofTheGate("rules").rows().stream()
                        .map(row -> row.get("rule") + " of " + row.get("asked of"))
                        .toList());
    }

    @Test
    void profilesAskOfItemsWhatTheTableSays() throws Exception {
        List<String> page = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Map<String, String> row : MarkdownTable.ofTheGate("items").rows()) {
            Criticality criticality = Criticality.valueOf(row.get("criticality").toUpperCase(Locale.ROOT));
            String rule = row.get("rule");
            for (Profile profile : Profile.values()) {
                String place = rule + " " + criticality.label() + " " + profile.label() + " ";
                page.add(place + row.get(profile.label()));
                code.add(place + cell(rule, profile.demands(criticality, TARGET)));
                page.add("advice: " + place
                        + (profile == Profile.ADOPTING ? row.get("adopting warns below") : nothing(rule)));
                code.add("advice: " + place + cell(rule, profile.advice(criticality, TARGET)));
            }
        }

        assertThat(code).isEqualTo(page).hasSize(2 * 3 * 3 * 6);
    }

    private static String nothing(String rule) {
        return cell(rule, Demands.NONE);
    }

    /** As the page writes what is asked by one key. */
    private static String cell(String rule, Demands demands) {
        return switch (rule) {
            case "verdicts" -> verdicts(demands.verdicts());
            case "test-coverage" -> percent(demands.testCoverage());
            case Demands.LINES -> percent(demands.requirementsBasedLines());
            case Demands.BRANCHES -> percent(demands.requirementsBasedBranches());
            case "findings" ->
                demands.findings().isEmpty() ? "any" : demands.findings().toString();
            default -> {
                Set<Meaning> meanings =
                        Profile.WEAK.stream().map(demands::meaning).collect(Collectors.toSet());
                yield meanings.stream().map(Meaning::label).collect(Collectors.joining(", "));
            }
        };
    }

    private static String percent(int percent) {
        return percent == TARGET ? "target" : String.valueOf(percent);
    }

    private static String verdicts(AllowedVerdicts allowed) {
        Set<Verdict> refused = EnumSet.allOf(Verdict.class);
        refused.removeAll(allowed.verdicts());
        if (refused.isEmpty()) {
            return "any";
        }
        return allowed.verdicts().size() == 1
                ? allowed.verdicts().iterator().next().label()
                : refused.stream().map(one -> "!" + one.label()).collect(Collectors.joining(", "));
    }

    @Test
    void profilesAskOfTheReleaseWhatTheTableSays() throws Exception {
        List<String> page = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Map<String, String> row : MarkdownTable.ofTheGate("release").rows()) {
            for (Profile profile : Profile.values()) {
                ReleaseDemands demands = profile.release();
                String place = row.get("rule") + " " + profile.label() + " ";
                page.add(place + row.get(profile.label()));
                code.add(place
                        + switch (String.valueOf(row.get("rule"))) {
                            case "findings" ->
                                demands.findings().isEmpty()
                                        ? "any"
                                        : demands.findings().toString();
                            case "worst-finding" -> demands.worstFinding().label();
                            default -> demands.failingTests().label();
                        });
            }
        }

        assertThat(code).isEqualTo(page).hasSize(3 * 3);
    }
}
