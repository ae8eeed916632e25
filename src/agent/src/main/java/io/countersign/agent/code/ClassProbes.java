package io.countersign.agent.code;

/** How the methods of one class find the place of their hits. */
public interface ClassProbes {

    /** The type, as a descriptor, of the local variable that each method gets for it; empty when it needs none. */
    String variableType();

    /** What is written into a method; {@code variable} is the number of that local variable. */
    ProbeCode inMethod(int variable);
}
