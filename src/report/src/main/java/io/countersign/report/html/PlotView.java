package io.countersign.report.html;

import io.countersign.model.declared.Criticality;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WorkflowResult;
import io.countersign.report.html.Directory.Known;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Workflows by code coverage, across, and test coverage, up. In the lower right corner the code ran and the behaviour was not verified.
 *
 * @param dots verified ones first, so that the others are drawn above them
 * @param apart how many workflows have no place in it, because one of the two was not measured
 * @param more how many have a place in it and are not drawn
 */
record PlotView(List<Dot> dots, int apart, int more) {

    /** The drawing's own units; the template draws its frame with the same ones. */
    private static final int LEFT = 60;

    private static final int TOP = 20;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int CELL = 14;
    private static final int ROW = 10;
    private static final int MOST = 300;
    /** Among more workflows names would lie on marks. */
    private static final int NAMED = 12;

    private static final int LABEL = 26;

    /**
     * A workflow.
     *
     * @param size of its mark, by criticality
     * @param name beside the mark; empty where there is no room
     * @param before whether the name stands before the mark
     */
    record Dot(
            double x,
            double y,
            int size,
            Word verdict,
            String href,
            String title,
            String label,
            String name,
            boolean before) {}

    static PlotView of(List<WorkflowResult> inForce, Directory directory) {
        List<WorkflowResult> placed = inForce.stream()
                .filter(w ->
                        !w.testCoverage().isEmpty() && !w.codeCoverage().lines().isEmpty())
                .toList();
        List<WorkflowResult> drawn = new ArrayList<>(placed.subList(0, Math.min(MOST, placed.size())));
        Map<String, Integer> taken = new HashMap<>();
        List<Dot> dots = new ArrayList<>();
        for (WorkflowResult workflow : drawn) {
            dots.add(0, dot(workflow, drawn.size() <= NAMED, taken, dots, directory));
        }
        return new PlotView(dots, inForce.size() - placed.size(), placed.size() - drawn.size());
    }

    private static Dot dot(
            WorkflowResult workflow, boolean named, Map<String, Integer> taken, List<Dot> others, Directory directory) {
        double code = workflow.codeCoverage().lines().percent();
        double test = workflow.testCoverage().percent();
        double x = LEFT + WIDTH * code / 100;
        double y = TOP + HEIGHT * (100 - test) / 100;
        int before = taken.merge(Math.round(x / CELL) + ":" + Math.round(y / CELL), 1, Integer::sum) - 1;
        // Those that would lie on each other stand side by side instead, towards the middle.
        x += (code > 50 ? -CELL : CELL) * (double) (before % ROW);
        y += (test > 50 ? CELL : -CELL) * (double) (before / ROW);
        boolean left = x > LEFT + WIDTH / 2.0;
        String id = workflow.workflow().id();
        boolean room = named && before == 0 && workflow.verdict() != Verdict.VERIFIED && clear(x, y, others);
        return new Dot(
                tenths(x),
                tenths(y),
                size(workflow.workflow().criticality()),
                Word.of(workflow.verdict()),
                directory.known(id).map(Known::href).orElse(""),
                workflow.workflow().title(),
                "code coverage " + Meter.lines(workflow.codeCoverage()).text() + ", test coverage "
                        + Meter.of(workflow.testCoverage()).text() + ", "
                        + workflow.verdict().label(),
                room ? cut(id) : "",
                left);
    }

    private static boolean clear(double x, double y, List<Dot> others) {
        return others.stream().noneMatch(dot -> Math.abs(dot.y() - y) < CELL && Math.abs(dot.x() - x) < 200);
    }

    private static String cut(String id) {
        return id.codePointCount(0, id.length()) <= LABEL
                ? id
                : id.substring(0, id.offsetByCodePoints(0, LABEL - 1)) + "\u2026";
    }

    private static int size(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> 7;
            case IMPORTANT -> 6;
            case UTILITY -> 5;
        };
    }

    private static double tenths(double number) {
        return Math.round(10 * number) / 10.0;
    }
}
