package io.countersign.junit.launch;

import java.nio.file.Path;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests with whatever engines are on the class path. The recording is done by the listener, which JUnit finds by itself. */
public final class Main {

    /** The exit code when the tests could not be started; any other code comes from the tests. */
    public static final int NOT_STARTED = 113;

    private Main() {}

    /**
     * Runs the tests an order file names, and ends the JVM with 0 whether or not they pass.
     *
     * @param arguments the path of the order file
     */
    public static void main(String[] arguments) throws Exception {
        Order order = Order.read(Path.of(arguments[0]));
        try {
            LauncherFactory.create().execute(Requests.of(order), new Progress(order.text("progress")));
        } catch (Exception | LinkageError e) {
            // The message of a linkage error is a bare class name.
            System.err.println("countersign: the tests could not be started: "
                    + (e instanceof LinkageError || e.getMessage() == null ? e : e.getMessage()));
            e.printStackTrace();
            System.exit(NOT_STARTED);
        } catch (Error e) {
            // JUnit lets a test's OutOfMemoryError through: the tests that were to come are never reached.
            System.err.println("countersign: a test ended the run: " + e);
            e.printStackTrace();
            System.exit(1);
        }
        // Threads the tests left behind must not keep the JVM.
        System.exit(0);
    }
}
