package io.countersign.report.html;

import io.countersign.report.html.place.PageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One of the pages that a long list is spread over. A page that is loaded whole must stay small enough for that.
 *
 * @param name of the page
 * @param first number of its first entry, counted from 1; 0 when the list is empty
 * @param last number of its last entry
 * @param total entries of the whole list
 * @param pages names of all pages of the list, this one among them
 */
record Piece<T>(String name, List<T> shown, int first, int last, int total, List<String> pages) {

    /** All pieces of a list; one with nothing in it when the list is empty. */
    static <S, T> List<Piece<T>> of(String list, List<S> all, int size, Function<S, T> view) {
        int count = Math.max(1, (all.size() + size - 1) / size);
        List<String> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            pages.add(PageNames.piece(list, i));
        }
        List<Piece<T>> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = i * size;
            List<S> part = all.subList(from, Math.min(all.size(), from + size));
            pieces.add(new Piece<>(
                    pages.get(i),
                    part.stream().map(view).toList(),
                    Math.min(from + 1, all.size()),
                    from + part.size(),
                    all.size(),
                    pages));
        }
        return pieces;
    }
}
