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
        List<T> shown = all.stream().limit(limit).map(view).toList();
        return new Bounded<>(shown, all.size() - shown.size(), all.size());
    }
}
