package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.MarkdownTable;
import io.countersign.benchmarks.Section;
import io.countersign.benchmarks.Variants;
import io.countersign.model.evidence.Footprint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Compares the footprints of tests with what JaCoCo's agent dumps at the end of each: an instance is constructed before its test's
 * start is told, and what runs then must not be missing.
 */
final class Constructors {

    private static final int SHOWN = 40;

    private final SuiteRuns suite;
    private final Map<Loss, Group> groups = new EnumMap<>(Loss.class);
    private final List<String> unexplained = new ArrayList<>();
    private int complete;
    private int compared;
    private int early;
    private int earlyProbes;
    private int earlyCredited;
    private int more;

    private static final class Group {
        final Set<String> tests = new HashSet<>();
        final Map<String, Integer> methods = new TreeMap<>();
        int probes;
    }

    Constructors(SuiteRuns suite) {
        this.suite = suite;
    }

    /** What is compared, dumps and footprints, and other runs to see what varies and what JaCoCo's agent changes. */
    private record Pair(Dumps dumps, Recorded ours, Dumps otherDumps, Recorded otherOurs, Recorded beside) {

        /** Of a test and those before and after it. */
        Function<Trace, Loss.Holders> holders(String id, List<String> before, List<String> after) {
            Set<Trace> others = probes(otherOurs.footprint(id));
            Set<Trace> stock = containers(List.of(id), beside);
            stock.addAll(probes(beside.footprint(id)));
            Set<Trace> otherDump = probes(otherDumps.atEnd(id));
            Set<Trace> within = probes(dumps.within().getOrDefault(id, Footprint.none()));
            Set<Trace> own = containers(List.of(id), ours);
            Set<Trace> earlier = containers(before, ours);
            Set<Trace> nobody = probes(ours.shared());
            Set<Trace> neighbours = new HashSet<>();
            Stream.concat(before.stream(), after.stream())
                    .forEach(test -> neighbours.addAll(probes(ours.footprint(test))));
            return trace -> new Loss.Holders(
                    stock.contains(trace) && !others.contains(trace),
                    !otherDump.contains(trace),
                    others.contains(trace),
                    own.contains(trace) && !within.contains(trace),
                    earlier.contains(trace) && !within.contains(trace),
                    nobody.contains(trace),
                    neighbours.contains(trace));
        }

        private static Set<Trace> containers(List<String> tests, Recorded run) {
            Set<Trace> traces = new HashSet<>();
            tests.stream()
                    .flatMap(test -> run.containersOf(test).stream())
                    .map(container -> run.containers().getOrDefault(container, Footprint.none()))
                    .forEach(footprint -> traces.addAll(probes(footprint)));
            return traces;
        }
    }

    Section section() {
        Pair pair = new Pair(
                dumps("dumps-1"),
                ours("ours-1"),
                dumps("dumps-2"),
                ours("ours-2"),
                suite.recorded(Variants.oursBesideStock()));
        List<String> order = pair.dumps().tests();
        for (int i = 0; i < order.size(); i++) {
            List<String> before = order.subList(Math.max(0, i - 1), i);
            List<String> after = order.subList(i + 1, Math.min(order.size(), i + 2));
            compare(order.get(i), before, after, pair);
        }
        return new Section(
                "Nothing lost against a dump at the end: " + suite.suite().name(), lines(), complaints());
    }

    private Dumps dumps(String name) {
        return Dumps.read(
                Variants.dumped(suite.run(Variants.dumps().with(name, List.of()))),
                suite.code().names());
    }

    private Recorded ours(String name) {
        return suite.recorded(Variants.ours().with(name, List.of()));
    }

    private void compare(String id, List<String> before, List<String> after, Pair pair) {
        compared++;
        Footprint ours = pair.ours().footprint(id);
        Set<Trace> mine = probes(ours);
        Set<Trace> dumped = probes(pair.dumps().atEnd(id));
        countEarly(id, mine, pair.dumps());
        more += mine.stream().allMatch(dumped::contains) ? 0 : 1;
        dumped.removeAll(mine);
        complete += dumped.isEmpty() ? 1 : 0;
        if (!dumped.isEmpty()) {
            Function<Trace, Loss.Holders> holders = pair.holders(id, before, after);
            dumped.forEach(trace -> add(id, trace, Loss.of(holders.apply(trace))));
        }
    }

    private void countEarly(String id, Set<Trace> mine, Dumps dumps) {
        Set<Trace> ran = probes(dumps.before().getOrDefault(id, Footprint.none()));
        ran.removeAll(probes(dumps.within().getOrDefault(id, Footprint.none())));
        int all = ran.size();
        ran.retainAll(mine);
        early += ran.isEmpty() ? 0 : 1;
        earlyProbes += all;
        earlyCredited += ran.size();
    }

    private static Set<Trace> probes(Footprint footprint) {
        return Traces.of(new Footprint(footprint.hits()));
    }

    private void add(String id, Trace trace, Loss loss) {
        Group group = groups.computeIfAbsent(loss, key -> new Group());
        group.probes++;
        group.tests.add(id);
        group.methods.merge(suite.code().method(trace), 1, Integer::sum);
        if (!loss.isExplained()) {
            unexplained.add(loss.title() + ": `" + suite.code().method(trace) + "` line "
                    + suite.code().place(trace).line() + ", probe " + trace.number() + ", `" + SuiteRuns.shortened(id)
                    + "`");
        }
    }

    private List<String> lines() {
        MarkdownTable figures = new MarkdownTable("tests", "");
        figures.row("compared", number(compared));
        figures.row("with every probe of the dump", number(complete));
        figures.row("with a probe that the dump has not", number(more));
        figures.row(
                "that ran a probe before their start was told and not after it, and are credited with it",
                number(early));
        MarkdownTable losses =
                new MarkdownTable("who has the probe instead", "tests", "probes", "most often in", "explanation");
        groups.forEach((loss, group) -> losses.row(
                loss.title(),
                number(group.tests.size()),
                number(group.probes),
                Explained.mostOften(group.methods),
                loss.explanation()));
        List<String> lines = new ArrayList<>(figures.lines());
        lines.add("");
        lines.add("Of " + number(earlyProbes) + " probes that ran before a start only, " + number(earlyCredited)
                + " are credited to the test.");
        lines.add("");
        lines.addAll(losses.lines());
        return lines;
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private List<String> complaints() {
        return unexplained.stream().sorted().limit(SHOWN).toList();
    }
}
