package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.Jvm;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Run;
import io.countersign.benchmarks.Suite;
import io.countersign.benchmarks.Variants;
import io.countersign.benchmarks.testjvm.Alone;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Footprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tests in JVMs in which nothing else runs. */
final class AloneRuns {

    private static final int JVMS = 2;

    private final Places places;
    private final Suite suite;
    private final Set<String> names;
    private final int times;

    /** @param times how often a test is run in its JVM */
    AloneRuns(Places places, Suite suite, Set<String> names, int times) {
        this.places = places;
        this.suite = suite;
        this.names = names;
        this.times = times;
    }

    /** The footprints of each test, execution by execution; tests that did not run each time are missing. */
    Map<String, List<Footprint>> of(List<String> ids, Path folder) {
        ExecutorService pool = Executors.newFixedThreadPool(JVMS);
        Map<String, Future<List<Footprint>>> running = new LinkedHashMap<>();
        for (String id : ids) {
            Path own = folder.resolve(String.valueOf(running.size()));
            running.put(id, pool.submit(() -> footprints(id, own)));
        }
        pool.shutdown();
        Map<String, List<Footprint>> footprints = new LinkedHashMap<>();
        running.forEach((id, future) -> {
            List<Footprint> executions = result(future);
            if (executions.size() == times) {
                footprints.put(id, executions);
            } else {
                System.err.println("ran " + executions.size() + " times instead of " + times + ": " + id);
            }
        });
        return footprints;
    }

    private List<Footprint> footprints(String id, Path folder) {
        Run run = new Run(places, suite, Places.emptied(folder));
        Places.emptied(run.perTest());
        Path file = Places.written(folder.resolve("test"), id);
        List<String> command = new ArrayList<>(List.of(Jvm.JAVA));
        command.addAll(Variants.ours().recording().apply(run));
        command.addAll(suite.arguments());
        command.add("-Djava.io.tmpdir=" + Places.emptied(folder.resolve("tmp")));
        command.addAll(List.of("-cp", run.classPath(), Alone.class.getName(), file.toString(), String.valueOf(times)));
        if (Jvm.waitFor(command, run) != 0) {
            return List.of();
        }
        return Recorded.read(id, run.perTest(), names).tests().getOrDefault(id, List.of()).stream()
                .map(Execution::footprint)
                .toList();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
