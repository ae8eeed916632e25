package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.Launched;
import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import io.countersign.benchmarks.Variants;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares runs of a suite in which one test runs after the other with runs in which tests overlap. */
final class Differences {

    private static final int TIMES_ALONE = 5;

    /** HotSpot's ways to make them, besides its default: at random, and of the address in two ways. */
    private static final List<Integer> IDENTITY_HASH_CODES = List.of(0, 1, 4);

    private final SuiteRuns suite;
    private final int sampleSize;
    private final Map<String, Recorded.Owned> owned = new LinkedHashMap<>();

    Differences(SuiteRuns suite, int sampleSize) {
        this.suite = suite;
        this.sampleSize = sampleSize;
    }

    /** Whole runs. The shuffled ones are there to explain differences, and are compared with none. */
    private record Runs(List<Recorded> sequential, List<Recorded> overlapping, List<Recorded> shuffled) {

        List<Recorded> allSequential() {
            return Stream.concat(sequential.stream(), shuffled.stream()).toList();
        }

        List<Recorded> all() {
            return Stream.concat(allSequential().stream(), overlapping.stream()).toList();
        }
    }

    Section section() {
        Runs runs = runs();
        List<Comparison> comparisons = comparisons(runs);
        List<String> differing = comparisons.stream()
                .skip(1)
                .flatMap(comparison -> comparison.differing().stream())
                .distinct()
                .toList();
        Set<String> known = new HashSet<>(differing);
        List<String> others = runs.sequential().get(0).tests().keySet().stream()
                .filter(id -> runs.all().stream().allMatch(run -> run.isComparable(id)))
                .filter(id -> !known.contains(id))
                .toList();
        List<String> sample = Sample.of(sampleSize, differing, others);
        System.err.println(differing.size() + " tests differ; running " + sample.size() + " alone");
        Map<String, List<Footprint>> alone = new AloneRuns(
                        suite.places(), suite.suite(), suite.code().names(), TIMES_ALONE)
                .of(sample, Places.emptied(suite.folder().resolve("alone")));
        Explained explained = new Explained(suite.code());
        alone.forEach((id, footprints) -> explain(id, footprints, runs, explained));
        differing.stream()
                .filter(id -> !alone.containsKey(id))
                .forEach(id -> explained.notSampled(id, differences(id, List.of(), runs)));
        return section(runs, comparisons, sample, alone, explained);
    }

    private Runs runs() {
        Launched ours = Variants.ours();
        Launched overlapping = Variants.oursParallel();
        List<Recorded> sequential = new ArrayList<>();
        List<Recorded> parallel = new ArrayList<>();
        sequential.add(suite.recorded(ours.with("sequential-1", List.of())));
        parallel.add(suite.recorded(overlapping.with("parallel-1", List.of())));
        parallel.add(suite.recorded(overlapping.with("parallel-2", List.of())));
        sequential.add(suite.recorded(ours.with("sequential-2", List.of())));
        List<Recorded> shuffled = new ArrayList<>();
        for (int seed = 0; seed < IDENTITY_HASH_CODES.size(); seed++) {
            shuffled.add(suite.recorded(ours.with("shuffled-" + (seed + 1), shuffled(seed))));
        }
        return new Runs(sequential, parallel, shuffled);
    }

