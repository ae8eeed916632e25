package io.countersign.model.evidence;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Methods that are known by number. */
final class NumberedMethods extends AbstractList<EnteredMethod> implements RandomAccess {

    final Legend legend;
    final int[] numbers;

    /** The array is not to be changed. */
    NumberedMethods(Legend legend, int[] numbers) {
        this.legend = legend;
        this.numbers = numbers;
    }

    @Override
    public EnteredMethod get(int index) {
        return legend.method(numbers[index]);
    }

    @Override
    public int size() {
        return numbers.length;
    }
}
