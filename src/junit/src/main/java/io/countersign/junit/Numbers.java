package io.countersign.junit;

import java.util.Arrays;

/** Different numbers, none of them negative, each with its place: how many were added before it. */
final class Numbers {

    private static final int FIRST_CAPACITY = 1 << 7;
    private static final int MIXING = 0x9E3779B9;

    private int[] inOrder = new int[FIRST_CAPACITY];
    private int size;

    /** One more than a number's place, in the cell its upper bits name or the first free one behind; 0 in free cells, half of all. */
    private int[] cells = new int[2 * FIRST_CAPACITY];

    private int shift = Integer.numberOfLeadingZeros(cells.length - 1);

    /** The place of {@code number}, which is added when it was not there. */
    int add(int number) {
        int cell = number * MIXING >>> shift;
        for (int found = cells[cell]; found != 0; found = cells[cell]) {
            if (inOrder[found - 1] == number) {
                return found - 1;
            }
            cell = cell + 1 == cells.length ? 0 : cell + 1;
        }
        if (size == inOrder.length) {
            grow();
            return add(number);
        }
        inOrder[size] = number;
        cells[cell] = ++size;
        return size - 1;
    }

    private void grow() {
        int[] before = inOrder;
        inOrder = new int[before.length * 4];
        cells = new int[inOrder.length * 2];
        shift -= 2;
        size = 0;
        for (int number : before) {
            add(number);
        }
    }

    int size() {
        return size;
    }

    /** In the order in which they were added. */
    int[] toArray() {
        return Arrays.copyOf(inOrder, size);
    }
}
