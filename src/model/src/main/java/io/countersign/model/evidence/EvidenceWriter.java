package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Appends evidence to a stream. What was put since the last {@link #commit()} becomes one frame, which is read back whole or
 * not at all.
 *
 * <p>Not thread-safe. After the first failed write nothing more is written or kept: what follows a torn frame could not be read.
 * A record is told whole or not at all, even when memory runs out in the middle of it.
 */
public final class EvidenceWriter implements Closeable {

    private final OutputStream output;
    private final RecordBuffer buffer = new RecordBuffer();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<ClassKey, Integer> classes = new HashMap<>();
    private final Map<Pattern, Integer> patterns = new HashMap<>();
    private int frames;
    private boolean failed;

    /** The hits of one class, told once and referred to by number. */
    private record Pattern(int classNumber, Probes probes) {}

    /**
     * Writes the header of the file.
     *
     * @throws IOException when the stream cannot be written
     */
    public EvidenceWriter(OutputStream output, RunInfo run) throws IOException {
        this.output = output;
        write(ByteBuffer.allocate(EvidenceFormat.HEADER_LENGTH)
                .putInt(EvidenceFormat.MAGIC)
                .putShort((short) EvidenceFormat.VERSION)
                .putInt(EvidenceFormat.headerChecksum(EvidenceFormat.MAGIC, EvidenceFormat.VERSION))
                .flip());
        putRun(run);
        commit();
    }

    private void putRun(RunInfo run) {
        buffer.putByte(EvidenceFormat.RUN);
        buffer.putText(run.runId());
        buffer.putNumber(run.pid());
        buffer.putNumber(run.startedAt().toEpochMilli());
        buffer.putByte(run.measured() ? 1 : 0);
        buffer.putNumber(run.environment().size());
        run.environment().forEach((key, value) -> {
            buffer.putText(key);
            buffer.putText(value);
        });
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
        if (!failed && !nodes.containsKey(node.uniqueId())) {
            append(nodes, node.uniqueId(), () -> putNode(node));
        }
    }

    private void putNode(TestNode node) {
        Optional<Integer> parent = node.parentId().flatMap(this::number);
        buffer.putByte(EvidenceFormat.NODE);
        buffer.putNumber(parent.map(number -> 1 + number).orElse(0));
        buffer.putText(parent.isPresent() ? relativeId(node) : node.uniqueId());
        buffer.putText(node.displayName());
        buffer.putByte(node.test() ? 1 : 0);
        buffer.putNumber(node.tags().size());
        node.tags().forEach(buffer::putText);
        putSource(node.source());
    }

    /** UniqueIds are long and begin like their parent's: only what comes behind it is written. */
    private static String relativeId(TestNode node) {
        return node.parentId()
                .filter(parent -> node.uniqueId().startsWith(parent + "/"))
                .map(parent -> node.uniqueId().substring(parent.length()))
                .orElse(node.uniqueId());
    }

    private void putSource(TestSource source) {
        if (source instanceof TestSource.Method method) {
            buffer.putByte(EvidenceFormat.SOURCE_METHOD);
            buffer.putText(method.className());
            buffer.putText(method.methodName());
            buffer.putNumber(method.parameterTypes().size());
            method.parameterTypes().forEach(buffer::putText);
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
        number(uniqueId)
                .ifPresent(number -> append(() -> {
                    buffer.putByte(EvidenceFormat.STARTED);
                    buffer.putNumber(number);
                }));
    }

    /** Tells how an execution of a known test or container ended. */
    public void ended(String uniqueId, Execution execution) {
        number(uniqueId).ifPresent(number -> {
            int[] footprint = footprint(execution.footprint());
            append(() -> putExecution(number, execution, footprint));
        });
    }

    private void putExecution(int number, Execution execution, int[] footprint) {
        buffer.putByte(EvidenceFormat.ENDED);
        buffer.putNumber(number);
        buffer.putByte(execution.outcome().ordinal());
        buffer.putByte(execution.failure().isPresent() ? 1 : 0);
        execution.failure().ifPresent(failure -> {
            buffer.putText(failure.type());
            buffer.putText(failure.message());
        });
        buffer.putText(execution.reason());
        buffer.putNumber(Math.max(0, execution.durationNanos()));
        buffer.putByte(execution.attribution().ordinal());
        buffer.putNumber(1L + execution.assertions().map(Assertions::count).orElse(-1));
        putNumbers(footprint);
    }

    /** Tells of executed code that belongs to no single test or container. */
    public void shared(SharedFootprint shared) {
        if (failed) {
            return;
        }
        int[] footprint = footprint(shared.footprint());
        int[] open = shared.openTests().stream()
                .map(this::number)
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        append(() -> {
            buffer.putByte(EvidenceFormat.SHARED);
            buffer.putByte(shared.kind().ordinal());
            putNumbers(footprint);
            putNumbers(open);
        });
    }

    /** Tells what the recorder could not do. */
    public void problem(Problem problem) {
        append(() -> {
            buffer.putByte(EvidenceFormat.PROBLEM);
            buffer.putText(problem.kind());
            buffer.putText(problem.subject());
            buffer.putText(problem.message());
        });
    }

    /** Tells that the test JVM is done; nothing is to follow. */
    public void end() {
        append(() -> buffer.putByte(EvidenceFormat.END));
    }

    /**
     * Writes what was told since the last call.
     *
     * @throws IOException when the stream cannot be written, now or earlier
     */
    public void commit() throws IOException {
        if (failed) {
            throw new IOException("an earlier write failed");
        }
        if (buffer.isEmpty()) {
            return;
        }
        ByteBuffer payload = buffer.toByteBuffer();
        if (payload.remaining() > EvidenceFormat.MAX_FRAME_LENGTH) {
            fail();
            throw new IOException("more was told at once than a frame can hold");
        }
        ByteBuffer frame = ByteBuffer.allocate(EvidenceFormat.FRAME_HEADER_LENGTH + payload.remaining());
        frame.putInt(payload.remaining());
        frame.putInt(EvidenceFormat.frameChecksum(frames, payload));
        frame.put(payload);
        write(frame.flip());
        frames++;
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        output.close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        boolean written = false;
        try {
            output.write(bytes.array(), bytes.arrayOffset(), bytes.limit());
            output.flush();
            written = true;
        } finally {
            if (!written) {
                fail();
            }
        }
    }

    /** What cannot be written any more is not kept either: the tests go on and need the memory. */
    private void fail() {
        failed = true;
        buffer.clear();
        nodes.clear();
        classes.clear();
        patterns.clear();
    }

    private void append(Runnable record) {
        if (failed) {
            return;
        }
        int mark = buffer.length();
        boolean whole = false;
        try {
            record.run();
            whole = true;
        } finally {
            if (!whole) {
                buffer.cutTo(mark);
            }
        }
    }

    /** Tells something that later records refer to by number. */
    private <K> int append(Map<K, Integer> numbers, K key, Runnable record) {
        int number = numbers.size();
        int mark = buffer.length();
        boolean whole = false;
        try {
            record.run();
            numbers.put(key, number);
            whole = true;
        } finally {
            if (!whole) {
                buffer.cutTo(mark);
                numbers.remove(key);
            }
        }
        return number;
    }

    private Optional<Integer> number(String uniqueId) {
        return Optional.ofNullable(nodes.get(uniqueId));
    }

    private void putNumbers(int[] numbers) {
        buffer.putNumber(numbers.length);
        for (int number : numbers) {
            buffer.putNumber(number);
        }
    }

    private int[] footprint(Footprint footprint) {
        return footprint.hits().entrySet().stream()
                .mapToInt(hit -> patternNumber(hit.getKey(), hit.getValue()))
                .toArray();
    }

    private int patternNumber(ClassKey key, Probes probes) {
        Pattern pattern = new Pattern(classNumber(key), probes);
        Integer known = patterns.get(pattern);
        return known != null
                ? known
                : append(patterns, pattern, () -> {
                    buffer.putByte(EvidenceFormat.PATTERN);
                    buffer.putNumber(pattern.classNumber());
                    buffer.putBits(probes.toWords());
                });
    }

    private int classNumber(ClassKey key) {
        Integer known = classes.get(key);
        return known != null
                ? known
                : append(classes, key, () -> {
                    buffer.putByte(EvidenceFormat.CLASS);
                    buffer.putLong(key.id());
                    buffer.putText(key.name());
                    buffer.putNumber(key.probeCount());
                });
    }
}
