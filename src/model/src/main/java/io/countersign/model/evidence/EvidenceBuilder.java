package io.countersign.model.evidence;

import io.countersign.model.Probes;
import io.countersign.model.evidence.RecordCursor.MalformedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    void apply(RecordCursor cursor) throws MalformedException {
        while (cursor.hasMore()) {
            int type = cursor.nextByte();
            switch (type) {
                case EvidenceFormat.RUN -> run = Optional.of(run(cursor));
                case EvidenceFormat.CLASS -> classes.add(classKey(cursor));
                case EvidenceFormat.PATTERN ->
                    patterns.add(new Pattern(classes.get(index(cursor, classes)), cursor.nextBits()));
                case EvidenceFormat.NODE -> nodes.add(new Node(node(cursor)));
                case EvidenceFormat.STARTED -> nodes.get(index(cursor, nodes)).open = true;
                case EvidenceFormat.ENDED -> end(nodes.get(index(cursor, nodes)), cursor);
                case EvidenceFormat.SHARED -> shared.add(shared(cursor));
                case EvidenceFormat.PROBLEM ->
                    problems.add(new Problem(cursor.nextText(), cursor.nextText(), cursor.nextText()));
                case EvidenceFormat.END -> finished = true;
                default -> throw new MalformedException("a record is of an unknown kind");
            }
        }
    }

    private static RunInfo run(RecordCursor cursor) throws MalformedException {
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

    private static ClassKey classKey(RecordCursor cursor) throws MalformedException {
        return new ClassKey(cursor.nextLong(), cursor.nextText(), cursor.nextNumber(Integer.MAX_VALUE));
    }

    private TestNode node(RecordCursor cursor) throws MalformedException {
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

    private static TestSource source(RecordCursor cursor) throws MalformedException {
        return switch (cursor.nextByte()) {
            case EvidenceFormat.SOURCE_METHOD ->
                new TestSource.Method(cursor.nextText(), cursor.nextText(), texts(cursor));
            case EvidenceFormat.SOURCE_TYPE -> new TestSource.Type(cursor.nextText());
            case EvidenceFormat.SOURCE_FILE ->
                new TestSource.File(cursor.nextText(), cursor.nextNumber(Integer.MAX_VALUE));
            default -> new TestSource.Unknown();
        };
    }

    private static List<String> texts(RecordCursor cursor) throws MalformedException {
        List<String> texts = new ArrayList<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            texts.add(cursor.nextText());
        }
        return texts;
    }

    private void end(Node node, RecordCursor cursor) throws MalformedException {
        Outcome outcome = Outcome.values()[cursor.nextNumber(Outcome.values().length - 1)];
        Optional<Failure> failure =
                cursor.nextFlag() ? Optional.of(new Failure(cursor.nextText(), cursor.nextText())) : Optional.empty();
        String reason = cursor.nextText();
        long duration = cursor.nextNumber();
        Attribution attribution = Attribution.values()[cursor.nextNumber(Attribution.values().length - 1)];
        Optional<Assertions> assertions = assertions(cursor);
        node.executions.add(
                new Execution(outcome, failure, reason, duration, attribution, footprint(cursor), assertions));
        node.open = false;
    }

    /** One more than the number, so that 0 can say that none was counted. */
    private static Optional<Assertions> assertions(RecordCursor cursor) throws MalformedException {
        long told = cursor.nextNumber();
        if (told < 0 || told > 1L + Integer.MAX_VALUE) {
            throw new MalformedException("a number is out of range");
        }
        return told == 0 ? Optional.empty() : Optional.of(new Assertions((int) (told - 1), 0));
    }

    private SharedFootprint shared(RecordCursor cursor) throws MalformedException {
        SharedFootprint.Kind kind =
                SharedFootprint.Kind.values()[cursor.nextNumber(SharedFootprint.Kind.values().length - 1)];
        Footprint footprint = footprint(cursor);
        List<String> open = new ArrayList<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            open.add(nodes.get(index(cursor, nodes)).node.uniqueId());
        }
        return new SharedFootprint(kind, footprint, open);
    }

    private Footprint footprint(RecordCursor cursor) throws MalformedException {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (int count = cursor.nextCount(); count > 0; count--) {
            Pattern pattern = patterns.get(index(cursor, patterns));
            hits.put(pattern.key(), pattern.probes());
        }
        return hits.isEmpty() ? Footprint.none() : new Footprint(hits);
    }

    private static int index(RecordCursor cursor, List<?> list) throws MalformedException {
        if (list.isEmpty()) {
            throw new MalformedException("a record refers to something that was never told");
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
                    Footprint.none(),
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
