package io.countersign.analysis.claims;

import io.countersign.analysis.claims.MarkedClass.MarkedMethod;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.model.Location;
import io.countersign.model.evidence.TestSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The claiming annotations, and the claims in comments, of the test classes of a run. */
public final class TestMarks {

    /** A mark that holds for a test, and where it stands: an annotation where its owner does. */
    public record Placed(Mark mark, Optional<Location> location) {}

    private final Map<String, MarkedClass> classes;
    private final List<MarkedScenario> scenarios;

    private TestMarks(Map<String, MarkedClass> classes, List<MarkedScenario> scenarios) {
        this.classes = classes;
        this.scenarios = List.copyOf(scenarios);
    }

    /** What was stored earlier by {@link #classes()}. */
    public static TestMarks of(Collection<MarkedClass> classes) {
        return of(classes, List.of());
    }

    /** What was stored earlier by {@link #classes()} and {@link #scenarios()}. */
    public static TestMarks of(Collection<MarkedClass> classes, List<MarkedScenario> scenarios) {
        Map<String, MarkedClass> byName = new LinkedHashMap<>();
        classes.forEach(type -> byName.put(type.name(), type));
        return new TestMarks(byName, scenarios);
    }

    /**
     * Reads the class files of the named test classes, of what they inherit from and of what they are nested in.
     *
     * @param settings which annotations claim beside {@code @Verifies}
     */
    public static TestMarks scan(Collection<String> classNames, ClassFiles files, ClaimSettings settings) {
        ClaimVocabulary vocabulary = new ClaimVocabulary(settings, files);
        TestHashes hashes =
                new TestHashes(files, type -> !vocabulary.of(type).elements().isEmpty());
        Map<String, MarkedClass> classes = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> pending = new ArrayDeque<>(classNames);
        while (!pending.isEmpty()) {
            String name = pending.poll();
            if (seen.add(name)) {
                read(name, files, vocabulary).ifPresent(type -> {
                    classes.put(name, hashes.of(type));
                    type.superName().ifPresent(pending::add);
                    type.outerName().ifPresent(pending::add);
                    pending.addAll(type.interfaces());
                });
            }
        }
        return new TestMarks(classes, List.of());
    }

