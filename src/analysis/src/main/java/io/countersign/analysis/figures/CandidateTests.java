package io.countersign.analysis.figures;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.LineProbes;
import io.countersign.analysis.coverage.SourcePart;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.TestsByClass;
import io.countersign.analysis.join.TestsByClass.Alike;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.Counter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Finds the tests that run most of a scope. */
final class CandidateTests {

    private final CodeBase code;
    private final TestsByClass tests;

    /** How many lines each test runs of all code, by its position. */
    private final AtomicIntegerArray lines;

    /** How many lines of the scope a test runs, and how many others. */
    private record Run(int test, int inside, int outside) {}

    private static final Comparator<Run> BEST_FIRST =
            Comparator.comparingInt((Run run) -> -run.inside()).thenComparingInt(Run::outside);

    /** @param lines how many each test runs of all code, by its position */
    CandidateTests(CodeBase code, TestsByClass tests, AtomicIntegerArray lines) {
        this.code = code;
        this.tests = tests;
        this.lines = lines;
    }

    /** As {@code RequirementResult.candidates}, for an item with a scope. */
    List<Candidate> of(Item item) {
        int[] inside = new int[lines.length()];
        BitSet reaching = new BitSet();
        for (SourcePart part : code.bySource(item.scope().selection())) {
            LineProbes lineProbes = code.lineProbes(part);
            for (Alike alike : tests.alike(part.witnesses())) {
                int ran = lineProbes.ran(alike.hits()).cardinality();
                alike.tests().forEach(test -> {
                    inside[test] += ran;
                    reaching.set(test);
                });
            }
        }
        List<Run> best = new ArrayList<>();
        for (int test = reaching.nextSetBit(0); test >= 0; test = reaching.nextSetBit(test + 1)) {
            if (inside[test] > 0) {
                Run run = new Run(test, inside[test], lines.get(test) - inside[test]);
                boolean better = best.size() < Candidate.MOST || BEST_FIRST.compare(run, best.get(best.size() - 1)) < 0;
                if (better && qualifies(tests.tests().get(test), item)) {
                    add(run, best);
                }
            }
        }
        int total = item.codeCoverage().lines().total();
        return best.stream()
                .map(run -> candidate(tests.tests().get(run.test()), new Counter(run.inside(), total)))
                .toList();
    }

    private static boolean qualifies(TestFact test, Item item) {
        return test.passed() && item.scope().reachedBy(test.footprint());
    }

    /** Behind those that are as good, which came before it. */
    private static void add(Run run, List<Run> best) {
        int place = best.size();
        while (place > 0 && BEST_FIRST.compare(run, best.get(place - 1)) < 0) {
            place--;
        }
        best.add(place, run);
        if (best.size() > Candidate.MOST) {
            best.remove(Candidate.MOST);
        }
    }

    private static Candidate candidate(TestFact test, Counter ran) {
        return new Candidate(test.id(), test.name(), ran);
    }
}
