package io.countersign.report.diff;

import io.countersign.model.diff.Change;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.ItemState;
import io.countersign.report.markdown.BoundedText;
import io.countersign.report.markdown.MarkdownText;
import java.util.List;

/** The comparison for a comment on a pull request. */
final class DiffMarkdown {

    /** The first line; a comment that begins with it is ours. */
    static final String MARKER = "<!-- countersign diff -->";

    private static final int ITEMS = 50;
    private static final int EACH = 20;
    private static final String REST = "in the JSON";
    private static final Sides SIDES = new Sides("\u2192");

    private DiffMarkdown() {}

    static String text(Comparison comparison) {
        BoundedText out = new BoundedText(REST);
        out.line(MARKER);
        out.line("## Countersign: " + Sides.word(comparison));
        out.line("");
        out.line("**Head against base:** " + MarkdownText.of(comparison.sentence()));
        out.line("");
        out.head("", "Base", "Head", "Change");
        Sides.rows(comparison)
                .forEach(row -> out.row(
                        row.name(),
                        MarkdownText.of(row.base()),
                        MarkdownText.of(row.head()),
                        MarkdownText.of(row.change())));
        changes(Bounds.kinds(comparison, EACH), out);
        items(Bounds.changed(comparison), out);
        return out.text();
    }

    private static void changes(List<Bounds.Kind> kinds, BoundedText out) {
        if (kinds.isEmpty()) {
            return;
        }
        out.line("");
        out.line("### Changes");
        out.line("");
        for (Bounds.Kind kind : kinds) {
            kind.shown().forEach(change -> out.line(line(change)));
            if (kind.more() > 0) {
                out.line("- and " + kind.more() + " more **" + kind.kind().label() + "** " + REST);
            }
        }
    }

    private static String line(Change change) {
        String sides = SIDES.sides(change.base(), change.head());
        return "- " + (change.fails() ? "**fails the gate** \u00b7 " : "") + "**"
                + change.kind().label() + "** \u00b7 "
                + change.criticality().map(one -> one.label() + " \u00b7 ").orElse("")
                + MarkdownText.of(change.subject())
                + (sides.isEmpty() || sides.equals(change.subject()) ? "" : ": " + MarkdownText.of(sides))
                + (change.message().isEmpty() ? "" : " \u2014 " + MarkdownText.of(change.message()));
    }

    private static void items(List<ComparedItem> items, BoundedText out) {
        if (items.isEmpty()) {
            return;
        }
        out.table(
                "Items whose figures are others",
                "Item",
                "Criticality",
                "Verdict",
                "Code coverage",
                "Requirements-based");
        items.stream()
                .limit(ITEMS)
                .forEach(item -> out.row(
                        "**" + MarkdownText.of(item.id()) + "** " + MarkdownText.of(title(item)),
                        item.criticality().label(),
                        SIDES.verdict(item.base(), item.head()),
                        MarkdownText.of(SIDES.lines(item.base(), item.head(), ItemState::codeCoverage)),
                        MarkdownText.of(SIDES.lines(item.base(), item.head(), ItemState::requirementsBasedCoverage))));
        out.more(items.size() - ITEMS, "items");
    }

    private static String title(ComparedItem item) {
        return item.head().or(item::base).map(ItemState::title).orElse("");
    }
}
