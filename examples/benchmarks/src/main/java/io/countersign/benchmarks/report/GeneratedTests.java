package io.countersign.benchmarks.report;

import io.countersign.model.evidence.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Decides what tests there are. Most run few classes, some dozens, a few hundreds; all like to run the same helpers. Seven of ten claim
 * the requirement of the class they are about, and each workflow has one test that is meant to walk it.
 */
final class GeneratedTests {

    private final RunSize size;
    private final GeneratedPromises promises;
    private final Random random;

    GeneratedTests(RunSize size, GeneratedPromises promises) {
        this.size = size;
        this.promises = promises;
        this.random = new Random(size.seed());
    }

    GeneratedTest next(int number) {
        int subject = random.nextInt(size.classes());
        Set<Integer> types = new LinkedHashSet<>(List.of(subject));
        Set<String> ids = new HashSet<>();
        if (random.nextInt(10) < 7) {
            promises.claimable(subject, random).ifPresent(ids::add);
        }
        int apart = Math.max(1, size.tests() / Math.max(1, size.workflows()));
        int workflow = number / apart;
        if (number % apart == 0 && workflow < size.workflows()) {
            ids.add(GeneratedPromises.workflowId(workflow));
            List<Integer> steps = promises.steps(workflow);
            types.addAll(workflow % 10 < 6 ? steps : steps.subList(0, steps.size() - 2));
        }
        int classes = Math.min(size.classes(), footprint());
        while (types.size() < classes) {
            types.add(random.nextInt(10) < 6 ? neighbour(subject) : helper());
        }
        return new GeneratedTest(number, ids, new ArrayList<>(types), outcome());
    }

    private int footprint() {
        int kind = random.nextInt(100);
        if (kind < 70) {
            return 3 + random.nextInt(12);
        }
        return kind < 95 ? 20 + random.nextInt(40) : 100 + random.nextInt(200);
    }

    private int neighbour(int subject) {
        return (subject + 1 + random.nextInt(Math.max(1, size.classes() / 4))) % size.classes();
    }

    private int helper() {
        double skewed = random.nextDouble();
        return (int) (size.classes() * skewed * skewed * skewed);
    }

    private Outcome outcome() {
        int kind = random.nextInt(1000);
        if (kind < 5) {
            return Outcome.FAILED;
        }
        return kind < 15 ? Outcome.SKIPPED : Outcome.PASSED;
    }
}
