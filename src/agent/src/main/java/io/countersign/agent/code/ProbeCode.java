package io.countersign.agent.code;

/** Writes into one method how it finds the place of its hits. */
public interface ProbeCode {

    /** How many stack slots it needs at most on top of the method's own. */
    int STACK = 3;

    /** Written before the first instruction; {@code entry} is the place of the method's entry in its class, negative for none. */
    void start(ProbeSink code, int entry);

    /** Written where a probe is hit. */
    void hit(ProbeSink code, int probe);
}
