package io.countersign.junit;

import io.countersign.junit.Attributor.Credit;
import io.countersign.model.Version;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.EvidenceWriter;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.evidence.SharedFootprint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The recording of this JVM: puts outcomes and footprints together and writes them down. One for all test plans, because one JVM
 * has one recorder and one evidence file.
 */
final class Recording {

    private static final String MAKE_ROOM =
            "make room on its disk, or name another folder with -Dcountersign.directory, and run the tests again";

    private static final int MAX_REASON_LENGTH = 2_000;

    private static @Nullable Recording jvm;
    private static @Nullable EvidenceFile file;
    private static boolean begun;

    /** A plan is written in parts: its tree may be larger than what should be held in memory. */
    private static final int NODES_PER_COMMIT = 1_000;

    private final GuardedRecorder recorder;
    private final boolean measured;

    /** Whether our own classes are recorded. */
    private final boolean withOurs;

    private final Attributor attributor;
    private final EvidenceWriter writer;
    private final Map<String, Long> startTimes = new HashMap<>();

    /** By identity: a plan may be anybody's class. */
    private final Set<TestPlan> openPlans = Collections.newSetFromMap(new IdentityHashMap<>());

    private String failure = "";

    /** Whether nobody will say that the JVM ends. */
    private boolean endsWithPlans;

    private boolean closed;

    private Recording(GuardedRecorder recorder, EvidenceWriter writer, boolean measured) {
        this.recorder = recorder;
        this.measured = measured;
        this.withOurs = recorder.recordsOurs();
        Contexts contexts = recorder.contexts().orElse(null);
        this.attributor = contexts == null
                ? new SwitchingAttributor(new SequentialAttributor(recorder::drain), recorder::choose)
                : new ParallelAttributor(contexts, Map.of());
        this.writer = writer;
    }

    /** The recording of this JVM, begun when first asked for; empty when it is not wanted or could not begin. */
    static synchronized Optional<Recording> jvm() {
        if (!begun) {
            begun = true;
            try {
                if (!Boolean.getBoolean("countersign.skip") && !PitMinion.isThisJvm()) {
                    file = file == null ? EvidenceFile.ofSystemProperties() : file;
                    jvm = begin(AgentRecorder.find(), file).orElse(null);
                }
            } catch (Throwable e) {
                Edge.warn(e);
            }
        }
        return Optional.ofNullable(jvm);
    }

    private static Optional<Recording> begin(Recorder recorder, EvidenceFile file) {
        try {
            Recording recording = begin(recorder, file.runId(), file.create(), file.directory());
            recording.endsWithPlans = !recording.recorder.onEnd(() -> recording.record(Recording::close));
            return Optional.of(recording);
        } catch (IOException e) {
            Edge.warn(e, MAKE_ROOM);
            return Optional.empty();
        }
    }

    /**
     * Begins a recording that somebody else will {@link #close()}.
     *
     * @param directory of the evidence file
     */
    static Recording begin(Recorder unguarded, String runId, OutputStream output, Path directory) throws IOException {
        GuardedRecorder recorder = new GuardedRecorder(unguarded);
        Map<String, String> about = recorder.about();
        boolean measured = Recorder.RECORDING.equals(about.get("state"));
        RunInfo run = new RunInfo(
                runId, ProcessId.current(), Instant.now(), measured, environment(about, measured, directory));
        Recording recording = new Recording(recorder, new EvidenceWriter(output, run), measured);
        recorder.onNode(() -> recording.record(Recording::takenUp));
        return recording;
    }

    private static Map<String, String> environment(Map<String, String> about, boolean measured, Path directory) {
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
        environment.putAll(RecordedBy.of(about, directory, Path.of("")));
        return environment;
    }

