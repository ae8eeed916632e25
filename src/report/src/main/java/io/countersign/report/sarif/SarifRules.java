package io.countersign.report.sarif;

import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import io.countersign.report.format.RuleWords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules that found something, in the order of their worst finding. */
final class SarifRules {

    private static final Map<Severity, String> LEVELS = new EnumMap<>(Map.of(
            Severity.CRITICAL, "error",
            Severity.HIGH, "error",
            Severity.MEDIUM, "warning",
            Severity.LOW, "note",
            Severity.INFO, "note"));

    private final Map<String, Finding> worst;

    private SarifRules(Map<String, Finding> worst) {
        this.worst = worst;
    }

    static SarifRules of(List<Finding> findings) {
        Map<String, Finding> worst = new LinkedHashMap<>();
        findings.forEach(finding -> worst.putIfAbsent(finding.rule(), finding));
        return new SarifRules(worst);
    }

    static String level(Severity severity) {
        return LEVELS.getOrDefault(severity, "note");
    }

    int index(String rule) {
        return new ArrayList<>(worst.keySet()).indexOf(rule);
    }

    void write(ArrayNode rules) {
        worst.forEach((name, finding) -> {
            ObjectNode rule = rules.addObject();
            rule.put("id", SarifText.line(name));
            rule.putObject("shortDescription").put("text", SarifText.line(RuleWords.says(name)));
            rule.putObject("fullDescription").put("text", SarifText.line(RuleWords.says(name)));
            rule.putObject("help").put("text", SarifText.line(finding.nextStep()));
            rule.putObject("defaultConfiguration").put("level", level(finding.severity()));
        });
    }
}
