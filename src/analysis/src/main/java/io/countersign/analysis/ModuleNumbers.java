package io.countersign.analysis;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.provenance.ModuleIds;
import io.countersign.analysis.verdict.Facts;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ModuleResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what each of several modules has. The whole's numbers are no sum of these: a class or a test counts once. */
final class ModuleNumbers {

    private final Inputs inputs;
    private final Figures figures;

    ModuleNumbers(Inputs inputs, Figures figures) {
        this.inputs = inputs;
        this.figures = figures;
    }

    /** One for each module; none where there is only one. */
    List<ModuleResult> all() {
        return inputs.modules().size() == 1
                ? List.of()
                : inputs.modules().stream().map(this::module).toList();
    }

    private ModuleResult module(BuildModule module) {
        Facts facts = figures.judgement().facts();
        var selection = facts.code().selectRoots(module.classes());
        Map<Outcome, Integer> tests = new EnumMap<>(Outcome.class);
        facts.tests().stream()
                .filter(test -> ModuleIds.isOf(module.name(), test.id()))
                .map(TestFact::outcome)
                .forEach(outcome -> tests.merge(outcome, 1, Integer::sum));
        return new ModuleResult(
                module.name(), figures.codeCoverage(selection), figures.requirementsBasedCoverage(selection), tests);
    }
}
