package io.countersign.benchmarks.testjvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * Teamscale's agent in test-wise mode, told of each test by the HTTP requests its documentation asks for, at the port that the
 * system property {@value #PORT} names.
 */
final class TeamscalePerTest implements PerTestRecorder {

    static final String PORT = "benchmarks.port";

    private final String address = "http://localhost:" + System.getProperty(PORT);

    /** The agent would ask Teamscale's server which tests to run, and there is none; writing to a file it knows no end of a run. */
    @Override
    public void runStarted() {}

    @Override
    public void testStarted(String uniqueId) {
        post("/test/start/" + segment(uniqueId), "");
    }

    @Override
    public void testFinished(String uniqueId, Status status) {
        String result = switch (status) {
            case SUCCESSFUL -> "PASSED";
            case ABORTED -> "SKIPPED";
            case FAILED -> "FAILURE";
        };
        post("/test/end/" + segment(uniqueId), "{\"result\": \"" + result + "\"}");
    }

    @Override
    public void runFinished() {}

    /** The agent's server refuses encoded slashes. */
    private static String segment(String uniqueId) {
        return uniqueId.replaceAll("[^A-Za-z0-9.-]+", "_");
    }

    private void post(String path, String body) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            try (OutputStream output = connection.getOutputStream()) {
                output.write(body.getBytes(StandardCharsets.UTF_8));
            }
            // Reading to the end lets the connection be used again.
            try (InputStream input = connection.getInputStream()) {
                input.readAllBytes();
            }
        } catch (IOException e) {
            throw Fatal.end(e);
        }
    }
}
