package io.countersign.analysis.bytecode;

import java.util.Set;

/**
 * What one method does, with the lambdas it creates.
 *
 * @param name as in the class file, {@code <init>} for a constructor
 * @param descriptor as in the class file, {@code (I)V}
 * @param synthetic whether the compiler wrote it
 * @param annotations binary names of its annotations that are there at run time
 * @param words texts in its annotations, which may name other methods
 * @param calls the methods that it calls or hands on
 * @param types VM names of the classes it names
 * @param hash SHA-256
 */
public record MethodCode(
        String name,
        String descriptor,
        boolean synthetic,
        Set<String> annotations,
        Set<String> words,
        Set<Call> calls,
        Set<String> types,
        String hash) {

    /**
     * A method as a call names it; it may be inherited.
     *
     * @param owner VM name of the class
     * @param signature name and descriptor
     */
    public record Call(String owner, String signature) {}

    public MethodCode {
        annotations = Set.copyOf(annotations);
        words = Set.copyOf(words);
        calls = Set.copyOf(calls);
        types = Set.copyOf(types);
    }

    /** Name and descriptor, which no other method of its class has. */
    public String signature() {
        return name + descriptor;
    }
}
