package io.countersign.benchmarks.testjvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs one test several times in a JVM in which nothing else runs. What only its first execution runs is done once in a JVM, whoever
 * comes first; what only the later ones run is the way around that.
 */
public final class Alone {

    private Alone() {}

    /**
     * Ends the JVM with 0 whether or not the test passes.
     *
     * @param arguments a file that holds the test's UniqueId, and how often to run it
     */
    public static void main(String[] arguments) throws IOException {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectUniqueId(Files.readString(Path.of(arguments[0]))))
                .build();
        Launcher launcher = LauncherFactory.create();
        for (int times = Integer.parseInt(arguments[1]); times > 0; times--) {
            launcher.execute(request);
        }
        // Threads the test left behind must not keep the JVM.
        System.exit(0);
    }
}
