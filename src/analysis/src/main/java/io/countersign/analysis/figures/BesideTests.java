package io.countersign.analysis.figures;

import io.countersign.analysis.join.Union;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.WhoRan.TestShare;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What ran beside tests or after them, and is in none of their footprints. */
final class BesideTests {

    static final BesideTests NONE = new BesideTests();

    private final Map<String, Union> byTest = new LinkedHashMap<>();

    void add(List<String> tests, Footprint ran) {
        if (!ran.isEmpty()) {
            tests.forEach(
                    test -> byTest.computeIfAbsent(test, key -> new Union()).add(ran));
        }
    }

    /** One row for each test, most probes first. */
    List<TestShare> rows(UnaryOperator<String> names) {
        return byTest.entrySet().stream()
                .map(entry -> row(
                        entry.getKey(),
                        names.apply(entry.getKey()),
                        entry.getValue().footprint()))
                .sorted(Comparator.comparing((TestShare row) -> -row.probes()).thenComparing(TestShare::test))
                .toList();
    }

    private static TestShare row(String test, String name, Footprint ran) {
        return new TestShare(test, name, ran.hits().size(), ran.probeCount());
    }
}
