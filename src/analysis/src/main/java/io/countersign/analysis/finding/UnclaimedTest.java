package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.TestFact;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A test verifies nothing anyone asked for. The tests of one class or feature file are one finding. */
final class UnclaimedTest implements FindingRule {

    @Override
    public String name() {
        return "unclaimed-test";
    }

    @Override
    public List<Finding> find(Figures figures) {
        // A test that claims an ID nobody declared has its finding already: unknown-id.
        Set<String> claiming = figures.judgement().facts().claims().stream()
                .map(claim -> claim.test().id())
                .collect(Collectors.toSet());
        Map<String, List<TestFact>> byHome = figures.judgement().facts().tests().stream()
                .filter(test -> !claiming.contains(test.id()))
                .collect(Collectors.groupingBy(TestFact::home, LinkedHashMap::new, Collectors.toList()));
        return byHome.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Finding finding(String home, List<TestFact> tests) {
        return new Finding(
                name(),
                Severity.INFO,
                home,
                Wording.count(tests.size(), "test of " + home + " claims", "tests of " + home + " claim")
                        + " no requirement: "
                        + Wording.some(tests.stream().map(TestFact::name).toList()) + ".",
                tests.get(0).location(),
                "Let them claim what they verify, or leave them as they are if nobody asked for it.");
    }
}
