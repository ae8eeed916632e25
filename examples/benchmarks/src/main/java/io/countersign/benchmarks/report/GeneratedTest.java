package io.countersign.benchmarks.report;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A test: what it is called, claims and runs.
 *
 * @param ids that it claims by tags
 * @param types numbers of the classes it runs, first the one it is about
 */
record GeneratedTest(int number, Set<String> ids, List<Integer> types, Outcome outcome) {

    private static final int PER_CLASS = 10;

    static final String ENGINE = "[engine:junit-jupiter]";

    GeneratedTest {
        ids = Set.copyOf(ids);
        types = List.copyOf(types);
    }

    String className() {
        return "com.generated.tests.part" + number / (PER_CLASS * PER_CLASS) + ".Behaviour" + number / PER_CLASS
                + "Test";
    }

    private String container() {
        return ENGINE + "/[class:" + className() + "]";
    }

    String method() {
        return "keepsPromiseNumber" + number;
    }

    /** Its class; told before its first test. */
    Optional<TestNode> containerNode() {
        return number % PER_CLASS == 0
                ? Optional.of(new TestNode(
                        container(),
                        Optional.of(ENGINE),
                        className().substring(className().lastIndexOf('.') + 1),
                        false,
                        Set.of(),
                        new TestSource.Type(className()),
                        List.of()))
                : Optional.empty();
    }

    TestNode node() {
        return new TestNode(
                container() + "/[method:" + method() + "()]",
                Optional.of(container()),
                method() + "()",
                true,
                ids,
                new TestSource.Method(className(), method(), List.of()),
                List.of());
    }

    Execution execution(List<GeneratedType> code, Random random) {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        List<EnteredMethod> entered = new ArrayList<>();
        if (outcome != Outcome.SKIPPED) {
            types.forEach(type -> {
                GeneratedType.Ran ran = code.get(type).ran(random);
                hits.put(code.get(type).key(), ran.hits());
                entered.addAll(ran.entered());
            });
        }
        return new Execution(
                outcome,
                outcome == Outcome.FAILED
                        ? Optional.of(new Failure("java.lang.AssertionError", "expected: <1> but was: <2>"))
                        : Optional.empty(),
                outcome == Outcome.SKIPPED ? "@Disabled" : "",
                1_000_000 + random.nextInt(50_000_000),
                outcome == Outcome.SKIPPED ? Attribution.UNMEASURED : Attribution.EXACT,
                new Footprint(hits, new Entries(true, entered)),
                outcome == Outcome.SKIPPED
                        ? Optional.empty()
                        : Optional.of(new Assertions(1 + random.nextInt(5), entered.size())));
    }
}
