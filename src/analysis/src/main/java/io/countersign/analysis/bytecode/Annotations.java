package io.countersign.analysis.bytecode;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Annotations with their values count: they are the data of parameterised tests, and frameworks act by them. What only names something, or repeats
 * where in the source it stands, does not.
 */
final class Annotations {

    private static final Set<String> NAMING = Set.of(
            "io.countersign.junit.Verifies",
            "io.countersign.junit.Verifies$List",
            "org.junit.jupiter.api.DisplayName",
            "org.junit.jupiter.api.Tag",
            "org.junit.jupiter.api.Tags");

    /** Written by compilers about the class: they hold lines and change with any member. */
    private static final Set<String> WRITTEN_BY_COMPILERS = Set.of(
            "kotlin.Metadata",
            "kotlin.coroutines.jvm.internal.DebugMetadata",
            "kotlin.jvm.internal.SourceDebugExtension",
            "org.spockframework.runtime.model.FeatureMetadata",
            "org.spockframework.runtime.model.FieldMetadata",
            "org.spockframework.runtime.model.SpecMetadata",
            "scala.reflect.ScalaLongSignature",
            "scala.reflect.ScalaSignature");

    private final Predicate<String> ignored;

    Annotations(Predicate<String> ignored) {
        this.ignored = ignored;
    }

    /** Binary names of the types of annotations, those that do not count included. */
    static List<String> types(@Nullable List<AnnotationNode> annotations) {
        return all(annotations, null).map(Annotations::type).toList();
    }

    /** The texts in the annotations of a method. */
    static Set<String> words(MethodNode method) {
        Set<String> words = new HashSet<>();
        all(method.visibleAnnotations, method.invisibleAnnotations).forEach(one -> addWords(one.values, words));
        return words;
    }

    private static void addWords(@Nullable Object value, Set<String> words) {
        if (value instanceof String word) {
            words.add(word);
        } else if (value instanceof List<?> list) {
            list.forEach(one -> addWords(one, words));
        } else if (value instanceof AnnotationNode inner) {
            addWords(inner.values, words);
        }
    }

    /** The annotations of a method, of its parameters, and the default of an annotation's element. */
    Stream<String> lines(MethodNode method) {
        return Stream.of(
                        lines(method.visibleAnnotations, method.invisibleAnnotations),
                        lines(method.visibleParameterAnnotations),
                        lines(method.invisibleParameterAnnotations),
                        Stream.ofNullable(method.annotationDefault).map(value -> "default " + text(value)))
                .flatMap(lines -> lines);
    }

    private Stream<String> lines(@Nullable List<AnnotationNode> @Nullable [] parameters) {
        return parameters == null
                ? Stream.empty()
                : IntStream.range(0, parameters.length)
                        .boxed()
                        .flatMap(i -> lines(parameters[i], null).map(line -> "parameter " + i + " " + line));
    }

    /** Those that count, whatever their order. */
    Stream<String> lines(@Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        return all(visible, invisible).filter(this::counts).map(this::text).sorted();
    }

    private boolean counts(AnnotationNode one) {
        String type = type(one);
        return !NAMING.contains(type) && !WRITTEN_BY_COMPILERS.contains(type) && !ignored.test(type);
    }

    private static Stream<AnnotationNode> all(
            @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        return Stream.concat(
                Stream.ofNullable(visible).flatMap(List::stream),
                Stream.ofNullable(invisible).flatMap(List::stream));
    }

    private static String type(AnnotationNode one) {
        return Type.getType(one.desc).getClassName();
    }

    private String text(AnnotationNode one) {
        TreeMap<String, String> elements = new TreeMap<>();
        List<Object> values = Objects.requireNonNullElse(one.values, List.of());
        for (int i = 0; i + 1 < values.size(); i += 2) {
            elements.put(String.valueOf(values.get(i)), text(values.get(i + 1)));
        }
        return "@" + one.desc + elements;
    }

    private String text(Object value) {
        if (value instanceof AnnotationNode inner) {
            return text(inner);
        }
        if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(one -> texts.add(text(one)));
            return texts.toString();
        }
        if (value instanceof String[] constant) {
            return String.join(".", constant);
        }
        if (value.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(i -> text(Array.get(value, i)))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return MethodText.literal(value);
    }
}
