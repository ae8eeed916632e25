package io.countersign.model.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What one test JVM wrote down, or the results of tests that left nothing else.
 *
 * @param file name of the evidence file; of the file or folder of results
 * @param run empty when the file was cut before the JVM had said who it was
 * @param nodes tests and containers in the order they were discovered
 * @param shared executed code that belongs to no single test or container
 * @param problems what the recorder could not do
 * @param finished whether the JVM said it was done; false when it was killed or halted
 * @param damage what could not be read, as one sentence with the byte position; empty when the whole file was read
 */
public record Evidence(
        String file,
        Optional<RunInfo> run,
        List<TestNode> nodes,
        List<SharedFootprint> shared,
        List<Problem> problems,
        boolean finished,
        Optional<String> damage) {

    public Evidence {
        nodes = List.copyOf(nodes);
        shared = List.copyOf(shared);
        problems = List.copyOf(problems);
    }

    /** Whether the test JVM came to its end, wrote down all it was told, and nothing of that is damaged. */
    public boolean complete() {
        return finished
                && damage.isEmpty()
                && problems.stream()
                        .map(Problem::kind)
                        .noneMatch(
                                kind -> kind.equals(Problem.LISTENER_FAILED) || kind.equals(Problem.RESULTS_MISSING));
    }

    /** Whether no test JVM wrote it, and it was read from results: a JVM that says it is done has said before who it is. */
    public boolean fromResults() {
        return run.isEmpty() && finished;
    }
}
