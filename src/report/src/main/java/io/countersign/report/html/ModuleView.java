package io.countersign.report.html;

import io.countersign.model.result.ModuleResult;
import io.countersign.report.format.Tally;
import java.util.List;

/** A module of the build. */
record ModuleView(
        String name, int tests, List<CountView> testCounts, Meter code, Meter branches, Meter requirementsBased) {

    static ModuleView of(ModuleResult module) {
        return new ModuleView(
                module.name(),
                module.testCount(),
                CountView.of(Tally.tests(module.tests()), Word::of),
                Meter.lines(module.codeCoverage()),
                Meter.branches(module.codeCoverage()),
                Meter.lines(module.requirementsBasedCoverage()));
    }
}
