package io.countersign.junit;

import io.countersign.model.evidence.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<String, String> unknown = Map.of("state", "the agent failed");
        try {
            return failed ? unknown : recorder.about();
        } catch (Throwable e) {
            return otherwise(unknown, e);
        }
    }

    @Override
    public boolean recordsOurs() {
        try {
            return !failed && recorder.recordsOurs();
        } catch (Throwable e) {
            return otherwise(false, e);
        }
    }

    @Override
    public Optional<Contexts> contexts() {
        try {
            return failed ? Optional.empty() : guarded(recorder.contexts());
        } catch (Throwable e) {
            return otherwise(Optional.empty(), e);
        }
    }

    @Override
    public Optional<Contexts> choose() {
        try {
            return failed ? Optional.empty() : guarded(recorder.choose());
        } catch (Throwable e) {
            return otherwise(Optional.empty(), e);
        }
    }

    private Optional<Contexts> guarded(Optional<Contexts> contexts) {
        return contexts.isEmpty() ? contexts : Optional.of(new GuardedContexts(contexts.get()));
    }

    @Override
    public Drained drain() {
        try {
            return failed ? Drained.nothing() : recorder.drain();
        } catch (Throwable e) {
            return otherwise(Drained.nothing(), e);
        }
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(guardedProblems());
        synchronized (this) {
            if (failed && !told) {
                told = true;
                problems.add(new Problem(
                        "recorder-failed", "", "the recorder stopped in the middle of the run: " + failure));
            }
        }
        return problems;
    }

    private List<Problem> guardedProblems() {
        try {
            return failed ? List.of() : recorder.problems();
        } catch (Throwable e) {
            return otherwise(List.of(), e);
        }
    }

    @Override
    public void onNode(Runnable boundary) {
        try {
            if (!failed) {
                recorder.onNode(boundary);
            }
        } catch (Throwable e) {
            failed(e);
        }
    }

    @Override
    public boolean onEnd(Runnable end) {
        try {
            return !failed && recorder.onEnd(end);
        } catch (Throwable e) {
            return otherwise(false, e);
        }
    }

    private <T> T otherwise(T answer, Throwable failure) {
        failed(failure);
        return answer;
    }

    private void failed(Throwable e) {
        synchronized (this) {
            failed = true;
            failure = e.getClass().getName();
        }
        Edge.warn(e);
    }

    /** After a failure every context is a stranger, and nothing was executed on its behalf. */
    private final class GuardedContexts implements Contexts {

        private final Contexts contexts;

        GuardedContexts(Contexts contexts) {
            this.contexts = contexts;
        }

        @Override
        public boolean recordsOurs() {
            try {
                return !failed && contexts.recordsOurs();
            } catch (Throwable e) {
                return otherwise(false, e);
            }
        }

        @Override
        public Object open() {
            try {
                return failed ? new Object() : contexts.open();
            } catch (Throwable e) {
                return otherwise(new Object(), e);
            }
        }

        @Override
        public void enter(Object context) {
            try {
                if (!failed) {
                    contexts.enter(context);
                }
            } catch (Throwable e) {
                failed(e);
            }
        }

        @Override
        public void leave(Object context) {
            try {
                if (!failed) {
                    contexts.leave(context);
                }
            } catch (Throwable e) {
                failed(e);
            }
        }

        @Override
        public Optional<Object> current() {
            try {
                return failed ? Optional.empty() : contexts.current();
            } catch (Throwable e) {
                return otherwise(Optional.empty(), e);
            }
        }

        @Override
        public Drained take(Object context) {
            try {
                return failed ? Drained.nothing() : contexts.take(context);
            } catch (Throwable e) {
                return otherwise(Drained.nothing(), e);
            }
        }

        @Override
        public Drained takeAmbient() {
            try {
                return failed ? Drained.nothing() : contexts.takeAmbient();
            } catch (Throwable e) {
                return otherwise(Drained.nothing(), e);
            }
        }

        @Override
        public boolean isBusy(Object context) {
            try {
                return !failed && contexts.isBusy(context);
            } catch (Throwable e) {
                return otherwise(false, e);
            }
        }
    }
}
