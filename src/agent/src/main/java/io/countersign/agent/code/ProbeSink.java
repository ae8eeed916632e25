package io.countersign.agent.code;

/** Takes the instructions that probes are made of. */
public interface ProbeSink {

    /** Puts a number on the stack. */
    void push(int value);

    /** Puts the value of a static field on the stack. */
    void field(String owner, String name, String descriptor);

    /** Calls a static method with what is on the stack. */
    void call(String owner, String name, String descriptor);

    /** Puts the reference in a local variable on the stack. */
    void load(int variable);

    /** Takes a reference from the stack into a local variable. */
    void store(int variable);

    /** Stores {@code true} in the array, at the index, that are on the stack. */
    void set();
}
