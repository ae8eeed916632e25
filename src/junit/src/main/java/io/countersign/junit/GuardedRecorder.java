package io.countersign.junit;

import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A recorder that never throws. After its first failure it records nothing more, because what it then left out could not be told
 * from what did not run.
 */
final class GuardedRecorder implements Recorder {

    private final Recorder recorder;
    private volatile boolean failed;
    private boolean told;
    private String failure = "";

    GuardedRecorder(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Whether a footprint that is taken from now on may lack something. */
    boolean failed() {
        return failed;
    }

    @Override
    public Map<String, String> about() {
        return guarded(recorder::about, Map.of("state", "the agent failed"));
    }

    @Override
    public boolean recordsOurs() {
        return guarded(recorder::recordsOurs, false);
    }

    @Override
    public Optional<Contexts> contexts() {
        return guarded(recorder::contexts, Optional.<Contexts>empty()).map(GuardedContexts::new);
    }

    @Override
    public Optional<Contexts> choose() {
        return guarded(recorder::choose, Optional.<Contexts>empty()).map(GuardedContexts::new);
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
        guarded(() -> recorder.onNode(boundary));
    }

    @Override
    public boolean onEnd(Runnable end) {
        return guarded(() -> recorder.onEnd(end), false);
    }

    private void guarded(Runnable action) {
        var unused = guarded(
                () -> {
                    action.run();
                    return true;
                },
                false);
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

    /** After a failure every context is a stranger, and nothing was executed on its behalf. */
    private final class GuardedContexts implements Contexts {

        private final Contexts contexts;

        GuardedContexts(Contexts contexts) {
            this.contexts = contexts;
        }

        @Override
        public boolean recordsOurs() {
            return guarded(contexts::recordsOurs, false);
        }

        @Override
        public Object open() {
            return guarded(contexts::open, new Object());
        }

        @Override
        public void enter(Object context) {
            guarded(() -> contexts.enter(context));
        }

        @Override
        public void leave(Object context) {
            guarded(() -> contexts.leave(context));
        }

        @Override
        public Optional<Object> current() {
            return guarded(contexts::current, Optional.empty());
        }

        @Override
        public Drained take(Object context) {
            return guarded(() -> contexts.take(context), Drained.nothing());
        }

        @Override
        public Drained takeAmbient() {
            return guarded(contexts::takeAmbient, Drained.nothing());
        }

        @Override
        public boolean isBusy(Object context) {
            return guarded(() -> contexts.isBusy(context), false);
        }
    }
}
