package io.countersign.analysis.openfasttrace;

/**
 * A tag in a comment that says which specification item a test covers.
 *
 * @param item type and name of the item, {@code dsn~login.by-mail}
 * @param revision of the item
 * @param line of the comment, counted from 1
 * @param owner the declaration it speaks of
 */
public record SourceTag(String item, int revision, int line, Owner owner) {

    /**
     * A class or a method of a source.
     *
     * @param className binary name
     * @param method as the source calls it; empty for the class
     * @param from first line of the declaration, with its annotations
     * @param to last line of its body
     */
    public record Owner(String className, String method, int from, int to) {

        /** Whether it is a class. */
        public boolean isClass() {
            return method.isEmpty();
        }

        /** Whether a line of code is in it. */
        public boolean holds(int codeLine) {
            return from <= codeLine && codeLine <= to;
        }
    }
}
