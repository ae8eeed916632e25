package io.countersign.junit;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.Version;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.EvidenceWriter;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.RunInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The recording of this JVM: puts outcomes and footprints together and writes them down. One for all test plans, because one JVM
 * has one recorder and one evidence file.
 */
final class Recording {

    private static @Nullable Recording jvm;

    private final Recorder recorder;
    private final boolean measured;
    private final Attributor attributor;
    private final EvidenceWriter writer;
    private final Map<String, Long> startTimes = new HashMap<>();
    private int openPlans;
    private boolean closed;

    Recording(Recorder recorder, EvidenceWriter writer, boolean measured) {
        this.recorder = recorder;
        this.measured = measured;
        this.attributor = new Attributor(recorder::drain);
        this.writer = writer;
    }

    /** The recording of this JVM, begun when first asked for. */
    static synchronized Recording jvm() {
        if (jvm == null) {
            jvm = begin(AgentRecorder.find(), EvidenceFile.ofSystemProperties());
        }
        return jvm;
    }

    static Recording begin(Recorder recorder, EvidenceFile file) {
        Map<String, String> about = recorder.about();
        boolean measured = Recorder.RECORDING.equals(about.get("state"));
        RunInfo run = new RunInfo(
                file.runId(), ProcessHandle.current().pid(), Instant.now(), measured, environment(about, measured));
        try {
            Recording recording = new Recording(recorder, new EvidenceWriter(file.create(), run), measured);
            recorder.onNode(() -> Edge.run(recording::takenUp));
            Runnable close = () -> Edge.run(recording::close);
            if (!recorder.onEnd(close)) {
                Runtime.getRuntime().addShutdownHook(new Thread(close, "countersign-end"));
            }
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Map<String, String> about, boolean measured) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("tool.version", Version.current());
        for (String key : new String[] {"java.version", "java.vendor", "os.name", "os.arch"}) {
            environment.put(key, System.getProperty(key, "unknown"));
        }
        if (about.containsKey("jacoco")) {
            environment.put("jacoco.version", about.getOrDefault("jacoco", ""));
        }
        if (!measured) {
            environment.put("recorder.state", about.getOrDefault("state", "unknown"));
        }
        return environment;
    }

    /**
     * A test plan begins.
     *
     * @return false when it is run by a test, and so is a part of that test and no plan of its own
     */
    synchronized boolean planStarted(TestPlan plan) {
        if (attributor.inTest()) {
            return false;
        }
        attributor.settle();
        openPlans++;
        plan.getRoots().forEach(root -> discoverTree(plan, root));
        commit();
        return true;
    }

    private void discoverTree(TestPlan plan, TestIdentifier identifier) {
        discover(identifier);
        plan.getChildren(identifier).forEach(child -> discoverTree(plan, child));
    }

    private void discover(TestIdentifier identifier) {
        attributor.discovered(identifier.getUniqueId(), identifier.getParentId());
        writer.node(Nodes.node(identifier));
    }

    synchronized void planFinished() {
        attributor.settle();
        openPlans--;
        recorder.problems().forEach(writer::problem);
        commit();
    }

    synchronized void discovered(TestIdentifier identifier) {
        attributor.settle();
        discover(identifier);
        attributor.settleOurs();
    }

    /** An engine takes up its next test or container. */
    synchronized void takenUp() {
        attributor.takenUp(Thread.currentThread().getId());
        attributor.settleOurs();
    }

    synchronized void started(TestIdentifier identifier) {
        attributor.started(
                identifier.getUniqueId(),
                identifier.isTest(),
                Thread.currentThread().getId());
        writer.started(identifier.getUniqueId());
        startTimes.put(identifier.getUniqueId(), System.nanoTime());
        commit();
    }

    synchronized void skipped(TestIdentifier identifier, String reason) {
        attributor.settle();
        writer.ended(
                identifier.getUniqueId(),
                new Execution(
                        Outcome.SKIPPED,
                        Optional.empty(),
                        Nodes.bounded(reason, 2_000),
                        0,
                        measured ? Attribution.EXACT : Attribution.UNMEASURED,
                        Footprint.none(),
                        OptionalInt.empty()));
        commit();
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        long end = System.nanoTime();
        // Reads the user's exception, so outside of the lock.
        Optional<Failure> failure = result.getThrowable().map(Nodes::failure);
        finished(identifier, Nodes.outcome(result.getStatus()), failure, end);
    }

    private synchronized void finished(
            TestIdentifier identifier, Outcome outcome, Optional<Failure> failure, long end) {
        String id = identifier.getUniqueId();
        Credit credit = attributor
                .finished(id)
                .orElseGet(
                        () -> new Credit(Footprint.none(), Attribution.UNMEASURED, "it ended without having started"));
        Long start = startTimes.remove(id);
        writer.ended(
                id,
                new Execution(
                        outcome,
                        failure,
                        credit.reason(),
                        start == null ? 0 : end - start,
                        measured ? credit.attribution() : Attribution.UNMEASURED,
                        credit.footprint(),
                        OptionalInt.empty()));
        commit();
    }

    /** The JVM ends. A recording whose tests are still open says no end: the reader must see that it is incomplete. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        attributor.settle();
        recorder.problems().forEach(writer::problem);
        attributor.shared().forEach(writer::shared);
        if (openPlans == 0) {
            writer.end();
        }
        try {
            writer.commit();
            writer.close();
        } catch (IOException e) {
            Edge.warn(e);
        }
    }

    /** What ran since the event was our own writing, whether or not it could be written. */
    private void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            Edge.warn(e);
        } finally {
            attributor.settleOurs();
        }
    }
}
