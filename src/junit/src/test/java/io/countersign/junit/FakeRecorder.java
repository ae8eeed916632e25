package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Problem;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Production code that calls {@link #run} is what this recorder records. */
final class FakeRecorder implements Recorder {

    static final ClassKey KEY = new ClassKey(1, "com/shop/Payments", 1_000);

    private static final BitSet HITS = new BitSet();

    private int drainsUntilFailure = Integer.MAX_VALUE;

    private boolean recordsOurs = true;
    private int drains;

    /** Stands for a probe of production code. */
    static void run(int probe) {
        synchronized (HITS) {
            HITS.set(probe);
        }
    }

    static FakeRecorder failingAtDrain(int number) {
        FakeRecorder recorder = new FakeRecorder();
        recorder.drainsUntilFailure = number;
        return recorder;
    }

    /** Leaves out our own listener's classes. */
    static FakeRecorder withoutOurs() {
        FakeRecorder recorder = new FakeRecorder();
        recorder.recordsOurs = false;
        return recorder;
    }

    int drains() {
        return drains;
    }

    @Override
    public Map<String, String> about() {
        return Map.of("state", RECORDING, "jacoco", "0.8.15");
    }

    @Override
    public boolean recordsOurs() {
        return recordsOurs;
    }

    @Override
    public Optional<Contexts> contexts() {
        return Optional.empty();
    }

    @Override
    public Optional<Contexts> choose() {
        return Optional.empty();
    }

    @Override
    public Drained drain() {
        drains++;
        if (--drainsUntilFailure < 0) {
            throw new IllegalStateException("the recorder is broken");
        }
        synchronized (HITS) {
            Probes probes = Probes.of(HITS);
            HITS.clear();
            return probes.isEmpty() ? Drained.nothing() : new OneClass(KEY).hit(probes, false);
        }
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public void onNode(Runnable boundary) {}

    @Override
    public boolean onEnd(Runnable end) {
        return false;
    }
}