    /** Lets {@code event} be recorded. One that could not be leaves the evidence incomplete, and that is said in it; nothing is thrown. */
    void record(Consumer<Recording> event) {
        try {
            event.accept(this);
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void failed(Throwable cause) {
        synchronized (this) {
            failure = failure.isEmpty() ? cause.getClass().getName() : failure;
        }
        Edge.warn(cause);
    }

    /**
     * A test plan begins.
     *
     * @return false when it is run by a test or in its set-up, and so is a part of that and no plan of its own; or when another
     *     listener of ours told of it before
     */
    synchronized boolean planStarted(TestPlan plan) {
        if (attributor.isInside(Thread.currentThread().getId()) || !openPlans.add(plan)) {
            return false;
        }
        attributor.settle();
        discoverTree(plan);
        commit();
        attributor.settleOurs();
        return true;
    }

    /** In the plan's order, without recursion: how deep a tree is, is up to its engine. */
    private void discoverTree(TestPlan plan) {
        Deque<Iterator<TestIdentifier>> path = new ArrayDeque<>();
        path.push(plan.getRoots().iterator());
        for (int count = 1; !path.isEmpty(); ) {
            if (!path.element().hasNext()) {
                path.pop();
                continue;
            }
            TestIdentifier identifier = path.element().next();
            discover(identifier);
            path.push(plan.getChildren(identifier).iterator());
            if (count++ % NODES_PER_COMMIT == 0) {
                commit();
            }
        }
    }

    /** Asks JUnit for what it knows, and may hit its classes with that: they are recorded, unless somebody excludes them. */
    private void discover(TestIdentifier identifier) {
        attributor.discovered(identifier.getUniqueId(), identifier.getParentId());
        writer.node(Nodes.node(identifier));
    }

    synchronized void planFinished(TestPlan plan) {
        openPlans.remove(plan);
        attributor.settle();
        if (openPlans.isEmpty()) {
            for (Map.Entry<String, Credit> abandoned : attributor.abandoned().entrySet()) {
                Credit credit = abandoned.getValue();
                ended(
                        abandoned.getKey(),
                        Outcome.UNFINISHED,
                        Optional.empty(),
                        new Credit(credit.footprint(), credit.attribution(), "its engine did not say how it ended"),
                        0);
            }
        }
        tellProblems();
        commit();
        if (endsWithPlans && openPlans.isEmpty()) {
            close();
            forget(this);
        }
    }

    /**
     * Without the agent nothing more can come behind the last plan, and the JVM may be the build's own: it would hold our classes, and
     * its report would be made before its end. Another plan begins another file of the same run.
     */
    private static synchronized void forget(Recording closed) {
        if (jvm == closed) {
            jvm = null;
            begun = false;
        }
    }

    synchronized void discovered(TestIdentifier identifier) {
        attributor.settle();
        discover(identifier);
        attributor.settleOurs();
    }

    /** An engine takes up its next test or container. */
    synchronized void takenUp() {
        // Engines can be run without a launcher, and then nobody tells us of their plans.
        if (!openPlans.isEmpty()) {
            Thread thread = Thread.currentThread();
            attributor.takenUp(thread.getId(), thread::isAlive);
            settleOurs();
        }
    }

    synchronized void started(TestIdentifier identifier) {
        String id = identifier.getUniqueId();
        attributor.started(id, identifier.isTest(), Thread.currentThread().getId());
        writer.started(id);
        startTimes.put(id, System.nanoTime());
        commit();
    }

    synchronized void skipped(TestIdentifier identifier, @Nullable String reason) {
        String id = identifier.getUniqueId();
        attributor.skipped(id, Thread.currentThread().getId());
        ended(
                id,
                Outcome.SKIPPED,
                Optional.empty(),
                new Credit(
                        Footprint.none(),
                        Attribution.EXACT,
                        reason == null ? "" : Nodes.bounded(reason, MAX_REASON_LENGTH)),
                0);
        commit();
    }

    void finished(TestIdentifier identifier, TestExecutionResult result) {
        long end = System.nanoTime();
        // Reads the user's exception, so outside of the lock.
        Optional<Throwable> thrown = result.getThrowable();
        Optional<Failure> failure = thrown.isEmpty() ? Optional.empty() : Optional.of(Nodes.failure(thrown.get()));
        finished(identifier, Nodes.outcome(result.getStatus()), failure, end);
    }

    private synchronized void finished(
            TestIdentifier identifier, Outcome outcome, Optional<Failure> failure, long end) {
        String id = identifier.getUniqueId();
        Credit known = attributor.finished(id, Thread.currentThread().getId()).orElse(null);
        Credit credit = known == null
                ? new Credit(Footprint.none(), Attribution.UNMEASURED, "it ended without having started")
                : known;
        Long start = startTimes.remove(id);
        ended(id, outcome, failure, credit, start == null ? 0 : end - start);
        commit();
    }

    private void ended(String id, Outcome outcome, Optional<Failure> failure, Credit credit, long duration) {
        Credit given = recorder.failed() ? withheld(id, credit) : credit;
        writer.ended(
                id,
                new Execution(
                        outcome,
                        failure,
                        given.reason(),
                        duration,
                        measured ? given.attribution() : Attribution.UNMEASURED,
                        given.footprint(),
                        measured ? given.assertions() : Optional.empty()));
    }

    /** What a recorder recorded before it failed did run, and is not all that ran. */
    private Credit withheld(String id, Credit credit) {
        if (!credit.footprint().isEmpty()) {
            writer.shared(new SharedFootprint(SharedFootprint.Kind.AMBIENT, credit.footprint(), List.of(id)));
        }
        String reason = credit.reason().isEmpty() ? "the recorder failed" : credit.reason();
        return new Credit(Footprint.none(), Attribution.UNMEASURED, reason);
    }

    /** The JVM ends. A recording whose tests are still open says no end: the reader must see that it is incomplete. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        attributor.settle();
        tellProblems();
        for (SharedFootprint shared : attributor.shared()) {
            writer.shared(shared);
        }
        if (!failure.isEmpty()) {
            writer.problem(new Problem(
                    Problem.LISTENER_FAILED, "", "the listener could not write down all it was told: " + failure));
        }
        if (openPlans.isEmpty()) {
            writer.end();
        }
        try {
            writer.commit();
            writer.close();
        } catch (IOException e) {
            Edge.warn(e);
        }
    }

    private void tellProblems() {
        for (Problem problem : recorder.problems()) {
            writer.problem(problem);
        }
    }

    /** What ran since the event was our own writing, whether or not it could be written. */
    private void commit() {
        if (closed) {
            return;
        }
        try {
            for (SharedFootprint shared : attributor.overflow()) {
                writer.shared(shared);
            }
            writer.commit();
        } catch (IOException e) {
            Edge.warn(e, MAKE_ROOM);
        } finally {
            settleOurs();
        }
    }

    /** Behind what hits no classes but ours. */
    private void settleOurs() {
        if (withOurs) {
            attributor.settleOurs();
        }
    }
}
