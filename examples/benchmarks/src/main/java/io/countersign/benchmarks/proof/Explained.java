package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.MarkdownTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The differences of a suite, by their causes. */
final class Explained {

    private static final int EXAMPLES = 4;
    private static final int UNEXPLAINED = 40;

    private final SuiteCode code;
    private final Map<Cause, Group> groups = new EnumMap<>(Cause.class);
    private final Set<String> tests = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final List<String> unexplained = new ArrayList<>();
    private final Map<String, Set<String>> unknown = new TreeMap<>();
    private int notSampled;

    private static final class Group {
        final Set<String> tests = new HashSet<>();
        int traces;
        int inInitialisers;

        /** The tests of each method. */
        final Map<String, Set<String>> methods = new TreeMap<>();
    }

    Explained(SuiteCode code) {
        this.code = code;
    }

    void add(String test, Trace trace, Sighting seen) {
        Cause cause = Cause.of(seen);
        Group group = groups.computeIfAbsent(cause, key -> new Group());
        String method = code.method(trace);
        tests.add(test);
        group.tests.add(test);
        group.traces++;
        group.inInitialisers += code.place(trace).isClassInitialiser() ? 1 : 0;
        group.methods.computeIfAbsent(method, key -> new TreeSet<>()).add(test);
        if (cause.isExplained()) {
            methods.add(method);
        } else {
            unexplained.add(cause.title() + ": `" + method + "` line "
                    + code.place(trace).line() + ", "
                    + (trace.kind() == Trace.Kind.PROBE ? "probe " : "entry ") + trace.number() + ", " + seen + ", `"
                    + SuiteRuns.shortened(test) + "`");
        }
    }

    /** Tells of a test that was not run alone. All samples come before. */
    void notSampled(String test, Set<Trace> differences) {
        notSampled++;
        for (Trace trace : differences) {
            String method = code.method(trace);
            if (!methods.contains(method)) {
                unknown.computeIfAbsent(method, key -> new TreeSet<>()).add(test);
            }
        }
    }

    int tests() {
        return tests.size();
    }

    List<String> lines() {
        MarkdownTable table = new MarkdownTable(
                "difference", "tests", "probes and entries", "in class initialisers", "most often in", "explanation");
        groups.forEach((cause, group) -> table.row(
                cause.title(),
                String.valueOf(group.tests.size()),
                String.valueOf(group.traces),
                String.valueOf(group.inInitialisers),
                mostOften(sizes(group.methods)),
                cause.explanation()));
        List<String> lines = new ArrayList<>(table.lines());
        if (notSampled > 0) {
            Set<String> open = unknown.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            lines.add("");
            lines.add(
                    "Of the " + notSampled + " tests that differ and were not run alone, " + (notSampled - open.size())
                            + " differ only in methods of this table; the others also in "
                            + (unknown.isEmpty() ? "none" : mostOften(sizes(unknown))) + ".");
        }
        return lines;
    }

    /** The keys with the highest numbers. */
    static String mostOften(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Integer> sizes(Map<String, Set<String>> sets) {
        Map<String, Integer> sizes = new TreeMap<>();
        sets.forEach((key, set) -> sizes.put(key, set.size()));
        return sizes;
    }

    /** What is to be looked at by hand. */
    List<String> complaints() {
        List<String> complaints =
                new ArrayList<>(unexplained.stream().sorted().limit(UNEXPLAINED).toList());
        if (unexplained.size() > UNEXPLAINED) {
            complaints.add((unexplained.size() - UNEXPLAINED) + " more");
        }
        return complaints;
    }
}
