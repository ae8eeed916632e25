package io.countersign.analysis.claims;

import io.countersign.analysis.bytecode.ClassCode;
import io.countersign.analysis.bytecode.MethodCode;
import io.countersign.analysis.digest.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The hashes of tests: of a test method with everything of its own source file, and of the superclasses beside it, that it calls or that runs
 * before and after it. Other tests of the class are no part of it, so one more of them changes nothing.
 */
final class TestHashes {

    /** Simple names of annotations that make a method a test; what ends in {@code Test} does, too. */
    private static final Set<String> TESTS = Set.of(
            "TestFactory", "TestTemplate", "Property", "Example", "Theory", "Scenario", "FeatureMetadata", "Tests");

    private static final Set<String> JUNIT_3 = Set.of("setUp", "tearDown");

    private final ClassFiles files;
    private final Predicate<String> claiming;
    private final Map<String, Optional<ClassCode>> known = new HashMap<>();

    /** @param claiming whether an annotation, by its binary name, only claims */
    TestHashes(ClassFiles files, Predicate<String> claiming) {
        this.files = files;
        this.claiming = claiming;
    }

    /** The class with its hashes; constructors and what compilers write are no tests. */
    MarkedClass of(MarkedClass type) {
        Map<String, String> methods = new HashMap<>();
        return type.hashed(
                ofClass(type.name()),
                method -> method.startsWith("<") || method.startsWith("lambda$")
                        ? ""
                        : methods.computeIfAbsent(method, unknown -> ofMethod(type.name(), method)));
    }

    /** SHA-256 of the test method, all overloads together; empty where the class file cannot be read. */
    private String ofMethod(String className, String methodName) {
        return closure(
                className,
                type -> type.methods().stream()
                        .filter(method -> method.name().equals(methodName))
                        .toList());
    }

    /** SHA-256 of the class, for tests that are no methods; empty where the class file cannot be read. */
    private String ofClass(String className) {
        return closure(className, ClassCode::methods);
    }

    private interface Start {
        List<MethodCode> of(ClassCode type);
    }

    private String closure(String className, Start start) {
        OptionalInt place = files.placeOf(className);
        Optional<ClassCode> type = place.isPresent() ? read(className, place.getAsInt()) : Optional.empty();
        return type.map(found -> {
                    TestClosure closure =
                            new TestClosure(found, name -> read(name.replace('/', '.'), place.getAsInt()));
                    return hash(closure.of(start.of(found)));
                })
                .orElse("");
    }

    private static String hash(Iterable<String> parts) {
        Sha256 hash = new Sha256();
        parts.forEach(hash::text);
        return hash.hex();
    }

    /** Superclasses in other places are left out: a jar that one door knows and another does not is no change. */
    private Optional<ClassCode> read(String className, int place) {
        return known.computeIfAbsent(place + " " + className, unknown -> {
            try {
                return files.find(className, place).map(bytes -> ClassCode.read(bytes, claiming));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether the method is a test of its own. */
    static boolean isTest(MethodCode method) {
        return method.annotations().stream()
                .map(type -> type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1))
                .anyMatch(name -> name.endsWith("Test") || TESTS.contains(name));
    }

    /** Whether the method runs whatever test is run: what constructs the test, or what an annotation makes run. */
    static boolean runsAround(MethodCode method) {
        return method.name().startsWith("<")
                || JUNIT_3.contains(method.name())
                || !isTest(method)
                        && method.annotations().stream()
                                .anyMatch(type -> !type.startsWith("java.") && !type.startsWith("kotlin."));
    }
}
