package io.countersign.report.html;

import io.countersign.model.result.NearestWalk;
import io.countersign.model.result.StepResult;
import io.countersign.model.result.TestWalk;
import io.countersign.model.result.WorkflowResult;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which single test walks a workflow how far.
 *
 * @param steps its columns
 * @param rows tests that claim the workflow first, then those that touch most steps
 * @param touching how many tests touch any step, in all
 */
record GridView(List<Column> steps, List<Row> rows, int more, int touching) {

    private static final int ROWS = 20;

    /** A step. */
    record Column(int number, String id, String title, String anchor, boolean optional) {}

    /**
     * A test.
     *
     * @param cells whether it touches each step
     * @param walks whether it touches every step that is not optional
     * @param nearest whether it is the one that comes nearest where nobody walks
     */
    record Row(
            Link test,
            Word outcome,
            boolean claims,
            List<Boolean> cells,
            int touched,
            boolean walks,
            boolean nearest) {}

    static GridView of(WorkflowResult workflow, Directory directory) {
        List<Column> columns = StepView.of(workflow, directory).stream()
                .map(step -> new Column(step.number(), step.id(), step.title(), step.anchor(), step.optional()))
                .toList();
        List<Row> rows = workflow.walks().stream()
                .limit(ROWS)
                .map(walk -> row(workflow, walk, directory))
                .toList();
        return new GridView(columns, rows, workflow.touchingTests() - rows.size(), workflow.touchingTests());
    }

    private static Row row(WorkflowResult workflow, TestWalk walk, Directory directory) {
        Set<String> touched = new HashSet<>(walk.steps());
        List<String> steps = workflow.steps().stream()
                .map(StepResult::step)
                .map(step -> step.id())
                .toList();
        Optional<String> nearest = workflow.nearest().map(NearestWalk::test);
        return new Row(
                directory.test(walk.test(), walk.testName()),
                Word.of(walk.outcome()),
                walk.claims(),
                steps.stream().map(touched::contains).toList(),
                touched.size(),
                workflow.walkedBy().contains(walk.test()),
                nearest.equals(Optional.of(walk.test())));
    }
}
