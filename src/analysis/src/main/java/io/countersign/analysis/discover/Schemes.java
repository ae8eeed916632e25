package io.countersign.analysis.discover;

import io.countersign.analysis.discover.Carried.Kind;
import io.countersign.analysis.discover.Carried.Way;
import io.countersign.analysis.settings.ClaimAnnotation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sorts what tests carry by the ways in which they carry it. */
final class Schemes {

    /** Such as the number of an issue; smaller ones count something. */
    private static final Pattern NUMBER = Pattern.compile("#?\\p{N}{3,}");

    private final Set<String> declared;
    private final Map<Way, Scheme> schemes = new LinkedHashMap<>();

    private Schemes(Set<String> declared) {
        this.declared = declared;
    }

    /** The schemes of all tests: our own first, then in the order of the kinds and their names. */
    static List<Scheme> of(List<FoundTest> tests, Set<String> declared) {
        Schemes schemes = new Schemes(declared);
        tests.forEach(schemes::add);
        return schemes.schemes.values().stream()
                .filter(scheme -> scheme.way().kind() != Kind.ANNOTATION || schemes.holdsIds(scheme))
                .sorted(Comparator.comparing((Scheme scheme) -> scheme.way().kind())
                        .thenComparing(scheme -> scheme.way().label()))
                .toList();
    }

    private void add(FoundTest test) {
        for (Carried carried : test.carried()) {
            if (carried.way().kind() == Kind.TAG) {
                addTag(carried.text(), test);
            } else {
                idOf(carried)
                        .ifPresent(id -> scheme(carried.way(), Optional.empty())
                                .add(id, carried.text().strip(), carried.revision(), test));
            }
        }
        test.displayNames().stream()
                .flatMap(name -> IdShape.in(name).stream())
                .forEach(shape -> scheme(Way.of(Kind.NAME, shape.prefix()), Optional.of(shape))
                        .add(shape.id(), shape.id(), 0, test));
    }

    private static Optional<String> idOf(Carried carried) {
        return carried.way().kind() == Kind.VERIFIES
                ? Optional.of(carried.text())
                : ClaimAnnotation.idOf(carried.text());
    }

    private void addTag(String tag, FoundTest test) {
        Optional<IdShape> shape = declared.contains(tag) ? Optional.empty() : IdShape.of(tag);
        String id = shape.map(IdShape::id).orElse(tag);
        if (shape.isPresent() || declared.contains(tag)) {
            String place = IdShape.of(tag).map(IdShape::prefix).orElse("that are declared IDs");
            scheme(Way.of(Kind.TAG, place), IdShape.of(tag)).add(id, id, 0, test);
        }
    }

    private Scheme scheme(Way way, Optional<IdShape> shape) {
        return schemes.computeIfAbsent(way, unknown -> new Scheme(unknown, shape));
    }

    /** Whether at least half of what stands in an element looks like an ID. */
    private boolean holdsIds(Scheme scheme) {
        long like = scheme.ids().keySet().stream()
                .filter(id -> declared.contains(id)
                        || IdShape.of(id).isPresent()
                        || NUMBER.matcher(id).matches())
                .count();
        return like * 2 >= scheme.ids().size();
    }
}
