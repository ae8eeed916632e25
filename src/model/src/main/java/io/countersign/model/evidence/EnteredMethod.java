package io.countersign.model.evidence;

/**
 * A method that was entered.
 *
 * @param index position among all methods of the class file, those without code included, counted from 0
 */
public record EnteredMethod(ClassKey type, int index) {

    // As in ClassKey.

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof EnteredMethod method && index == method.index && type.equals(method.type));
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + index;
    }
}
