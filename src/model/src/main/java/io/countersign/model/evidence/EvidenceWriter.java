package io.countersign.model.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Appends evidence to a stream. What was put since the last {@link #commit()} becomes one frame, which is read back whole or
 * not at all.
 *
 * <p>Not thread-safe. After the first failed write nothing more is written or kept: what follows a torn frame could not be read.
 * A record is told whole or not at all, even when memory runs out in the middle of it.
 * Holds memory outside of the heap until it is closed or a write fails.
 */
public final class EvidenceWriter implements Closeable {

    private final FrameWriter frames;
    private final RecordBuffer buffer = new RecordBuffer();
    private final Numbering<String> nodes = new Numbering<>(buffer);
    private final FootprintNumbering footprints = new FootprintNumbering(buffer);

    /**
     * Writes the header of the file.
     *
     * @throws IOException when the stream cannot be written
     */
    public EvidenceWriter(OutputStream output, RunInfo run) throws IOException {
        this(output, run, new Deflater(FrameWriter.LEVEL, true));
    }

    EvidenceWriter(OutputStream output, RunInfo run, Deflater deflater) throws IOException {
        frames = new FrameWriter(output, deflater);
        boolean begun = false;
        try {
            frames.writeHeader();
            putRun(run);
            commit();
            begun = true;
        } finally {
            if (!begun) {
                frames.fail();
            }
        }
    }

    private void putRun(RunInfo run) {
        buffer.begin(EvidenceFormat.RUN);
        buffer.putText(run.runId());
        buffer.putNumber(run.pid());
        buffer.putNumber(run.startedAt().toEpochMilli());
        buffer.putByte(run.measured() ? 1 : 0);
        buffer.putNumber(run.environment().size());
        for (Map.Entry<String, String> fact : run.environment().entrySet()) {
            buffer.putText(fact.getKey());
            buffer.putText(fact.getValue());
        }
        buffer.end();
    }

    /**
     * Tells of a test or container that was discovered, once; its executions are told by {@link #ended}.
     *
     * @throws IllegalArgumentException when the UniqueId begins with a slash, which JUnit's never do
     */
    public void node(TestNode node) {
        if (node.uniqueId().startsWith("/")) {
            throw new IllegalArgumentException("a UniqueId begins with [ and not with /: " + node.uniqueId());
        }
        if (!frames.isOver() && nodes.find(node.uniqueId()) < 0) {
            putNode(node);
            nodes.told(node.uniqueId());
        }
    }

    private void putNode(TestNode node) {
        String parentId = node.parentId().orElse(null);
        int parent = parentId == null ? -1 : nodes.find(parentId);
        buffer.begin(EvidenceFormat.NODE);
        buffer.putNumber(1 + parent);
        buffer.putText(parentId == null || parent < 0 ? node.uniqueId() : relativeId(node.uniqueId(), parentId));
        buffer.putText(node.displayName());
        buffer.putByte(node.test() ? 1 : 0);
        buffer.putNumber(node.tags().size());
        for (String tag : node.tags()) {
            buffer.putText(tag);
        }
        putSource(node.source());
    }

    /** UniqueIds are long and begin like their parent's: only what comes behind it is written. */
    private static String relativeId(String id, String parent) {
        int length = parent.length();
        boolean below = id.length() > length && id.charAt(length) == '/' && id.startsWith(parent);
        return below ? id.substring(length) : id;
    }

    private void putSource(TestSource source) {
        if (source instanceof TestSource.Method method) {
            buffer.putByte(EvidenceFormat.SOURCE_METHOD);
            buffer.putText(method.className());
            buffer.putText(method.methodName());
            buffer.putNumber(method.parameterTypes().size());
            for (String type : method.parameterTypes()) {
                buffer.putText(type);
            }
        } else if (source instanceof TestSource.Type type) {
            buffer.putByte(EvidenceFormat.SOURCE_TYPE);
            buffer.putText(type.className());
        } else if (source instanceof TestSource.File file) {
            buffer.putByte(EvidenceFormat.SOURCE_FILE);
            buffer.putText(file.path());
            buffer.putNumber(file.line());
        } else {
            buffer.putByte(EvidenceFormat.SOURCE_UNKNOWN);
        }
    }

    /** Tells that a known test or container started. */
    public void started(String uniqueId) {
        int number = nodes.find(uniqueId);
        if (number >= 0) {
            buffer.begin(EvidenceFormat.STARTED);
            buffer.putNumber(number);
            buffer.end();
        }
    }

    /** Tells how an execution of a known test or container ended. */
    public void ended(String uniqueId, Execution execution) {
        int number = nodes.find(uniqueId);
        if (number >= 0) {
            int[] patterns = footprints.patterns(execution.footprint());
            int[] methods = footprints.methods(execution.footprint().entries());
            putExecution(number, execution, patterns, methods);
            buffer.end();
        }
    }

    private void putExecution(int number, Execution execution, int[] patterns, int[] methods) {
        buffer.begin(EvidenceFormat.ENDED);
        buffer.putNumber(number);
        buffer.putByte(execution.outcome().ordinal());
        Failure failure = execution.failure().orElse(null);
        buffer.putByte(failure == null ? 0 : 1);
        if (failure != null) {
            buffer.putText(failure.type());
            buffer.putText(failure.message());
        }
        buffer.putText(execution.reason());
        buffer.putNumber(Math.max(0, execution.durationNanos()));
        buffer.putByte(execution.attribution().ordinal());
        Assertions assertions = execution.assertions().orElse(null);
        buffer.putNumber(assertions == null ? 0 : 1L + assertions.count());
        if (assertions != null) {
            buffer.putNumber(assertions.entriesBeforeLast());
        }
        buffer.putNumbers(patterns);
        buffer.putByte(execution.footprint().entries().complete() ? 1 : 0);
        buffer.putNumbers(methods);
    }

    /** Tells of executed code that belongs to no single test or container: its hits, and not its entries, which are in nobody's order. */
    public void shared(SharedFootprint shared) {
        if (frames.isOver()) {
            return;
        }
        int[] patterns = footprints.patterns(shared.footprint());
        int[] open = known(shared.openTests());
        buffer.begin(EvidenceFormat.SHARED);
        buffer.putByte(shared.kind().ordinal());
        buffer.putNumbers(patterns);
        buffer.putNumbers(open);
        buffer.end();
    }

    /** The numbers of those that were told. */
    private int[] known(List<String> ids) {
        int[] numbers = new int[ids.size()];
        int count = 0;
        for (String id : ids) {
            int number = nodes.find(id);
            if (number >= 0) {
                numbers[count++] = number;
            }
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Tells what the recorder could not do. */
    public void problem(Problem problem) {
        if (frames.isOver()) {
            return;
        }
        buffer.begin(EvidenceFormat.PROBLEM);
        buffer.putText(problem.kind());
        buffer.putText(problem.subject());
        buffer.putText(problem.message());
        buffer.end();
    }

    /** Tells that the test JVM is done; nothing is to follow. */
    public void end() {
        if (frames.isOver()) {
            return;
        }
        buffer.begin(EvidenceFormat.END);
        buffer.end();
    }

    /**
     * Writes what was told since the last call.
     *
     * @throws IOException when the stream cannot be written, now or earlier, or is closed
     */
    public void commit() throws IOException {
        frames.requireOpen();
        if (buffer.isEmpty()) {
            return;
        }
        try {
            frames.writeFrame(buffer.toByteBuffer());
        } finally {
            if (frames.isOver()) {
                forget();
            }
        }
        buffer.clear();
    }

    /** Closes the stream. What was not committed is not written. */
    @Override
    public void close() throws IOException {
        try {
            frames.close();
        } finally {
            forget();
        }
    }

    /** What cannot be written any more is not kept either: the tests go on and need the memory. */
    private void forget() {
        buffer.clear();
        nodes.forget();
        footprints.forget();
    }
}
