package io.countersign.report.table;

import io.countersign.model.Location;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts the cells of one row together. */
final class Row {

    /** The columns that {@link #coverage} fills. */
    static final List<String> COVERAGE = List.of(
            "code lines covered",
            "code lines",
            "code lines %",
            "code branches covered",
            "code branches",
            "requirements-based lines covered",
            "requirements-based lines %",
            "requirements-based branches covered");

    /** The columns that {@link #part} fills for the tests that walk a workflow. */
    static final List<String> WALKED = List.of("walked lines covered", "walked lines %", "walked branches covered");

    /** The columns that {@link #place} fills. */
    static final List<String> PLACE = List.of("file", "line");

    private final List<Cell> cells = new ArrayList<>();

    Row text(String text) {
        cells.add(Cell.of(text));
        return this;
    }

    Row text(Optional<String> text) {
        return text(text.orElse(""));
    }

    Row texts(List<String> texts) {
        cells.add(Cell.of(texts));
        return this;
    }

    Row number(long number) {
        cells.add(Cell.of(number));
        return this;
    }

    Row number(BigDecimal number) {
        cells.add(Cell.of(number));
        return this;
    }

    Row number(OptionalInt number) {
        cells.add(number.isPresent() ? Cell.of(number.getAsInt()) : Cell.EMPTY);
        return this;
    }

    Row percent(Counter counter) {
        cells.add(Cell.percent(counter));
        return this;
    }

    Row counter(Counter counter) {
        return number(counter.covered()).number(counter.total()).percent(counter);
    }

    /** The totals of both coverages are the same: both are of the same code. */
    Row coverage(Coverage code, Coverage requirementsBased) {
        return counter(code.lines())
                .number(code.branches().covered())
                .number(code.branches().total())
                .part(requirementsBased);
    }

    /** What some of the tests covered of the code whose totals stand in the row already. */
    Row part(Coverage some) {
        return number(some.lines().covered())
                .percent(some.lines())
                .number(some.branches().covered());
    }

    Row place(Optional<Location> location) {
        text(location.map(Location::file));
        cells.add(Cell.position(location.map(Location::line).orElse(0)));
        return this;
    }

    Row empty() {
        cells.add(Cell.EMPTY);
        return this;
    }

    List<Cell> cells() {
        return List.copyOf(cells);
    }
}
