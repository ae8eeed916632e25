package io.countersign.model;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An immutable set of JaCoCo probe numbers of one class.
 *
 * <p>Coverage of a union is evaluated on the union of probes, never by adding up lines: see {@code docs/design.md}.
 */
public final class Probes {

    private static final Probes NONE = new Probes(new long[0]);
    private static final long MIXING = 0x9E3779B97F4A7C15L;

    /** Without trailing zero words, so that equal sets have equal arrays. */
    private final long[] words;

    private Probes(long[] words) {
        this.words = words;
    }

    /** The empty set. */
    public static Probes none() {
        return NONE;
    }

    /** The set that holds the given probe numbers. */
    public static Probes of(int... numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return of(bits);
    }

    /** The probes from {@code first} to {@code end}, that one not included. */
    public static Probes range(int first, int end) {
        BitSet bits = new BitSet();
        bits.set(first, end);
        return of(bits);
    }

    /** A copy of {@code bits}. */
    public static Probes of(BitSet bits) {
        return bits.isEmpty() ? NONE : new Probes(bits.toLongArray());
    }

    /** A copy of JaCoCo's form of a probe array. */
    public static Probes of(boolean[] hits) {
        BitSet bits = new BitSet(hits.length);
        for (int i = 0; i < hits.length; i++) {
            if (hits[i]) {
                bits.set(i);
            }
        }
        return of(bits);
    }

    /** The set whose {@link #toWords()} are given; trailing zero words are allowed. */
    public static Probes ofWords(long... words) {
        int length = words.length;
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
        return length == 0 ? NONE : new Probes(Arrays.copyOf(words, length));
    }

    /** Whether probe {@code number} is in the set. */
    public boolean contains(int number) {
        int word = number >> 6;
        return word < words.length && (words[word] & (1L << number)) != 0;
    }

    /** Whether any probe of {@code other} is in this set. */
    public boolean intersects(Probes other) {
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The probes that are in this set or in {@code other}. */
    public Probes union(Probes other) {
        if (other.words.length == 0 || equals(other)) {
            return this;
        }
        if (words.length == 0) {
            return other;
        }
        boolean longer = words.length >= other.words.length;
        long[] result = (longer ? words : other.words).clone();
        long[] shorter = longer ? other.words : words;
        for (int i = 0; i < shorter.length; i++) {
            result[i] |= shorter[i];
        }
        return new Probes(result);
    }

    /** The probes that are in this set and in {@code other}. */
    public Probes intersection(Probes other) {
        long[] result = Arrays.copyOf(words, Math.min(words.length, other.words.length));
        for (int i = 0; i < result.length; i++) {
            result[i] &= other.words[i];
        }
        return ofWords(result);
    }

    /** The probes that are in this set and not in {@code other}. */
    public Probes minus(Probes other) {
        long[] result = words.clone();
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            result[i] &= ~other.words[i];
        }
        return ofWords(result);
    }

    /** How many probes are in the set. */
    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** Whether no probe is in the set. */
    public boolean isEmpty() {
        return words.length == 0;
    }

    /** The set as 64-bit words, lowest probe in the lowest bit of the first word. */
    public long[] toWords() {
        return words.clone();
    }

    /** One more than the highest probe number in the set; 0 for the empty set. */
    public int length() {
        return words.length == 0 ? 0 : words.length * 64 - Long.numberOfLeadingZeros(words[words.length - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Probes probes && hasSameWords(probes));
    }

    /** As {@code Arrays.equals}, whose detour over the processor's vectors costs more than the word or two there are. */
    private boolean hasSameWords(Probes other) {
        if (words.length != other.words.length) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i] != other.words[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        // Sets of one class differ in few bits; Arrays.hashCode folds many of them onto one number. A product carries
        // bits upwards only,
        // so the upper half of the last one is taken: it depends on all of them.
        long hash = 1;
        for (long word : words) {
            hash = (hash ^ word) * MIXING;
            hash ^= hash >>> 32;
        }
        return (int) (hash * MIXING >>> 32);
    }

    /** The probe numbers, as {@code {0, 3}}. */
    @Override
    public String toString() {
        return BitSet.valueOf(words).toString();
    }
}
