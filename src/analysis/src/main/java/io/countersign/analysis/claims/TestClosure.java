package io.countersign.analysis.claims;

import io.countersign.analysis.bytecode.ClassCode;
import io.countersign.analysis.bytecode.MethodCode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Follows a test from its method through its source file and its superclasses. */
final class TestClosure {

    private static final String NESTED = "org.junit.jupiter.api.Nested";

    private final ClassCode type;
    private final Function<String, Optional<ClassCode>> classes;

    /** What stands in the same source file begins with this VM name. */
    private final String top;

    private final Map<String, ClassCode> taken = new LinkedHashMap<>();
    private final Set<String> supers = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final SortedSet<String> parts = new TreeSet<>();

    private record Found(ClassCode type, MethodCode method) {}

    private final Deque<Found> pending = new ArrayDeque<>();

    /** @param classes finds a class by its VM name */
    TestClosure(ClassCode type, Function<String, Optional<ClassCode>> classes) {
        this.type = type;
        this.classes = classes;
        int end = type.name().indexOf('$', type.name().lastIndexOf('/') + 2);
        this.top = end < 0 ? type.name() : type.name().substring(0, end);
    }

    /** What belongs to a test that begins with some methods of the class: one text for each part, whatever its order. */
    Collection<String> of(List<MethodCode> start) {
        start.forEach(method -> add(type, method));
        // A test in a nested class runs what its outer classes set up.
        for (int end = type.name().length();
                end >= top.length();
                end = type.name().lastIndexOf('$', end - 1)) {
            take(type.name().substring(0, end));
        }
        for (Found next = pending.poll(); next != null; next = pending.poll()) {
            follow(next.method());
        }
        return parts;
    }

    private void add(ClassCode owner, MethodCode method) {
        String part = owner.name() + "." + method.signature() + " " + method.hash();
        if (seen.add(part)) {
            parts.add(part);
            pending.add(new Found(owner, method));
        }
    }

    private void follow(MethodCode method) {
        method.types().forEach(this::take);
        method.calls().stream().filter(call -> belongs(call.owner())).forEach(call -> {
            if (called.add(call.signature())) {
                taken.values().forEach(owner -> owner.method(call.signature()).ifPresent(found -> add(owner, found)));
            }
        });
        method.words().stream()
                .filter(named::add)
                .forEach(word -> List.copyOf(taken.values()).forEach(owner -> addNamed(owner, word)));
    }

    private void addNamed(ClassCode owner, String name) {
        owner.methods().stream().filter(method -> method.name().equals(name)).forEach(method -> add(owner, method));
    }

    private boolean belongs(String name) {
        return name.equals(top) || name.startsWith(top + "$") || supers.contains(name);
    }

    private void take(String name) {
        if (!belongs(name) || taken.containsKey(name)) {
            return;
        }
        classes.apply(name).ifPresent(found -> {
            taken.put(name, found);
            parts.add(name + " " + found.shape());
            found.superName().filter(above -> classes.apply(above).isPresent()).ifPresent(above -> {
                supers.add(above);
                take(above);
            });
            boolean around = supers.contains(name)
                    || type.name().equals(name)
                    || type.name().startsWith(name + "$")
                    || found.annotations().contains(NESTED);
            found.methods().stream()
                    // What implements an interface for a test is called by nobody whom the test names.
                    .filter(method -> around ? isWanted(method) : !TestHashes.isTest(method))
                    .forEach(method -> add(found, method));
        });
    }

    private boolean isWanted(MethodCode method) {
        return TestHashes.runsAround(method) || called.contains(method.signature()) || named.contains(method.name());
    }
}
