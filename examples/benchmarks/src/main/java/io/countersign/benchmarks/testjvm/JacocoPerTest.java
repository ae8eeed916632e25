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
 *
 * <p>Where the dumps are to be told apart there is one more at each test's start, of what ran since the end of the test before. The
 * session id of a dump is then the test's UniqueId, behind {@value #BEFORE} for that at its start.
 */
final class JacocoPerTest implements PerTestRecorder {

    static final String FILE = "benchmarks.file";
    static final String BEFORE = "before ";

    private final Object agent;
    private final Method executionData;
    private final Method setSessionId;
    private final OutputStream output;
    private final boolean named;

    JacocoPerTest(boolean named) {
        this.named = named;
        try {
            agent = Class.forName("org.jacoco.agent.rt.RT")
                    .getMethod("getAgent")
                    .invoke(null);
            executionData = Class.forName("org.jacoco.agent.rt.IAgent").getMethod("getExecutionData", boolean.class);
            setSessionId = Class.forName("org.jacoco.agent.rt.IAgent").getMethod("setSessionId", String.class);
            output = Files.newOutputStream(Path.of(System.getProperty(FILE)));
        } catch (ReflectiveOperationException | IOException e) {
            throw Fatal.end(e);
        }
    }

    @Override
    public void runStarted() {}

    @Override
    public void testStarted(String uniqueId) {
        if (named) {
            dump(BEFORE + uniqueId);
        }
    }

    @Override
    public void testFinished(String uniqueId, Status status) {
        dump(uniqueId);
    }

    private void dump(String id) {
        try {
            if (named) {
                setSessionId.invoke(agent, id);
            }
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