    /** In another order, and with other identity hash codes: threads differ in theirs, so tests that overlap get others. */
    private static List<String> shuffled(int seed) {
        String order = "-Djunit.jupiter.";
        return List.of(
                order + "testclass.order.default=org.junit.jupiter.api.ClassOrderer$Random",
                order + "testmethod.order.default=org.junit.jupiter.api.MethodOrderer$Random",
                order + "execution.order.random.seed=" + seed,
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=" + IDENTITY_HASH_CODES.get(seed));
    }

    private static List<Comparison> comparisons(Runs runs) {
        Recorded first = runs.sequential().get(0);
        return List.of(
                Comparison.of(first, runs.sequential().get(1)),
                Comparison.of(first, runs.overlapping().get(0)),
                Comparison.of(first, runs.overlapping().get(1)),
                Comparison.of(runs.overlapping().get(0), runs.overlapping().get(1)));
    }

    /** What is not in all footprints of a test. */
    private static Set<Trace> differences(String id, List<Footprint> alone, Runs runs) {
        List<Footprint> footprints = new ArrayList<>(alone.stream().limit(1).toList());
        runs.all().stream()
                .filter(run -> run.isComparable(id))
                .map(run -> run.footprint(id))
                .forEach(footprints::add);
        Set<Trace> difference = new HashSet<>();
        for (Footprint footprint : footprints.subList(1, footprints.size())) {
            difference.addAll(Traces.difference(footprints.get(0), footprint));
        }
        return difference;
    }

    /** A run, and what it credits to one test. */
    private record Seen(Recorded run, Set<Trace> traces) {

        static List<Seen> in(List<Recorded> runs, String id) {
            return runs.stream()
                    .filter(run -> run.isComparable(id))
                    .map(run -> new Seen(run, Traces.of(run.footprint(id))))
                    .toList();
        }

        static List<Boolean> has(Trace trace, List<Seen> runs) {
            return runs.stream().map(seen -> seen.traces().contains(trace)).toList();
        }
    }

    private void explain(String id, List<Footprint> alone, Runs runs, Explained explained) {
        List<Seen> sequential = Seen.in(runs.allSequential(), id);
        List<Seen> overlapping = Seen.in(runs.overlapping(), id);
        List<Set<Trace>> executions = alone.stream().map(Traces::of).toList();
        for (Trace trace : differences(id, alone, runs)) {
            boolean everywhere = Stream.concat(sequential.stream(), overlapping.stream())
                    .allMatch(seen ->
                            seen.traces().contains(trace) || owned(seen.run()).anywhere(trace));
            explained.add(
                    id,
                    trace,
                    new Sighting(
                            executions.stream()
                                    .map(traces -> traces.contains(trace))
                                    .toList(),
                            Seen.has(trace, sequential),
                            Seen.has(trace, overlapping),
                            everywhere));
        }
    }

    private Recorded.Owned owned(Recorded run) {
        return owned.computeIfAbsent(run.name(), name -> run.owned());
    }

    private Section section(
            Runs runs,
            List<Comparison> comparisons,
            List<String> sample,
            Map<String, List<Footprint>> alone,
            Explained explained) {
        List<String> lines = new ArrayList<>(runsTable(runs).lines());
        lines.add("");
        lines.addAll(comparisonsTable(comparisons).lines());
        lines.add("");
        lines.add(alone.size() + " of the " + sample.size() + " tests of the sample ran " + TIMES_ALONE
                + " times alone in a JVM of their own; " + explained.tests()
                + " of them have a footprint that is not the same in all runs.");
        lines.add("");
        lines.addAll(explained.lines());
        lines.add("");
        lines.add(whole(runs));
        return new Section("Sequential against parallel: " + suite.suite().name(), lines, explained.complaints());
    }

    /** What the whole suite ran is nearly the same, however its tests are run. */
    private String whole(Runs runs) {
        Set<Trace> sequential = owned(runs.sequential().get(0)).all();
        Set<Trace> overlapping = owned(runs.overlapping().get(0)).all();
        Set<Trace> otherwise = new HashSet<>();
        Stream.concat(
                        runs.allSequential().stream().skip(1),
                        runs.overlapping().stream().skip(1))
                .forEach(run -> otherwise.addAll(owned(run).all()));
        Map<String, Integer> missing = new TreeMap<>();
        sequential.stream()
                .filter(trace -> !overlapping.contains(trace))
                .forEach(trace -> missing.merge(suite.code().method(trace), 1, Integer::sum));
        long nowhere = sequential.stream()
                .filter(trace -> !overlapping.contains(trace) && !otherwise.contains(trace))
                .count();
        return "Of " + sequential.size() + " probes and entries that somebody has in "
                + runs.sequential().get(0).name()
                + ", " + missing.values().stream().mapToInt(count -> count).sum() + " nobody has in "
                + runs.overlapping().get(0).name() + (missing.isEmpty() ? "" : ": " + Explained.mostOften(missing))
                + "; " + nowhere + " of them are in no other run either.";
    }

    private MarkdownTable runsTable(Runs runs) {
        MarkdownTable table = new MarkdownTable(
                "run",
                "passed",
                "failed",
                "aborted",
                "skipped",
                "exact",
                "ambiguous",
                "unmeasured",
                "initialisers",
                "of two owners");
        for (Recorded run : runs.all()) {
            List<Trace> initialisers = initialisers(run);
            table.row(
                    run.name(),
                    String.valueOf(run.count(Outcome.PASSED)),
                    String.valueOf(run.count(Outcome.FAILED)),
                    String.valueOf(run.count(Outcome.ABORTED)),
                    String.valueOf(run.count(Outcome.SKIPPED)),
                    String.valueOf(run.count(Attribution.EXACT)),
                    String.valueOf(run.count(Attribution.AMBIGUOUS)),
                    String.valueOf(run.count(Attribution.UNMEASURED)),
                    String.valueOf(initialisers.size()),
                    String.valueOf(initialisers.stream()
                            .filter(trace -> owned(run).owners(trace) > 1)
                            .count()));
        }
        return table;
    }

    /** The probes of class initialisers: a JVM runs each once, so it has one owner. */
    private List<Trace> initialisers(Recorded run) {
        Recorded.Owned all = owned(run);
        return all.all().stream()
                .filter(trace -> suite.code().place(trace).isClassInitialiser())
                .toList();
    }

    private static MarkdownTable comparisonsTable(List<Comparison> comparisons) {
        MarkdownTable table = new MarkdownTable(
                "runs",
                "same",
                "other probes or entries",
                "of them other probes",
                "only another order of entries",
                "not comparable");
        for (Comparison comparison : comparisons) {
            table.row(
                    comparison.title(),
                    String.valueOf(comparison.same()),
                    String.valueOf(comparison.differing().size()),
                    String.valueOf(comparison.probes()),
                    String.valueOf(comparison.reordered().size()),
                    String.valueOf(comparison.apart()));
        }
        return table;
    }
}
