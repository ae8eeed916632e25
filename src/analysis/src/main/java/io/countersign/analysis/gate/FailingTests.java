package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Meaning;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.TestResult;
import java.util.List;

/** No test failed. One that claims nothing breaks no promise, and somebody should know of it all the same. */
final class FailingTests implements ReleaseRule {

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        Meaning meaning = release.demands().failingTests();
        if (meaning == Meaning.IGNORE) {
            return List.of();
        }
        List<TestResult> tests = release.result().tests();
        List<String> failed = tests.stream()
                .filter(test -> test.outcome() == Outcome.FAILED)
                .map(TestResult::name)
                .toList();
        return List.of(release.reached("failing-tests", "none", Wording.of(failed.size(), tests.size()))
                .of(meaning == Meaning.WARN, failed, List.of()));
    }
}
