package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.verdict.WorkflowJudgement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two neighbouring steps that no test ever executed together. */
final class UnwalkedPair implements FindingRule {

    @Override
    public String name() {
        return "unwalked-pair";
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.judgement().workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .flatMap(this::findings)
                .toList();
    }

    private static String passing(WorkflowJudgement one) {
        return one.walk().noTest().replace("no test", "no passing test");
    }

    private Stream<Finding> findings(WorkflowJudgement one) {
        return one.unwalkedPairs().stream()
                .map(pair -> new Finding(
                        name(),
                        Severities.lower(one.workflow().criticality()),
                        one.workflow().id(),
                        "The steps " + pair.get(0) + " and " + pair.get(1) + " follow each other in \""
                                + one.workflow().title() + "\", and " + passing(one) + " ever executed both.",
                        Optional.of(one.workflow().location()),
                        "Write a test that goes from " + pair.get(0) + " to " + pair.get(1) + "."));
    }
}
