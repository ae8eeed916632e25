package io.countersign.model.declared;

import java.util.List;

/**
 * The production code an item owns: what any plain pattern names, less what any pattern with a leading {@code !} names.
 *
 * @param patterns in the order they were written; empty for an item that owns no code
 */
public record Scope(List<CodePattern> patterns) {

    private static final Scope NONE = new Scope(List.of());

    public Scope {
        patterns = List.copyOf(patterns);
    }

    /** The scope of an item that names no code. */
    public static Scope none() {
        return NONE;
    }

    /** Whether no pattern was written. */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether a method belongs to the scope. */
    public boolean contains(CodeElement element) {
        boolean in = false;
        for (CodePattern pattern : patterns) {
            if (pattern.matches(element)) {
                if (pattern.excluding()) {
                    return false;
                }
                in = true;
            }
        }
        return in;
    }
}
