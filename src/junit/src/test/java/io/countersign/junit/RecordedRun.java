package io.countersign.junit;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.TestNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes with Jupiter and our listener in this JVM, and reads what it wrote. */
final class RecordedRun {

    private static Recording current;

    private final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());
    private final Evidence evidence;

    /** A launcher that tests use, too. */
    static Launcher reused;

    private RecordedRun(Recorder recorder, OutputStream output, ByteArrayOutputStream bytes, Consumer<List<String>> run)
            throws IOException {
        this(Optional.of(Recording.begin(recorder, "run", output, Path.of("target"))), bytes, run);
    }

    private RecordedRun(Optional<Recording> begun, ByteArrayOutputStream bytes, Consumer<List<String>> run) {
        Recording outer = current;
        current = begun.orElse(null);
        try {
            run.accept(outcomes);
        } finally {
            begun.ifPresent(recording -> recording.record(Recording::close));
            current = outer;
        }
        evidence = read(bytes);
    }

    /** With a stream that may fail at once: then the tests run without a recording, as they do in a JVM of their own. */
    static RecordedRun on(OutputStream output, ByteArrayOutputStream bytes, Class<?>... classes) {
        AtomicReference<Recording> begun = new AtomicReference<>();
        Edge.run(() -> {
            try {
                begun.set(Recording.begin(new FakeRecorder(), "run", output, Path.of("target")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new RecordedRun(Optional.ofNullable(begun.get()), bytes, outcomes -> launch(outcomes, classes));
    }

    static Evidence read(ByteArrayOutputStream bytes) {
        try {
            return EvidenceReader.read("run.evidence", new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static RecordedRun of(Class<?>... classes) {
        return of(new FakeRecorder(), classes);
    }

    static RecordedRun of(Recorder recorder, Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return of(recorder, bytes, bytes, classes);
    }

    static RecordedRun of(Recorder recorder, OutputStream output, ByteArrayOutputStream bytes, Class<?>... classes) {
        try {
            return new RecordedRun(recorder, output, bytes, outcomes -> launch(outcomes, classes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static RecordedRun of(Map<String, String> parameters, Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return new RecordedRun(
                    new FakeRecorder(),
                    bytes,
                    bytes,
                    outcomes -> launcher(outcomes)
                            .execute(LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectors(classes))
                                    .configurationParameters(parameters)
                                    .build()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs each class in a plan of its own. */
    static RecordedRun of(Launcher launcher, List<String> outcomes, Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return new RecordedRun(new FakeRecorder(), bytes, bytes, ignored -> {
                for (Class<?> type : classes) {
                    launcher.execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(type))
                            .build());
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** With our listener registered twice. */
    static RecordedRun ofTwoListeners(Class<?>... classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return new RecordedRun(
                    new FakeRecorder(),
                    bytes,
                    bytes,
                    outcomes -> launcher(outcomes)
                            .execute(
                                    LauncherDiscoveryRequestBuilder.request()
                                            .selectors(selectors(classes))
                                            .build(),
                                    new CountersignListener(() -> Optional.ofNullable(current))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the engine told anybody, without our listener. */
    static List<String> outcomesWithoutListener(Class<?>... classes) {
        return outcomesBeside(new TestExecutionListener() {}, classes);
    }

    /** What the engine told anybody beside {@code listener}. */
    static List<String> outcomesBeside(TestExecutionListener listener, Class<?>... classes) {
        List<String> outcomes = new ArrayList<>();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(listener, new Outcomes(outcomes))
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors(classes))
                        .build());
        return outcomes;
    }

    /** As a test does that starts JUnit itself. */
    static void launch(List<String> outcomes, Class<?>... classes) {
        launcher(outcomes)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectors(classes))
                        .build());
    }

    static Launcher launcher(List<String> outcomes) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(
                        new CountersignListener(() -> Optional.ofNullable(current)), new Outcomes(outcomes))
                .build());
    }

    private static DiscoverySelector[] selectors(Class<?>... classes) {
        return Arrays.stream(classes).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new);
    }

    Evidence evidence() {
        return evidence;
    }

    /** What the engine told anybody. */
    List<String> outcomes() {
        return outcomes;
    }

    TestNode node(String name) {
        return evidence.nodes().stream()
                .filter(node -> node.displayName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + names()));
    }

    Execution execution(String name) {
        return node(name).executions().get(0);
    }

    /** {@code name: outcome attribution {probes}} of every test and container below the engine, in the order they were discovered. */
    String facts() {
        return evidence.nodes().stream()
                .filter(node -> node.parentId().isPresent())
                .map(RecordedRun::fact)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String fact(TestNode node) {
        if (node.executions().isEmpty()) {
            return node.displayName() + ": never reached";
        }
        return node.executions().stream()
                .map(execution -> node.displayName() + ": " + execution.outcome() + " " + execution.attribution() + " "
                        + execution.footprint().hits().values())
                .collect(Collectors.joining("\n"));
    }

    private List<String> names() {
        return evidence.nodes().stream().map(TestNode::displayName).toList();
    }

    private record Outcomes(List<String> outcomes) implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            outcomes.add(identifier.getUniqueId() + " " + result.getStatus());
        }

        @Override
        public void executionSkipped(TestIdentifier identifier, String reason) {
            outcomes.add(identifier.getUniqueId() + " skipped");
        }
    }
}
