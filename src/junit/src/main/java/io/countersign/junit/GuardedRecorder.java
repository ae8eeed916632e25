package io.countersign.junit;

import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A recorder that never throws. After its first failure it records nothing more, because what it then left out could not be told
 * from what did not run.
 */
final class GuardedRecorder implements Recorder {

    private final Recorder recorder;
    private boolean failed;
    private boolean told;
    private String failure = "";

    GuardedRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Whether a footprint that is taken from now on may lack something. */
    synchronized boolean failed() {
        return failed;
    }

    @Override
    public Map<String, String> about() {
        return guarded(recorder::about, Map.of("state", "the agent failed"));
    }

    @Override
    public Drained drain() {
        return guarded(recorder::drain, Drained.nothing());
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(guarded(recorder::problems, List.of()));
        synchronized (this) {
            if (failed && !told) {
                told = true;
                problems.add(new Problem(
                        "recorder-failed", "", "the recorder stopped in the middle of the run: " + failure));
            }
        }
        return problems;
    }

    @Override
    public void onNode(Runnable boundary) {
        guarded(
                () -> {
                    recorder.onNode(boundary);
                    return true;
                },
                false);
    }

    @Override
    public boolean onEnd(Runnable end) {
        return guarded(() -> recorder.onEnd(end), false);
    }

    private <T> T guarded(Supplier<T> action, T otherwise) {
        if (failed()) {
            return otherwise;
        }
        try {
            return action.get();
        } catch (Throwable e) {
            synchronized (this) {
                failed = true;
                failure = e.getClass().getName();
            }
            Edge.warn(e);
            return otherwise;
        }
    }
}
