package io.countersign.report.table;

import io.countersign.model.result.Counter;
import java.math.BigDecimal;
import java.util.List;

/** What stands in one cell of a table: what others wrote, a number of ours, or nothing. */
public sealed interface Cell {

    /** Words of people and tools; whoever writes them guards them as the format needs it. */
    record Text(String text) implements Cell {}

    /** A number that holds no unit. */
    record Number(BigDecimal number) implements Cell {}

    /** The answer is not known, or there is none. */
    record Empty() implements Cell {}

    /** Most cells of the matrix are empty: one stands for all. */
    Cell EMPTY = new Empty();

    /** Words. */
    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    /** A count. */
    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /** A measure. */
    static Cell of(BigDecimal number) {
        return new Number(number);
    }

    /** Several words in one cell. */
    static Cell of(List<String> words) {
        return of(String.join(", ", words));
    }

    /** Percent with one decimal, cut and never rounded up; nothing where nothing was measured. */
    static Cell percent(Counter counter) {
        return counter.isEmpty() ? EMPTY : new Number(BigDecimal.valueOf(counter.percent()));
    }

    /** A line or column; nothing where it is not known. */
    static Cell position(int position) {
        return position == 0 ? EMPTY : of(position);
    }
}
