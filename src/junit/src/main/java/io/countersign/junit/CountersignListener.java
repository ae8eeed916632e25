package io.countersign.junit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down every test of every engine. The JUnit Platform finds it by {@link java.util.ServiceLoader}; nobody has to name it.
 *
 * <p>It never disturbs the tests: whatever goes wrong in here is caught, said once on standard error, and leaves the evidence
 * incomplete.
 *
 * <table>
 * <caption>System properties</caption>
 * <tr><td>{@code countersign.directory}</td><td>where the evidence file is created; {@code target/countersign} by default</td></tr>
 * <tr><td>{@code countersign.run}</td><td>the run's id, the same for all test JVMs of one run; the start time by default</td></tr>
 * <tr><td>{@code countersign.skip}</td><td>{@code true} records nothing</td></tr>
 * </table>
 */
public final class CountersignListener implements TestExecutionListener {

    private final Supplier<Optional<Recording>> recording;

    /** Open plans that are run by a test. Tests that start JUnit themselves must not be mixed up with the tests they start. */
    private final AtomicInteger inner = new AtomicInteger();

    /** Called by {@link java.util.ServiceLoader}. */
    public CountersignListener() {
        this(Recording::jvm);
    }

    CountersignListener(Supplier<Optional<Recording>> recording) {
        this.recording = recording;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        tell(recording -> {
            if (inner.get() > 0 || !recording.planStarted(testPlan)) {
                inner.incrementAndGet();
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan testPlan) {
        if (inner.get() > 0) {
            inner.decrementAndGet();
        } else {
            record(recording -> recording.planFinished(testPlan));
        }
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier identifier) {
        record(recording -> recording.discovered(identifier));
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        record(recording -> recording.skipped(identifier, reason));
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        record(recording -> recording.started(identifier));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        record(recording -> recording.finished(identifier, result));
    }

    private void record(Consumer<Recording> event) {
        if (inner.get() == 0) {
            tell(event);
        }
    }

    private void tell(Consumer<Recording> event) {
        try {
            Recording jvm = recording.get().orElse(null);
            if (jvm != null) {
                jvm.record(event);
            }
        } catch (Throwable e) {
            Edge.warn(e);
        }
    }
}
