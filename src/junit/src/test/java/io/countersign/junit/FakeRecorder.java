package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
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

    @Override
    public Map<String, String> about() {
        return Map.of("state", RECORDING, "jacoco", "0.8.15");
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
        if (--drainsUntilFailure < 0) {
            throw new IllegalStateException("the recorder is broken");
        }
        synchronized (HITS) {
            Probes probes = Probes.of(HITS);
            HITS.clear();
            return probes.isEmpty()
                    ? Drained.nothing()
                    : new Drained(new Footprint(Map.of(KEY, probes)), Asserted.NOTHING);
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
