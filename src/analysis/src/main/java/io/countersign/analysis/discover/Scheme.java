package io.countersign.analysis.discover;

import io.countersign.analysis.discover.Carried.Way;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One way of naming IDs, with everything the tests name in it. */
final class Scheme {

    /** What is known of one ID in this way. */
    record Named(String title, int revision, Set<String> tests) {}

    private final Way way;
    private final Optional<IdShape> shape;
    private final Map<String, Named> ids = new LinkedHashMap<>();
    private final Set<String> tests = new LinkedHashSet<>();

    Scheme(Way way, Optional<IdShape> shape) {
        this.way = way;
        this.shape = shape;
    }

    void add(String id, String title, int revision, FoundTest test) {
        tests.add(test.name());
        Named named = ids.merge(
                id,
                new Named(title, revision, new LinkedHashSet<>()),
                (first, more) -> new Named(first.title(), Math.max(first.revision(), more.revision()), first.tests()));
        named.tests().add(test.name());
    }

    Way way() {
        return way;
    }

    /** What its IDs look like; absent where whatever stands there is one. */
    Optional<IdShape> shape() {
        return shape;
    }

    Map<String, Named> ids() {
        return ids;
    }

    Set<String> tests() {
        return tests;
    }

    /**
     * Whether it is meant for IDs, as far as can be told: by its place, by a known ID in it, or by its looks. One name of a single test
     * that looks like an ID may be {@code UTF-8}.
     */
    boolean isSure(Collection<String> declared) {
        if (ids.keySet().stream().anyMatch(declared::contains)) {
            return true;
        }
        return switch (way.kind()) {
            case VERIFIES, PRESET -> true;
            // A single number is rather a time-out.
            case ANNOTATION ->
                ids.size() > 1
                        || ids.keySet().stream().anyMatch(id -> IdShape.of(id).isPresent());
            case TAG -> shape.filter(IdShape::isCapital).isPresent();
            case NAME -> ids.size() > 1;
        };
    }

    List<String> examples(int atMost) {
        return ids.keySet().stream().sorted().limit(atMost).toList();
    }
}
