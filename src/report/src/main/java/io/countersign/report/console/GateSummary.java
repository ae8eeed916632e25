package io.countersign.report.console;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.Columns;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Sentences;
import io.countersign.report.format.Tally;
import io.countersign.report.format.Visible;
import io.countersign.report.format.Waived;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the gate was asked and what it says: every rule with its figure, those that failed first, then every waiver, and last the one
 * sentence. Plain text, at most {@value ConsoleSummary#WIDTH} columns.
 */
public final class GateSummary {

    private static final int NAMES = 5;
    private static final String INDENT = "  ";

    /** With the longest name of a rule beside them, two columns as wide as this fit, and the figure. */
    private static final int CELL = 18;

    private static final int FIGURE = 21;

    /** Below the second column of the table, so that what belongs to a row is seen to. */
    private static final String BELOW = "          ";

    private final List<String> lines = new ArrayList<>();

    private GateSummary() {}

    /**
     * The decision as lines that end in LF.
     *
     * @param report where the page was written, when it was
     */
    public static String of(Result result, Optional<String> report) {
        GateSummary summary = new GateSummary();
        Decision decision = result.decision();
        summary.wrapped("", release(result));
        summary.rules(decision);
        summary.waivers(decision);
        report.ifPresent(place -> {
            summary.lines.add("");
            // Not wrapped: a path that is broken in two cannot be opened.
            summary.lines.add(INDENT + "Report: " + Visible.line(place));
        });
        summary.lines.add("");
        summary.wrapped("", GateWords.sentence(decision));
        return summary.lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    static String release(Result result) {
        return Sentences.word(result).toUpperCase(Locale.ROOT) + ": " + result.release();
    }

    private void rules(Decision decision) {
        lines.add("");
        wrapped(
                INDENT,
                "Rules, " + GateWords.basis(decision) + Tally.text(Tally.rules(decision), RuleDecision.State::label));
        if (decision.rules().isEmpty()) {
            lines.add(INDENT + "No rule was asked.");
            return;
        }
        List<RuleDecision> rules = GateWords.worstFirst(decision.rules());
        int room = room(rules);
        TextTable table = new TextTable(ConsoleSummary.WIDTH - INDENT.length(), 2);
        table.row("State", "Rule", "Asked of", "Needed", "Found");
        rules.forEach(rule -> table.row(
                state(rule.state().label(), rule.state() == RuleDecision.State.FAILED),
                Visible.line(rule.rule()),
                cell(rule.group(), CELL),
                cell(rule.needed(), room),
                cell(rule.figure(), FIGURE)));
        List<String> rows = table.lines();
        row(rows.get(0));
        for (int i = 0; i < rules.size(); i++) {
            row(rows.get(i + 1));
            below(rules.get(i), room);
        }
    }

    /** What the other columns leave to what is needed. */
    private static int room(List<RuleDecision> rules) {
        int taken = rules.stream()
                        .mapToInt(rule -> Columns.width(Visible.line(rule.rule())))
                        .max()
                        .orElse(0)
                + rules.stream()
                        .mapToInt(rule -> Columns.width(cell(rule.group(), CELL)))
                        .max()
                        .orElse(0)
                + rules.stream()
                        .mapToInt(rule -> Columns.width(cell(rule.figure(), FIGURE)))
                        .max()
                        .orElse(0);
        return Math.max(CELL, ConsoleSummary.WIDTH - BELOW.length() - 3 * 2 - taken);
    }

    private void below(RuleDecision rule, int room) {
        whole("asked of: ", rule.group(), CELL);
        whole("needed: ", rule.needed(), room);
        whole("found: ", rule.figure(), FIGURE);
        names("in the way: ", rule.missing());
        names("waived: ", rule.waived());
    }

    /** Nothing that was cut is lost. */
    private void whole(String what, String text, int width) {
        if (Columns.width(Visible.line(text)) > width) {
            wrapped(BELOW, what + text);
        }
    }

    private static String cell(String text, int width) {
        return Columns.cut(Visible.line(text), width);
    }

    private void names(String what, List<String> names) {
        if (!names.isEmpty()) {
            wrapped(BELOW, what + GateWords.names(names, NAMES));
        }
    }

    private void waivers(Decision decision) {
        if (decision.waivers().isEmpty()) {
            return;
        }
        lines.add("");
        wrapped(INDENT, "Waivers" + Tally.text(Tally.waivers(decision), WaiverDecision.State::label));
        TextTable table = new TextTable(ConsoleSummary.WIDTH - INDENT.length(), 2);
        table.row("State", "Waives", "Of", "Until");
        decision.waivers()
                .forEach(one -> table.row(
                        state(one.state().label(), isRefused(one.state())),
                        Visible.line(Waived.what(one.waiver())),
                        GateWords.names(one.waiver().items(), NAMES),
                        one.waiver().expires().toString()));
        List<String> rows = table.lines();
        row(rows.get(0));
        for (int i = 0; i < decision.waivers().size(); i++) {
            row(rows.get(i + 1));
            waiver(decision.waivers().get(i));
        }
    }

    private void waiver(WaiverDecision one) {
        Waiver waiver = one.waiver();
        wrapped(BELOW, one.message());
        wrapped(BELOW, "reason: " + waiver.reason() + " (" + Waived.people(waiver) + ")");
        names("excuses: ", one.excused());
        wrapped(BELOW, "at " + waiver.location());
    }

    private static boolean isRefused(WaiverDecision.State state) {
        return state == WaiverDecision.State.EXPIRED || state == WaiverDecision.State.REFUSED;
    }

    /** What keeps the gate shut is seen without reading. */
    private static String state(String label, boolean shut) {
        return shut ? label.toUpperCase(Locale.ROOT) : label;
    }

    private void row(String row) {
        lines.add(INDENT + Columns.cut(row, ConsoleSummary.WIDTH - INDENT.length()));
    }

    private void wrapped(String indent, String text) {
        Columns.wrap(Visible.line(text), ConsoleSummary.WIDTH - indent.length())
                .forEach(line -> lines.add(indent + line));
    }
}
