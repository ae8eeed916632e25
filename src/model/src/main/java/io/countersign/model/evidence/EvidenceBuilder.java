package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the records of an evidence file together again. */
final class EvidenceBuilder {

    private final String file;
    private final List<ClassKey> classes = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<EnteredMethod> methods = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<SharedFootprint> shared = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<RunInfo> run = Optional.empty();
    private boolean finished;

    private record Pattern(ClassKey key, Probes probes) {}

    private static final class Node {
        final TestNode node;
        final List<Execution> executions = new ArrayList<>();
        boolean open;

        Node(TestNode node) {
            this.node = node;
        }
    }

    EvidenceBuilder(String file) {
        this.file = file;
    }

    /** Reads the records of one frame of a file of format {@code version}. */
    void apply(RecordCursor cursor, int version) throws DamageException {
        while (cursor.hasMore()) {
            int type = cursor.nextByte();
            switch (type) {
                case EvidenceFormat.RUN -> run = Optional.of(run(cursor));
                case EvidenceFormat.CLASS -> classes.add(classKey(cursor));
                case EvidenceFormat.PATTERN ->
                    patterns.add(new Pattern(classes.get(index(cursor, classes)), cursor.nextBits()));
                case EvidenceFormat.NODE -> nodes.add(new Node(node(cursor)));
                case EvidenceFormat.STARTED -> nodes.get(index(cursor, nodes)).open = true;
                case EvidenceFormat.ENDED -> end(nodes.get(index(cursor, nodes)), cursor, version);
                case EvidenceFormat.SHARED -> shared.add(shared(cursor, version));
                case EvidenceFormat.PROBLEM ->
                    problems.add(new Problem(cursor.nextText(), cursor.nextText(), cursor.nextText()));
                case EvidenceFormat.END -> finished = true;
                case EvidenceFormat.METHOD -> methods.add(method(cursor, version));
                default -> throw unknownKind();
            }
        }
    }

    private static DamageException unknownKind() {
        return new DamageException("a record is of an unknown kind");
    }

