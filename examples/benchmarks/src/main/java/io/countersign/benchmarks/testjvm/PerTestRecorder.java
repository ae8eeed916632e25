package io.countersign.benchmarks.testjvm;

import org.junit.platform.engine.TestExecutionResult.Status;

/** Another recorder, told which test runs. What fails in it ends the test JVM: a variant that does not record is not measured. */
interface PerTestRecorder {

    void runStarted();

    void testStarted(String uniqueId);

    void testFinished(String uniqueId, Status status);

    void runFinished();
}
