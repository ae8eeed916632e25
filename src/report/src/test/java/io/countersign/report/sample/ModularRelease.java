package io.countersign.report.sample;

import static io.countersign.report.sample.Samples.of;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.ModuleResult;
import io.countersign.model.result.Result;
import java.util.List;
import java.util.Map;

/** The small release, of a build with two modules, one of them without a test. */
public final class ModularRelease {

    private ModularRelease() {}

    /** A fresh one. */
    public static Result result() {
        Result small = SmallRelease.result();
        return new Result(
                small.release(),
                small.verified(),
                small.decision(),
                small.header(),
                small.totals(),
                List.of(
                        new ModuleResult(
                                "shop-core",
                                lines(30, 40),
                                lines(10, 40),
                                Map.of(Outcome.PASSED, 3, Outcome.SKIPPED, 1)),
                        new ModuleResult("shop-api", lines(0, 0), lines(0, 0), Map.of())),
                small.workflows(),
                small.requirements(),
                small.tests(),
                small.code(),
                small.sources(),
                small.whoRan(),
                small.findings());
    }

    private static Coverage lines(int covered, int total) {
        return new Coverage(of(covered, total), Counter.EMPTY, Counter.EMPTY);
    }
}