    private static RunInfo run(RecordCursor cursor) throws DamageException {
        String runId = cursor.nextText();
        long pid = cursor.nextNumber();
        Instant startedAt = Instant.ofEpochMilli(cursor.nextNumber());
        boolean measured = cursor.nextFlag();
        Map<String, String> environment = new TreeMap<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            environment.put(cursor.nextText(), cursor.nextText());
        }
        return new RunInfo(runId, pid, startedAt, measured, environment);
    }

    private static ClassKey classKey(RecordCursor cursor) throws DamageException {
        // Each file names the same few thousand classes, whose keys are compared millions of times: as one object the
        // names cost nothing.
        return new ClassKey(cursor.nextLong(), cursor.nextText().intern(), cursor.nextNumber(Integer.MAX_VALUE));
    }

    private EnteredMethod method(RecordCursor cursor, int version) throws DamageException {
        if (version < 2) {
            throw unknownKind();
        }
        return new EnteredMethod(classes.get(index(cursor, classes)), cursor.nextNumber(Integer.MAX_VALUE));
    }

    private TestNode node(RecordCursor cursor) throws DamageException {
        int parent = cursor.nextNumber(nodes.size());
        String relativeId = cursor.nextText();
        Optional<String> parentId = parent == 0
                ? Optional.empty()
                : Optional.of(nodes.get(parent - 1).node.uniqueId());
        String uniqueId = relativeId.startsWith("/") ? parentId.orElse("") + relativeId : relativeId;
        String displayName = cursor.nextText();
        boolean test = cursor.nextFlag();
        Set<String> tags = new TreeSet<>(texts(cursor));
        return new TestNode(uniqueId, parentId, displayName, test, tags, source(cursor), List.of());
    }

    private static TestSource source(RecordCursor cursor) throws DamageException {
        return switch (cursor.nextByte()) {
            case EvidenceFormat.SOURCE_METHOD ->
                new TestSource.Method(cursor.nextText(), cursor.nextText(), texts(cursor));
            case EvidenceFormat.SOURCE_TYPE -> new TestSource.Type(cursor.nextText());
            case EvidenceFormat.SOURCE_FILE ->
                new TestSource.File(cursor.nextText(), cursor.nextNumber(Integer.MAX_VALUE));
            default -> new TestSource.Unknown();
        };
    }

    private static List<String> texts(RecordCursor cursor) throws DamageException {
        List<String> texts = new ArrayList<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            texts.add(cursor.nextText());
        }
        return texts;
    }

    private void end(Node node, RecordCursor cursor, int version) throws DamageException {
        Outcome outcome = Outcome.values()[cursor.nextNumber(Outcome.values().length - 1)];
        Optional<Failure> failure =
                cursor.nextFlag() ? Optional.of(new Failure(cursor.nextText(), cursor.nextText())) : Optional.empty();
        String reason = cursor.nextText();
        long duration = cursor.nextNumber();
        Attribution attribution = Attribution.values()[cursor.nextNumber(Attribution.values().length - 1)];
        Optional<Assertions> assertions = assertions(cursor, version);
        Footprint footprint = new Footprint(hits(cursor), version < 2 ? Entries.unknown() : entries(cursor));
        node.executions.add(new Execution(outcome, failure, reason, duration, attribution, footprint, assertions));
        node.open = false;
    }

    /** One more than the number, so that 0 can say that none was counted. */
    private static Optional<Assertions> assertions(RecordCursor cursor, int version) throws DamageException {
        long told = cursor.nextNumber();
        if (told < 0 || told > 1L + Integer.MAX_VALUE) {
            throw new DamageException("a number is out of range");
        }
        if (told == 0) {
            return Optional.empty();
        }
        int entriesBeforeLast = version < 2 ? 0 : cursor.nextNumber(Integer.MAX_VALUE);
        return Optional.of(new Assertions((int) (told - 1), entriesBeforeLast));
    }

    private SharedFootprint shared(RecordCursor cursor, int version) throws DamageException {
        SharedFootprint.Kind last = version < 2 ? SharedFootprint.Kind.RECORDER : SharedFootprint.Kind.LATE;
        SharedFootprint.Kind kind = SharedFootprint.Kind.values()[cursor.nextNumber(last.ordinal())];
        Footprint footprint = new Footprint(hits(cursor));
        List<String> open = new ArrayList<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            open.add(nodes.get(index(cursor, nodes)).node.uniqueId());
        }
        return new SharedFootprint(kind, footprint, open);
    }

    private Map<ClassKey, Probes> hits(RecordCursor cursor) throws DamageException {
        int count = cursor.nextCount();
        ClassKey[] keys = new ClassKey[count];
        Probes[] probes = new Probes[count];
        for (int i = 0; i < count; i++) {
            Pattern pattern = patterns.get(index(cursor, patterns));
            keys[i] = pattern.key();
            probes[i] = pattern.probes();
        }
        return Hits.of(keys, probes);
    }

    private Entries entries(RecordCursor cursor) throws DamageException {
        boolean complete = cursor.nextFlag();
        List<EnteredMethod> entered = new ArrayList<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            entered.add(methods.get(index(cursor, methods)));
        }
        return new Entries(complete, entered);
    }

    private static int index(RecordCursor cursor, List<?> list) throws DamageException {
        if (list.isEmpty()) {
            throw new DamageException("a record refers to something that was never told");
        }
        return cursor.nextNumber(list.size() - 1);
    }

    Evidence build(String damage) {
        return new Evidence(
                file,
                run,
                nodes.stream().map(EvidenceBuilder::withExecutions).toList(),
                shared,
                problems,
                finished,
                damage.isEmpty() ? Optional.empty() : Optional.of(damage));
    }

    private static TestNode withExecutions(Node node) {
        if (node.open) {
            node.executions.add(new Execution(
                    Outcome.UNFINISHED,
                    Optional.empty(),
                    "the test JVM ended while it ran",
                    0,
                    Attribution.UNMEASURED,
                    new Footprint(Map.of()),
                    Optional.empty()));
        }
        TestNode told = node.node;
        return new TestNode(
                told.uniqueId(),
                told.parentId(),
                told.displayName(),
                told.test(),
                told.tags(),
                told.source(),
                node.executions);
    }
}
