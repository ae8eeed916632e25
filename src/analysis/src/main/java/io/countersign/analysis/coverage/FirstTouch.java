package io.countersign.analysis.coverage;

/** When a footprint first touched a selection, counted in the methods it entered. */
public sealed interface FirstTouch {

    /** It did not touch it. */
    record Never() implements FirstTouch {}

    /**
     * It touched it by entering one of its methods.
     *
     * @param position of that method in the order of the footprint's entries, counted from 0
     */
    record At(int position) implements FirstTouch {}

    /**
     * It touched it, and nobody knows when: not every entry was recorded, or code of the selection ran in no entered method, such as
     * a copy of a Kotlin inline function.
     */
    record NotKnown() implements FirstTouch {}

    /** Whether it touched the selection at all. */
    default boolean touched() {
        return !(this instanceof Never);
    }
}
