package io.countersign.analysis.coverage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The distinct sets of probes that the instructions of one class need, known by number.
 *
 * <p>Most sets lie within the 64 probes around their method, so only the words between a set's first and last probe are
 * kept, all sets in one array.
 */
final class ProbeSets {

    private static final long[] NO_WORDS = {};

    private final long[] words;

    /** Where a set begins in {@link #words}; one more entry than there are sets. */
    private final int[] starts;

    /** The class-wide number of the word a set begins with. */
    private final int[] firstWords;

    private ProbeSets(long[] words, int[] starts, int[] firstWords) {
        this.words = words;
        this.starts = starts;
        this.firstWords = firstWords;
    }

    /** Whether any probe of the set is among the hits, given as {@link io.countersign.model.Probes#toWords()}. */
    boolean isHit(int set, long[] hits) {
        int word = firstWords[set];
        for (int i = starts[set]; i < starts[set + 1] && word < hits.length; i++, word++) {
            if ((words[i] & hits[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the probes of a set to {@code probes}. */
    void addTo(BitSet probes, int set) {
        long[] all = new long[firstWords[set] + starts[set + 1] - starts[set]];
        System.arraycopy(words, starts[set], all, firstWords[set], starts[set + 1] - starts[set]);
        probes.or(BitSet.valueOf(all));
    }

    /** Gives out numbers, the same for equal sets. */
    static final class Builder {

        private final Map<BitSet, Integer> numbers = new HashMap<>();
        private long[] words = NO_WORDS;
        private int[] starts = new int[9];
        private int[] firstWords = new int[8];
        private int used;
        private int count;
        private int methodWord;

        /**
         * Sets that follow are of one method and count its probes from the returned number, which is at most
         * {@code firstProbe}.
         */
        int startMethod(int firstProbe) {
            // Methods share no probes, and so no sets.
            numbers.clear();
            methodWord = firstProbe >> 6;
            return methodWord << 6;
        }

        /** The number of the set; it must not be changed any more. */
        int number(BitSet set) {
            Integer known = numbers.get(set);
            return known != null ? known : add(set);
        }

        private int add(BitSet set) {
            int number = count++;
            numbers.put(set, number);
            if (number == firstWords.length) {
                firstWords = Arrays.copyOf(firstWords, 2 * number);
                starts = Arrays.copyOf(starts, 2 * number + 1);
            }
            long[] all = set.toLongArray();
            int first = set.isEmpty() ? 0 : set.nextSetBit(0) >> 6;
            int length = all.length - first;
            if (used + length > words.length) {
                words = Arrays.copyOf(words, Math.max(used + length, 2 * words.length));
            }
            System.arraycopy(all, first, words, used, length);
            used += length;
            firstWords[number] = methodWord + first;
            starts[number + 1] = used;
            return number;
        }

        ProbeSets build() {
            return new ProbeSets(
                    Arrays.copyOf(words, used), Arrays.copyOf(starts, count + 1), Arrays.copyOf(firstWords, count));
        }
    }
}
