package io.countersign.analysis.finding;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.figures.Figures;
import io.countersign.model.Location;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Code in no scope, covered or dark. The classes of one package are one finding. */
final class UnclaimedCode implements FindingRule {

    @Override
    public String name() {
        return "unclaimed-code";
    }

    @Override
    public List<Finding> find(Figures figures) {
        CodeBase code = figures.judgement().facts().code();
        Set<String> owned = figures.owners().keySet();
        Map<String, List<CodeClass>> byPackage = code.classes().stream()
                .filter(type -> type.hasCode() && !owned.contains(type.key().name()))
                .collect(Collectors.groupingBy(CodeClass::packageName, TreeMap::new, Collectors.toList()));
        return byPackage.entrySet().stream()
                .map(entry -> finding(figures, entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding finding(Figures figures, String packageName, List<CodeClass> classes) {
        CodeBase code = figures.judgement().facts().code();
        Counter lines = figures.codeCoverage(code.selectClasses(classes)).lines();
        String name = packageName.isEmpty() ? "the unnamed package" : packageName;
        return new Finding(
                name(),
                Severity.INFO,
                name,
                Wording.count(classes.size(), "class", "classes") + " of " + name + " (" + lines.covered() + " of "
                        + lines.total() + " lines ran) " + (classes.size() == 1 ? "is" : "are") + " in no scope: "
                        + Wording.some(
                                classes.stream().map(CodeClass::name).sorted().toList()) + ".",
                Optional.of(Location.ofFile(packageName.replace('.', '/'))),
                "Name the code in the requirement or step that owns it, or leave it if nobody promised it.");
    }
}
