package io.countersign.junit;

import io.countersign.model.evidence.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What measures: the agent of this JVM, or nothing. */
interface Recorder {

    /** What {@link #about()} says the recorder is, when it records. */
    String RECORDING = "recording";

    /** Facts about the recorder; {@code state} is {@link #RECORDING} or the reason why there are no footprints. */
    Map<String, String> about();

    /** Whether what our own listener executes is recorded, too. */
    boolean recordsOurs();

    /** The recorder again, when it keeps apart what is executed on behalf of different tests. */
    Optional<Contexts> contexts();

    /** Makes the recorder keep that apart from now on; empty when it cannot. May take a second. */
    Optional<Contexts> choose();

    /** What was executed since the last call, by any thread. For a recorder without {@link #contexts()}. */
    Drained drain();

    /** What the recorder could not do since the last call. */
    List<Problem> problems();

    /** Calls {@code boundary} on the executing thread whenever an engine takes up the next test or container. */
    void onNode(Runnable boundary);

    /**
     * Calls {@code end} once, when the JVM ends and before the recorder closes its books.
     *
     * @return false when nobody will call it
     */
    boolean onEnd(Runnable end);

    /** Records nothing. */
    record None(String reason) implements Recorder {
        @Override
        public Map<String, String> about() {
            return Map.of("state", reason);
        }

        @Override
        public boolean recordsOurs() {
            return false;
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
            return Drained.nothing();
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
}
