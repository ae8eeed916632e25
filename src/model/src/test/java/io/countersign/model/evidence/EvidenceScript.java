package io.countersign.model.evidence;

import io.countersign.model.Probes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Writes random evidence, and remembers after each commit what a reader must find from there. Made anew from its seed. */
final class EvidenceScript {

    static final String FILE = "run-1.evidence";

    private static final String[] ALPHABET = {
        "a", "Z", "0", " ", "/", "[", "]", ":", "\n", "\t", "\0", "\"", "<", "é", "ß", "İ", "ı", "支", "\u202e",
        "\ufeff", "😀", "\uffff"
    };

    /** What a reader finds in the first {@code length} bytes, when the file ends there. */
    record State(int length, Evidence evidence) {}

    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<State> states = new ArrayList<>();
    private final List<TestNode> nodes = new ArrayList<>();
    private final Map<String, List<Execution>> executions = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<SharedFootprint> shared = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ClassKey> classes = new ArrayList<>();
    private boolean remembering = true;
    private boolean finished;

    private EvidenceScript(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            classes.add(new ClassKey(random.nextLong(), "com/shop/" + text(8) + i, random.nextInt(300)));
        }
    }

    /** At least {@code length} bytes of evidence of a JVM that came to its end. */
    static EvidenceScript ofLength(long seed, int length) {
        EvidenceScript script = new EvidenceScript(seed);
        try {
            script.write(script.bytes, length, Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script;
    }

    /** Writes {@code commits} times to a stream that may fail. */
    static EvidenceScript to(OutputStream output, long seed, int commits) throws IOException {
        EvidenceScript script = new EvidenceScript(seed);
        script.remembering = false;
        script.write(output, Integer.MAX_VALUE, commits);
        return script;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The first is the bare header, the last the whole file. */
    List<State> states() {
        return states;
    }

    Evidence whole() {
        return states.get(states.size() - 1).evidence();
    }

    /** What a reader finds of a file that is whole up to {@code length}. */
    State upTo(int length) {
        State last = new State(0, nothing());
        for (State state : states) {
            if (state.length() > length) {
                break;
            }
            last = state;
        }
        return last;
    }

    static Evidence nothing() {
        return new Evidence(FILE, Optional.empty(), List.of(), List.of(), List.of(), false, Optional.empty());
    }

    private void write(OutputStream output, int length, int commits) throws IOException {
        states.add(new State(10, nothing()));
        RunInfo run = run();
        try (EvidenceWriter writer = new EvidenceWriter(output, run)) {
            remember(run);
            for (int i = 0; i < commits && bytes.size() < length; i++) {
                for (int records = random.nextInt(6); records >= 0; records--) {
                    tell(writer);
                }
                writer.commit();
                remember(run);
            }
            writer.end();
            finished = true;
            writer.commit();
            remember(run);
        }
    }

    private void tell(EvidenceWriter writer) {
        switch (nodes.isEmpty() ? 0 : random.nextInt(8)) {
            case 0, 1 -> {
                TestNode node = node();
                nodes.add(node);
                writer.node(node);
            }
            case 2, 3 -> {
                String id = anyNode();
                open.add(id);
                writer.started(id);
            }
            case 4, 5 -> {
                String id = anyNode();
                Execution execution = execution();
                open.remove(id);
                executions.computeIfAbsent(id, key -> new ArrayList<>()).add(execution);
                writer.ended(id, execution);
            }
            case 6 -> {
                SharedFootprint share = share();
                // Of entries only those of tests and containers are written.
                Footprint hits = new Footprint(share.footprint().hits());
                shared.add(new SharedFootprint(share.kind(), hits, share.openTests()));
                writer.shared(share);
            }
            default -> {
                Problem problem = new Problem(text(10), text(30), text(60));
                problems.add(problem);
                writer.problem(problem);
            }
        }
        // What nobody was told of is not written.
        writer.started("[unknown]");
        writer.ended("[unknown]", execution());
    }

    private void remember(RunInfo run) {
        if (!remembering) {
            return;
        }
        List<TestNode> told = nodes.stream()
                .map(node -> {
                    List<Execution> all = new ArrayList<>(executions.getOrDefault(node.uniqueId(), List.of()));
                    if (open.contains(node.uniqueId())) {
                        all.add(new Execution(
                                Outcome.UNFINISHED,
                                Optional.empty(),
                                "the test JVM ended while it ran",
                                0,
                                Attribution.UNMEASURED,
                                new Footprint(Map.of()),
                                Optional.empty()));
                    }
                    return new TestNode(
                            node.uniqueId(),
                            node.parentId(),
                            node.displayName(),
                            node.test(),
                            node.tags(),
                            node.source(),
                            all);
                })
                .toList();
        states.add(new State(
                bytes.size(),
                new Evidence(FILE, Optional.of(run), told, shared, problems, finished, Optional.empty())));
    }

    private RunInfo run() {
        Map<String, String> environment = new TreeMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            environment.put(text(12), text(20));
        }
        return new RunInfo(
                text(20),
                random.nextInt(4_000_000),
                Instant.ofEpochMilli(random.nextLong() >> random.nextInt(40)),
                flip(),
                environment);
    }

    private TestNode node() {
        Optional<String> parent =
                nodes.isEmpty() || random.nextInt(10) == 0 ? Optional.empty() : Optional.of(anyNode());
        String own = "[n:" + nodes.size() + text(15) + "]";
        String id = parent.isPresent() && random.nextInt(10) > 0 ? parent.get() + "/" + own : own;
        Set<String> tags = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(text(10));
        }
        return new TestNode(id, parent, text(random.nextInt(20) == 0 ? 400 : 20), flip(), tags, source(), List.of());
    }

    private TestSource source() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new TestSource.Method(
                        text(20), text(10), List.of(text(5), text(5)).subList(0, random.nextInt(3)));
            case 1 -> new TestSource.Type(text(20));
            case 2 -> new TestSource.File(text(20), anyNumber());
            default -> new TestSource.Unknown();
        };
    }

    private Execution execution() {
        return new Execution(
                Outcome.values()[random.nextInt(Outcome.values().length)],
                flip() ? Optional.of(new Failure(text(20), text(60))) : Optional.empty(),
                text(20),
                random.nextLong() >>> (1 + random.nextInt(63)),
                Attribution.values()[random.nextInt(3)],
                footprint(),
                flip() ? Optional.of(new Assertions(anyNumber(), anyNumber())) : Optional.empty());
    }

    private SharedFootprint share() {
        Set<String> tests = new LinkedHashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tests.add(anyNode());
        }
        return new SharedFootprint(SharedFootprint.Kind.values()[random.nextInt(3)], footprint(), List.copyOf(tests));
    }

    private Footprint footprint() {
        Map<ClassKey, Probes> hits = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            BitSet bits = new BitSet();
            for (int count = 1 + random.nextInt(5); count > 0; count--) {
                bits.set(random.nextInt(1 + random.nextInt(300)));
            }
            hits.put(classes.get(random.nextInt(classes.size())), Probes.of(bits));
        }
        return new Footprint(hits, entries());
    }

    /** Of any class, whether or not it was hit. */
    private Entries entries() {
        Set<EnteredMethod> methods = new LinkedHashSet<>();
        for (int i = random.nextInt(3) * random.nextInt(10); i > 0; i--) {
            methods.add(new EnteredMethod(classes.get(random.nextInt(classes.size())), anyNumber()));
        }
        return new Entries(flip(), List.copyOf(methods));
    }

    private int anyNumber() {
        return random.nextInt() >>> (1 + random.nextInt(31));
    }

    private String anyNode() {
        return nodes.get(random.nextInt(nodes.size())).uniqueId();
    }

    private boolean flip() {
        return random.nextBoolean();
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(length + 1); i > 0; i--) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }
}
