package io.countersign.report.html;

import java.util.List;
import java.util.function.Function;

/**
 * A list of which the page shows the beginning.
 *
 * @param more how many it does not show; the page says so
 */
record Bounded<T>(List<T> shown, int more, int total) {

    static <S, T> Bounded<T> of(List<S> all, int limit, Function<S, T> view) {
        return of(all, all.size(), limit, view);
    }

    /** Of {@code total}, of which only {@code some} are known by name. */
    static <S, T> Bounded<T> of(List<S> some, int total, int limit, Function<S, T> view) {
        List<T> shown = some.stream().limit(limit).map(view).toList();
        return new Bounded<>(shown, total - shown.size(), total);
    }
}
