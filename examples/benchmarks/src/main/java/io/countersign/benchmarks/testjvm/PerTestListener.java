package io.countersign.benchmarks.testjvm;

import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Makes another recorder record per test, as its users would. It is on the class path of every variant, so that all have the same,
 * and does something only where the system property {@value #PROPERTY} names a recorder.
 */
public final class PerTestListener implements TestExecutionListener {

    /** {@code jacoco} or {@code teamscale}; other variants do not set it. */
    public static final String PROPERTY = "benchmarks.recorder";

    private final Optional<PerTestRecorder> recorder;

    /** Called by {@link java.util.ServiceLoader}. */
    public PerTestListener() {
        recorder = switch (System.getProperty(PROPERTY, "")) {
            case "jacoco" -> Optional.of(new JacocoPerTest(false));
            case "jacoco-named" -> Optional.of(new JacocoPerTest(true));
            case "teamscale" -> Optional.of(new TeamscalePerTest());
            default -> Optional.empty();
        };
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        recorder.ifPresent(PerTestRecorder::runStarted);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        recorder.ifPresent(PerTestRecorder::runFinished);
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            recorder.ifPresent(present -> present.testStarted(identifier.getUniqueId()));
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            recorder.ifPresent(present -> present.testFinished(identifier.getUniqueId(), result.getStatus()));
        }
    }
}
