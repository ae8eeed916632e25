package io.countersign.junit.launch;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the process that started us how far the tests are: a line with the number of planned tests, then one letter for each test
 * that ended ({@code P}assed, {@code F}ailed, {@code A}borted, {@code S}kipped). A file, because standard output belongs to the
 * tests.
 */
final class Progress implements TestExecutionListener {

    private final OutputStream output;

    Progress(String file) throws IOException {
        output = new FileOutputStream(file);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        write(plan.countTestIdentifiers(TestIdentifier::isTest) + "\n");
    }

    @Override
    public void executionSkipped(TestIdentifier identifier, String reason) {
        if (identifier.isTest()) {
            write("S");
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest()) {
            write(
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> "P";
                        case FAILED -> "F";
                        case ABORTED -> "A";
                    });
        }
    }

    /** Progress is a courtesy: when it cannot be told, the tests go on. */
    private synchronized void write(String text) {
        try {
            output.write(text.getBytes(StandardCharsets.US_ASCII));
            output.flush();
        } catch (IOException e) {
            return;
        }
    }
}
