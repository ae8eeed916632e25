package io.countersign.analysis.discover;

import io.countersign.analysis.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the tests of a project carry already. */
public final class Discovered {

    private final List<FoundTest> tests;
    private final List<Scheme> schemes;
    private final Set<String> declared;
    private final List<String> notes;
    private final List<FoundId> ids;

    Discovered(List<FoundTest> tests, Set<String> declared, List<String> notes) {
        this.tests = List.copyOf(tests);
        this.declared = Set.copyOf(declared);
        this.schemes = Schemes.of(tests, declared);
        this.notes = List.copyOf(notes);
        this.ids = ids(sure().toList(), this.declared);
    }

    private static List<FoundId> ids(List<Scheme> schemes, Set<String> declared) {
        Map<String, Scheme.Named> named = new TreeMap<>();
        for (Scheme scheme : schemes) {
            scheme.ids()
                    .forEach((id, one) -> named.merge(id, one, (first, more) -> {
                        Set<String> tests = new LinkedHashSet<>(first.tests());
                        tests.addAll(more.tests());
                        return new Scheme.Named(first.title(), Math.max(first.revision(), more.revision()), tests);
                    }));
        }
        List<FoundId> ids = new ArrayList<>();
        named.forEach((id, one) -> ids.add(new FoundId(
                id,
                one.title(),
                one.revision(),
                List.copyOf(one.tests()),
                declared.contains(id),
                declared.contains(id) ? List.of() : Nearest.to(id, declared))));
        return ids;
    }

    /** How many tests there are, scenarios included. */
    public int testCount() {
        return tests.size();
    }

    /** How many of the tests carry something that is meant for an ID. */
    public int carryingCount() {
        return (int)
                sure().flatMap(scheme -> scheme.tests().stream()).distinct().count();
    }

    /** The IDs that tests name, in the order of the IDs. */
    public List<FoundId> ids() {
        return ids;
    }

    /** Whether any requirement or workflow is declared. */
    boolean hasDeclared() {
        return !declared.isEmpty();
    }

    List<FoundTest> tests() {
        return tests;
    }

    /** The ways that are meant for IDs. */
    Stream<Scheme> sure() {
        return schemes.stream().filter(scheme -> scheme.isSure(declared));
    }

    /** The ways that only may be. */
    Stream<Scheme> doubtful() {
        return schemes.stream().filter(scheme -> !scheme.isSure(declared));
    }

    /** What was not read, a sentence each. */
    List<String> notes() {
        return notes;
    }
}
