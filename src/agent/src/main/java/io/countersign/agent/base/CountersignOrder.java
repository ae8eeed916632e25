package io.countersign.agent.base;

import java.util.Arrays;

/** Methods in the order in which they were entered first. */
final class CountersignOrder {

    private static volatile long[] zeros = {};

    private long[] times = new long[1 << 6];
    private int[] numbers = new int[1 << 6];
    private int count;

    /** Takes the times out of {@code entered}, clearing only what was read: a method that is entered now is not lost. */
    void take(long[] entered, int first) {
        long[] nothing = zeros(entered.length);
        int at = 0;
        while (at < entered.length) {
            int found = Arrays.mismatch(entered, at, entered.length, nothing, at, entered.length);
            if (found < 0) {
                return;
            }
            at += found;
            add(entered[at], first + at);
            entered[at] = 0;
            at++;
        }
    }

    private static long[] zeros(int length) {
        long[] known = zeros;
        if (known.length < length) {
            known = new long[length];
            zeros = known;
        }
        return known;
    }

    private void add(long time, int number) {
        if (count == times.length) {
            times = Arrays.copyOf(times, count * 2);
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        times[count] = time;
        numbers[count++] = number;
    }

    /** Its methods, behind the first {@code length} of {@code earlier}, and room for some more numbers. */
    int[] behind(int[] earlier, int length, int room) {
        int[] all = new int[length + count + room];
        System.arraycopy(earlier, 0, all, 0, length);
        long[] order = Arrays.copyOf(times, count);
        Arrays.sort(order);
        boolean[] taken = new boolean[count];
        for (int i = 0; i < count; i++) {
            int place = Arrays.binarySearch(order, times[i]);
            // Of several at the same time each gets a place, where a clock is that coarse.
            while (place > 0 && order[place - 1] == times[i]) {
                place--;
            }
            while (taken[place]) {
                place++;
            }
            taken[place] = true;
            all[length + place] = numbers[i];
        }
        return all;
    }

    /** How many of them were entered before {@code time}, or at it. */
    int until(long time) {
        int until = 0;
        for (int i = 0; i < count; i++) {
            until += times[i] <= time ? 1 : 0;
        }
        return until;
    }
}
