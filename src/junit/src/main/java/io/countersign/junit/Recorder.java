package io.countersign.junit;

import io.countersign.model.evidence.Problem;
import java.util.List;
import java.util.Map;

/** What measures: the agent of this JVM, or nothing. */
interface Recorder {

    /** What {@link #about()} says the recorder is, when it records. */
    String RECORDING = "recording";

    /** Facts about the recorder; {@code state} is {@link #RECORDING} or the reason why there are no footprints. */
    Map<String, String> about();

    /** What was executed since the last call, by any thread. */
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
