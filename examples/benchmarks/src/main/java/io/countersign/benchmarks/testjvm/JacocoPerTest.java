package io.countersign.benchmarks.testjvm;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * The stock agent, asked for its execution data at the end of each test and reset, which is the way to per-test coverage that its
 * API offers. The answers are appended to the file that the system property {@value #FILE} names.
 */
final class JacocoPerTest implements PerTestRecorder {

    static final String FILE = "benchmarks.file";

    private final Object agent;
    private final Method executionData;
    private final OutputStream output;

    JacocoPerTest() {
        try {
            agent = Class.forName("org.jacoco.agent.rt.RT")
                    .getMethod("getAgent")
                    .invoke(null);
            executionData = Class.forName("org.jacoco.agent.rt.IAgent").getMethod("getExecutionData", boolean.class);
            output = Files.newOutputStream(Path.of(System.getProperty(FILE)));
        } catch (ReflectiveOperationException | IOException e) {
            throw Fatal.end(e);
        }
    }

    @Override
    public void runStarted() {}

    @Override
    public void testStarted(String uniqueId) {}

    @Override
    public void testFinished(String uniqueId, Status status) {
        try {
            output.write((byte[]) executionData.invoke(agent, true));
        } catch (ReflectiveOperationException | IOException e) {
            throw Fatal.end(e);
        }
    }

    @Override
    public void runFinished() {
        try {
            output.close();
        } catch (IOException e) {
            throw Fatal.end(e);
        }
    }
}
