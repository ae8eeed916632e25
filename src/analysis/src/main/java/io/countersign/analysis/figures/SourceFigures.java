package io.countersign.analysis.figures;

import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.CodeClass;
import io.countersign.analysis.coverage.LineCoverage;
import io.countersign.analysis.coverage.LineProbes;
import io.countersign.analysis.coverage.SourceCoverage;
import io.countersign.analysis.coverage.SourcePart;
import io.countersign.analysis.join.TestsByClass;
import io.countersign.analysis.join.TestsByClass.Alike;
import io.countersign.analysis.verdict.JudgedClaim;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Candidate;
import io.countersign.model.result.LineResult;
import io.countersign.model.result.SourceResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;

/** What ran of the code under review line by line, and for whom. Tests that ran the same of a source file are looked at once. */
public final class SourceFigures {

    private final Figures figures;
    private final CodeBase code;
    private final TestsByClass tests;

    /** IDs of the items in force, in the order of declaration. */
    private final List<String> items;

    /** What tests with an effective claim on an item ran of its scope, by class and by the item's place in {@link #items}. */
    private final Map<ClassKey, Map<Integer, Probes>> verified = new HashMap<>();

    /** How many lines each test ran, by its position; source files are looked at beside each other, and add to it in any order. */
    private final AtomicIntegerArray linesOfTests;

    /** Names of tests and items repeat from line to line; each list is kept once. */
    private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();

    private final List<SourceResult> sources;

    private SourceFigures(Figures figures, Function<String, Optional<String>> path) {
        this.figures = figures;
        this.code = figures.judgement().facts().code();
        this.tests = figures.judgement().tests();
        this.linesOfTests = new AtomicIntegerArray(tests.tests().size());
        List<Item> inForce = figures.inForce();
        this.items = inForce.stream().map(Item::id).toList();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            inForce.get(i)
                    .verifying()
                    .hits()
                    .forEach((key, hits) -> verified.computeIfAbsent(key, unknown -> new HashMap<>())
                            .put(place, hits));
        }
        this.sources = code.bySource(code.selectAll()).parallelStream()
                .filter(part -> !part.selection().isEmpty())
                .map(part -> source(part, path))
                .sorted(Comparator.comparing(SourceResult::packageName).thenComparing(SourceResult::name))
                .toList();
    }

    /**
     * Looks at all code.
     *
     * @param path gives a source file, named below its source folder, as a path relative to the project's root
     */
    public static SourceFigures of(Figures figures, Function<String, Optional<String>> path) {
        return new SourceFigures(figures, path);
    }

    /** In the order of their packages and names. */
    public List<SourceResult> sources() {
        return sources;
    }

    /** Tests that run most of an item's scope; of an item without a scope, or with an effective claim, none. */
    public List<Candidate> candidates(Item item) {
        return item.scope().declared() && item.claims().stream().noneMatch(JudgedClaim::effective)
                ? new CandidateTests(code, tests, linesOfTests).of(item)
                : List.of();
    }

    private SourceResult source(SourcePart part, Function<String, Optional<String>> path) {
        String folder = part.packageName().isEmpty() ? "" : part.packageName().replace('.', '/') + "/";
        return new SourceResult(
                part.packageName(),
                part.name(),
                path.apply(folder + part.name()),
                part.selection().classes().stream()
                        .filter(CodeClass::hasCode)
                        .map(CodeClass::name)
                        .sorted()
                        .toList(),
                lines(part));
    }

    private List<LineResult> lines(SourcePart part) {
        List<LineCoverage> all = lines(part, figures.everything());
        List<LineCoverage> based = lines(part, figures.requirementsBased());
        LineProbes lineProbes = code.lineProbes(part);
        LineTests ranBy = ranBy(part, lineProbes);
        Map<Integer, BitSet> verifying = verifying(part, lineProbes);
        List<LineResult> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int number = all.get(i).line();
            lines.add(new LineResult(
                    number,
                    all.get(i).instructions(),
                    all.get(i).branches(),
                    based.get(i).instructions(),
                    based.get(i).branches(),
                    kept(verifying.entrySet().stream()
                            .filter(item -> item.getValue().get(number))
                            .map(item -> items.get(item.getKey()))
                            .toList()),
                    ranBy.count(number),
                    kept(ranBy.first(number).stream()
                            .map(test -> tests.tests().get(test).id())
                            .toList())));
        }
        return lines;
    }

    private List<LineCoverage> lines(SourcePart part, Footprint footprint) {
        return code.sources(part.selection(), footprint).stream()
                .map(SourceCoverage::lines)
                .flatMap(List::stream)
                .toList();
    }

    private LineTests ranBy(SourcePart part, LineProbes lineProbes) {
        LineTests ranBy = new LineTests();
        for (Alike alike : tests.alike(part.witnesses())) {
            BitSet ran = lineProbes.ran(alike.hits());
            int count = ran.cardinality();
            ranBy.add(ran, alike.tests().toArray());
            alike.tests().forEach(test -> linesOfTests.addAndGet(test, count));
        }
        return ranBy;
    }

    /** The lines in which each item is verified, in the order of declaration. */
    private Map<Integer, BitSet> verifying(SourcePart part, LineProbes lineProbes) {
        Map<Integer, Map<ClassKey, Probes>> hits = new TreeMap<>();
        for (ClassKey witness : part.witnesses()) {
            verified.getOrDefault(witness, Map.of())
                    .forEach((item, own) -> hits.computeIfAbsent(item, unknown -> new HashMap<>())
                            .put(witness, own));
        }
        Map<Integer, BitSet> lines = new TreeMap<>();
        hits.forEach((item, own) -> lines.put(item, lineProbes.ran(own)));
        return lines;
    }

    private List<String> kept(List<String> list) {
        List<String> known = lists.putIfAbsent(list, list);
        return known == null ? list : known;
    }
}
