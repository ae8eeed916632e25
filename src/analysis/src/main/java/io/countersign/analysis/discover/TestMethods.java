package io.countersign.analysis.discover;

import io.countersign.analysis.discover.ScannedClass.ScannedMethod;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which methods are tests, without running any. */
final class TestMethods {

    private static final String TEST_NG = "org.testng.annotations.Test";
    private static final String JUNIT_3 = "junit.framework.TestCase";
    private static final Set<String> MARKING = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.api.TestTemplate",
            "org.junit.Test",
            TEST_NG,
            "org.spockframework.runtime.model.FeatureMetadata",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example",
            "com.tngtech.archunit.junit.ArchTest");

    private final ScannedClasses classes;

    TestMethods(ScannedClasses classes) {
        this.classes = classes;
    }

    /** The tests of a class, inherited ones as well; none when it cannot have instances. */
    List<ScannedMethod> of(ScannedClass type) {
        if (!type.isConcrete()) {
            return List.of();
        }
        List<ScannedClass> line = classes.line(type.name());
        boolean testCase = classes.inherits(type.name(), JUNIT_3);
        boolean allOfTestNg = line.stream().anyMatch(one -> has(one.annotations(), TEST_NG));
        Map<String, ScannedMethod> methods = new LinkedHashMap<>();
        line.forEach(one ->
                one.methods().forEach(method -> methods.putIfAbsent(method.name() + method.descriptor(), method)));
        return methods.values().stream()
                .filter(method -> isMarked(method.annotations(), new HashSet<>())
                        || testCase && isOfTestCase(method)
                        || allOfTestNg && isOfTestNg(method))
                .toList();
    }

    /** A project's own annotations may carry those of a framework. */
    private boolean isMarked(List<AnnotationUse> annotations, Set<String> seen) {
        return annotations.stream()
                .map(AnnotationUse::type)
                .anyMatch(type -> MARKING.contains(type)
                        || seen.add(type)
                                && classes.line(type).stream()
                                        .limit(1)
                                        .anyMatch(one -> isMarked(one.annotations(), seen)));
    }

    private static boolean has(List<AnnotationUse> annotations, String type) {
        return annotations.stream().anyMatch(annotation -> annotation.type().equals(type));
    }

    private static boolean isOfTestCase(ScannedMethod method) {
        return method.isPublicInstance()
                && method.name().startsWith("test")
                && method.descriptor().equals("()V");
    }

    private static boolean isOfTestNg(ScannedMethod method) {
        return method.isPublicInstance()
                && method.descriptor().endsWith(")V")
                && method.annotations().stream()
                        .noneMatch(annotation -> annotation.type().startsWith("org.testng.annotations."));
    }
}
