package io.countersign.agent.code;

import java.util.Arrays;

/** A list of numbers. */
final class Numbers {

    private int[] numbers = new int[16];
    private int count;

    int count() {
        return count;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    /** Takes the last ones away. */
    void shorten(int less) {
        count -= less;
    }
}
