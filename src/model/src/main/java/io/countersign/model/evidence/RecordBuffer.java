package io.countersign.model.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects the records of one frame: numbers as variable-length integers, texts as UTF-8 behind their length. A record counts when it
 * is ended; what a failure left of one is dropped by the next.
 */
final class RecordBuffer {

    private static final int INITIAL_CAPACITY = 1024;
    private static final int KEPT_CAPACITY = 1 << 16;
    private static final int MAX_INT_LENGTH = 5;

    private byte[] bytes = new byte[INITIAL_CAPACITY];
    private int length;

    /** Where the last whole record ends. */
    private int whole;

    boolean isEmpty() {
        return whole == 0;
    }

    void begin(int kind) {
        length = whole;
        putByte(kind);
    }

    void end() {
        whole = length;
    }

    ByteBuffer toByteBuffer() {
        return ByteBuffer.wrap(bytes, 0, whole).slice();
    }

    /** Empties the buffer, and gives back the memory of an unusually large frame. */
    void clear() {
        length = 0;
        whole = 0;
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[INITIAL_CAPACITY];
        }
    }

    void putByte(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    void putNumber(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            putByte((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        putByte((int) rest);
    }

    void putLong(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            putByte((int) (value >>> shift));
        }
    }

    void putText(String text) {
        putBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** None of them negative. As {@link #putNumber} for each, without its calls: a test tells hundreds, before anything is compiled. */
    void putNumbers(int[] numbers) {
        putNumber(numbers.length);
        reserve(numbers.length * MAX_INT_LENGTH);
        for (int number : numbers) {
            int rest = number;
            while ((rest & ~0x7F) != 0) {
                bytes[length++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[length++] = (byte) rest;
        }
    }

    /** Probe words as little-endian bytes without trailing zeros. */
    void putBits(long[] words) {
        byte[] bits = new byte[words.length * 8];
        int used = 0;
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) (words[i >> 3] >>> ((i & 7) * 8));
            used = bits[i] == 0 ? used : i + 1;
        }
        putBytes(Arrays.copyOf(bits, used));
    }

    private void putBytes(byte[] content) {
        putNumber(content.length);
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
