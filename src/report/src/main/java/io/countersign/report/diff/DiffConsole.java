package io.countersign.report.diff;

import io.countersign.model.diff.Change;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.ItemState;
import io.countersign.report.console.ConsoleSummary;
import io.countersign.report.console.TextTable;
import io.countersign.report.format.Columns;
import io.countersign.report.format.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The comparison on a terminal. */
final class DiffConsole {

    private static final int ITEMS = 20;
    private static final int EACH = 10;
    private static final String INDENT = "  ";
    private static final Sides SIDES = new Sides("->");

    private final List<String> lines = new ArrayList<>();

    private DiffConsole() {}

    static String text(Comparison comparison) {
        DiffConsole console = new DiffConsole();
        console.wrapped("", Sides.word(comparison).toUpperCase(Locale.ROOT) + ": " + comparison.sentence());
        console.reports(comparison);
        console.changes(comparison);
        console.items(Bounds.changed(comparison));
        return console.lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void reports(Comparison comparison) {
        TextTable table = new TextTable(ConsoleSummary.WIDTH - INDENT.length(), 0);
        table.row("", "Base", "Head", "Change");
        Sides.rows(comparison)
                .forEach(
                        row -> table.row(row.name(), Visible.line(row.base()), Visible.line(row.head()), row.change()));
        table(table);
    }

    private void changes(Comparison comparison) {
        List<Bounds.Kind> kinds = Bounds.kinds(comparison, EACH);
        if (kinds.isEmpty()) {
            return;
        }
        lines.add("");
        for (Bounds.Kind kind : kinds) {
            kind.shown().forEach(this::change);
            more(kind.more(), kind.kind().label());
        }
        if (comparison.changes().stream().anyMatch(Change::fails)) {
            lines.add("");
            lines.add(INDENT + "! fails the gate \"no worse than the base\"");
        }
    }

    private void change(Change change) {
        String sides = SIDES.sides(change.base(), change.head());
        wrapped(
                change.fails() ? "! " : INDENT,
                change.kind().label()
                        + change.criticality().map(one -> "  " + one.label()).orElse("") + "  " + change.subject()
                        + (sides.isEmpty() || sides.equals(change.subject()) ? "" : ": " + sides));
        if (!change.message().isEmpty()) {
            wrapped("      ", change.message());
        }
    }

    private void items(List<ComparedItem> items) {
        if (items.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(ConsoleSummary.WIDTH - INDENT.length(), 0);
        table.row("Item", "Code coverage", "Requirements-based");
        items.stream()
                .limit(ITEMS)
                .forEach(item -> table.row(
                        Visible.line(item.id()),
                        SIDES.lines(item.base(), item.head(), ItemState::codeCoverage),
                        SIDES.lines(item.base(), item.head(), ItemState::requirementsBasedCoverage)));
        table(table);
        more(items.size() - ITEMS, "items");
    }

    private void table(TextTable table) {
        lines.add("");
        table.lines().forEach(line -> lines.add(INDENT + line));
    }

    private void more(int more, String what) {
        if (more > 0) {
            lines.add("    and " + more + " more " + what + ", all of them in the JSON");
        }
    }

    private void wrapped(String indent, String text) {
        List<String> wrapped = Columns.wrap(Visible.line(text), ConsoleSummary.WIDTH - indent.length() - 2);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? indent : " ".repeat(indent.length()) + (indent.isEmpty() ? "" : INDENT))
                    + wrapped.get(i));
        }
    }
}