    private static Optional<MarkedClass> read(String name, ClassFiles files, ClaimVocabulary vocabulary) {
        try {
            return files.find(name).map(bytes -> MarkReader.read(bytes, vocabulary));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Everything that was read, in a stable order. */
    public List<MarkedClass> classes() {
        return classes.values().stream()
                .sorted(Comparator.comparing(MarkedClass::name))
                .toList();
    }

    /** Everything that was read of scenarios, in a stable order. */
    public List<MarkedScenario> scenarios() {
        return scenarios;
    }

    /** What a review calls a test and what it does, as far as its engine says where it comes from. */
    public Optional<ReviewedTest> reviewed(TestSource source) {
        if (source instanceof TestSource.Method method) {
            return Optional.of(new ReviewedTest(
                    method.className() + "#" + method.methodName(),
                    find(method).map(found -> found.method().hash()).orElse("")));
        }
        if (source instanceof TestSource.Type type) {
            MarkedClass known = classes.get(type.className());
            return Optional.of(new ReviewedTest(type.className(), known == null ? "" : known.hash()));
        }
        return source instanceof TestSource.File file
                ? Optional.of(scenarios.stream()
                        .filter(scenario -> scenario.holds(file))
                        .findFirst()
                        .map(scenario -> new ReviewedTest(scenario.file() + "#" + scenario.name(), scenario.hash()))
                        .orElseGet(() -> new ReviewedTest(file.path(), "")))
                : Optional.empty();
    }

    /** Whether the class file of a test class was read. */
    public boolean knows(String className) {
        return classes.containsKey(className);
    }

    /** The annotations that hold for a test method: its own, then those of its class, of what that inherits and is nested in. */
    public List<Placed> of(TestSource source) {
        List<Placed> placed = new ArrayList<>();
        if (source instanceof TestSource.Method method) {
            find(method)
                    .ifPresent(found -> found.method()
                            .marks()
                            .forEach(mark -> placed.add(
                                    placed(mark, found.type(), found.method().line()))));
            addClassMarks(method.className(), placed);
        } else if (source instanceof TestSource.Type type) {
            addClassMarks(type.className(), placed);
        }
        return placed;
    }

    /** Of the class and of those it is nested in, each with what it inherits; not of those its superclass is nested in. */
    private void addClassMarks(String className, List<Placed> placed) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> nesting = new LinkedHashSet<>();
        MarkedClass type = classes.get(className);
        while (type != null && nesting.add(type.name())) {
            addInheritedMarks(type.name(), seen, placed);
            type = type.outerName().map(classes::get).orElse(null);
        }
    }

    private void addInheritedMarks(String className, Set<String> seen, List<Placed> placed) {
        Deque<String> pending = new ArrayDeque<>(List.of(className));
        while (!pending.isEmpty()) {
            MarkedClass type = classes.get(pending.poll());
            if (type != null && seen.add(type.name())) {
                type.marks().forEach(mark -> placed.add(placed(mark, type, type.line())));
                type.superName().ifPresent(pending::add);
                pending.addAll(type.interfaces());
            }
        }
    }

    /** Where a test stands, as far as its class file says. */
    public Optional<Location> location(TestSource source) {
        if (source instanceof TestSource.Method method) {
            return find(method)
                    .flatMap(found -> location(found.type(), found.method().line()));
        }
        if (source instanceof TestSource.Type type) {
            return Optional.ofNullable(classes.get(type.className())).flatMap(known -> location(known, known.line()));
        }
        if (source instanceof TestSource.File file) {
            return Optional.of(Location.ofLine(file.path(), file.line()));
        }
        return Optional.empty();
    }

    private static Placed placed(Mark mark, MarkedClass type, int line) {
        return new Placed(mark, location(type, mark.commentLine() > 0 ? mark.commentLine() : line));
    }

    private static Optional<Location> location(MarkedClass type, int line) {
        return type.sourceFile().map(file -> Location.ofLine(file, line));
    }

    private record Found(MarkedClass type, MarkedMethod method) {}

    /** Test methods may be inherited from a superclass or an interface. */
    private Optional<Found> find(TestSource.Method source) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> pending = new ArrayDeque<>(List.of(source.className()));
        while (!pending.isEmpty()) {
            MarkedClass type = classes.get(pending.poll());
            if (type == null || !seen.add(type.name())) {
                continue;
            }
            Optional<MarkedMethod> method = method(type, source);
            if (method.isPresent()) {
                return method.map(found -> new Found(type, found));
            }
            type.superName().ifPresent(pending::add);
            pending.addAll(type.interfaces());
        }
        return Optional.empty();
    }

    /** Engines that name no parameter types mean the only method of that name. */
    private static Optional<MarkedMethod> method(MarkedClass type, TestSource.Method source) {
        List<MarkedMethod> named = type.methods().stream()
                .filter(method -> method.name().equals(source.methodName()))
                .toList();
        Optional<MarkedMethod> exact = named.stream()
                .filter(method -> method.parameterTypes().equals(source.parameterTypes()))
                .findFirst();
        return exact.or(() -> only(named.stream()
                        .filter(method -> simple(method.parameterTypes()).equals(simple(source.parameterTypes())))
                        .toList()))
                .or(() -> only(named));
    }

    private static Optional<MarkedMethod> only(List<MarkedMethod> methods) {
        return methods.size() == 1 ? Optional.of(methods.get(0)) : Optional.empty();
    }

    /** Build tools write parameter types without their packages. */
    private static List<String> simple(List<String> types) {
        return types.stream()
                .map(type -> type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1))
                .toList();
    }
}
