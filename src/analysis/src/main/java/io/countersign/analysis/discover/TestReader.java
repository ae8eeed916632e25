package io.countersign.analysis.discover;

import io.countersign.analysis.claims.ClassFiles;
import io.countersign.analysis.discover.Carried.Way;
import io.countersign.analysis.discover.ScannedClass.ScannedMethod;
import io.countersign.analysis.openfasttrace.SourceTag;
import io.countersign.analysis.settings.ClaimPreset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the tests of class files, with all that they, their classes and the comments above them carry. */
final class TestReader {

    private static final Way COMMENT = Way.of(ClaimPreset.OPENFASTTRACE, "comments");

    private final ScannedClasses classes;
    private final AnnotationWays ways;
    private final Map<String, List<SourceTag>> comments;

    /** Those of the comments that speak of a test. */
    private final Set<SourceTag> spoken = new HashSet<>();

    /** @param comments by the class they stand in */
    TestReader(ScannedClasses classes, ClassFiles files, Map<String, List<SourceTag>> comments) {
        this.classes = classes;
        this.ways = new AnnotationWays(files::find);
        this.comments = comments;
    }

    List<FoundTest> read() {
        TestMethods methods = new TestMethods(classes);
        return classes.all().stream()
                .flatMap(type -> methods.of(type).stream().map(method -> test(type, method)))
                .toList();
    }

    /** The tags in comments that speak of something that no test runner would run; to be asked after {@link #read}. */
    List<SourceTag> ofNoTest() {
        return comments.values().stream()
                .flatMap(List::stream)
                .filter(tag -> !spoken.contains(tag))
                .sorted(Comparator.comparing((SourceTag tag) -> tag.owner().className())
                        .thenComparing(SourceTag::line))
                .toList();
    }

    private FoundTest test(ScannedClass type, ScannedMethod method) {
        Set<ScannedClass> around = around(type);
        List<AnnotationUse> uses = new ArrayList<>(method.annotations());
        around.forEach(one -> uses.addAll(one.annotations()));
        uses.addAll(composed(uses));
        List<String> own = method.annotations().stream()
                .flatMap(AnnotationWays::names)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> names = new ArrayList<>(own.isEmpty() ? List.of(method.name()) : own);
        around.forEach(
                one -> one.annotations().stream().flatMap(AnnotationWays::names).forEach(names::add));
        Set<Carried> carried =
                new LinkedHashSet<>(uses.stream().flatMap(ways::of).toList());
        around.stream()
                .flatMap(one -> comments.getOrDefault(one.name(), List.of()).stream())
                .filter(tag -> tag.owner().isClass() || isOf(tag.owner(), method, own))
                .forEach(tag -> {
                    spoken.add(tag);
                    carried.add(new Carried(COMMENT, tag.item(), tag.revision()));
                });
        return new FoundTest(type.name() + "#" + method.name(), false, type.name(), names, List.copyOf(carried));
    }

    /** JUnit takes tags of a project's own annotations for tags of what carries these. */
    private List<AnnotationUse> composed(List<AnnotationUse> uses) {
        return uses.stream()
                .flatMap(use -> classes.line(use.type()).stream().limit(1))
                .flatMap(type -> type.annotations().stream())
                .filter(AnnotationWays::isTag)
                .toList();
    }

    /** Spock's methods have other names in the class file than in the source. */
    private static boolean isOf(SourceTag.Owner owner, ScannedMethod method, List<String> names) {
        return owner.method().equals(method.name()) || names.contains(owner.method());
    }

    /** The class, those it is nested in, and what each of them inherits from. */
    private Set<ScannedClass> around(ScannedClass type) {
        Set<ScannedClass> around = new LinkedHashSet<>();
        Optional<String> next = Optional.of(type.name());
        while (next.isPresent()) {
            List<ScannedClass> line = classes.line(next.get());
            boolean known = !around.addAll(line);
            next = known
                    ? Optional.empty()
                    : line.stream().limit(1).flatMap(one -> outer(one)).findFirst();
        }
        return around;
    }

    private static Stream<String> outer(ScannedClass type) {
        return type.outer().stream();
    }
}
