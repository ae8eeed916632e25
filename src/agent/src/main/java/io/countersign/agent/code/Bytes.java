package io.countersign.agent.code;

import java.util.Arrays;

/** Bytes that are being written; numbers in the order of class files, the highest byte first. */
final class Bytes {

    private byte[] data;
    private int length;

    Bytes(int expected) {
        data = new byte[expected];
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(data, length);
    }

    void u1(int value) {
        int at = grow(1);
        data[at] = (byte) value;
    }

    void u2(int value) {
        int at = grow(2);
        data[at] = (byte) (value >> 8);
        data[at + 1] = (byte) value;
    }

    void u4(int value) {
        setU4(grow(4), value);
    }

    void copy(byte[] source, int from, int count) {
        int at = grow(count);
        System.arraycopy(source, from, data, at, count);
    }

    void copy(Bytes source) {
        copy(source.data, 0, source.length);
    }

    void setU2(int at, int value) {
        data[at] = (byte) (value >> 8);
        data[at + 1] = (byte) value;
    }

    void setU4(int at, int value) {
        setU2(at, value >> 16);
        setU2(at + 2, value);
    }

    private int grow(int count) {
        int at = length;
        length += count;
        if (length > data.length) {
            data = Arrays.copyOf(data, Math.max(length, data.length * 2));
        }
        return at;
    }
}
