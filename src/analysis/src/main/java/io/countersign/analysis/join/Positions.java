package io.countersign.analysis.join;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A list of numbers that grows. */
final class Positions {

    private int[] numbers = new int[4];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void add(Positions later) {
        if (size + later.size > numbers.length) {
            numbers = Arrays.copyOf(numbers, size + later.size);
        }
        System.arraycopy(later.numbers, 0, numbers, size, later.size);
        size += later.size;
    }

    int get(int index) {
        return numbers[index];
    }

    int size() {
        return size;
    }

    IntStream stream() {
        return Arrays.stream(numbers, 0, size);
    }
}
