package io.countersign.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 129, 1000, 5000})
    void agreesWithBitSetOnEveryOperation(int size) {
        Random random = new Random(size);
        for (int round = 0; round < 100; round++) {
            BitSet left = bits(random, size);
            BitSet right = round % 7 == 0 ? (BitSet) left.clone() : bits(random, size);
            Probes one = Probes.of(left);
            Probes other = Probes.of(right);

            BitSet union = (BitSet) left.clone();
            union.or(right);
            BitSet intersection = (BitSet) left.clone();
            intersection.and(right);
            BitSet difference = (BitSet) left.clone();
            difference.andNot(right);

            assertSame(one, left);
            assertSame(one.union(other), union);
            assertSame(one.intersection(other), intersection);
            assertSame(one.minus(other), difference);
            assertThat(one.intersects(other)).isEqualTo(left.intersects(right));
            assertThat(one.equals(other)).isEqualTo(left.equals(right));
        }
    }

    private static void assertSame(Probes actual, BitSet expected) {
        assertThat(actual).isEqualTo(Probes.of(expected)).hasSameHashCodeAs(Probes.of(expected));
        assertThat(actual.size()).isEqualTo(expected.cardinality());
        assertThat(actual.length()).isEqualTo(expected.length());
        assertThat(actual.isEmpty()).isEqualTo(expected.isEmpty());
        assertThat(actual).hasToString(expected.toString());
        assertThat(actual.toWords()).isEqualTo(expected.toLongArray());
        assertThat(Probes.ofWords(actual.toWords())).isEqualTo(actual);
        boolean[] hits = new boolean[expected.length() + 3];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = expected.get(i);
            assertThat(actual.contains(i)).isEqualTo(hits[i]);
        }
        assertThat(Probes.of(hits)).isEqualTo(actual);
        assertThat(Probes.of(expected.stream().toArray())).isEqualTo(actual);
    }

    private static BitSet bits(Random random, int size) {
        BitSet bits = new BitSet();
        int density = 1 + random.nextInt(40);
        for (int i = 0; i < size; i += 1 + random.nextInt(density)) {
            bits.set(i);
        }
        return bits;
    }

    @Test
    void equalSetsAreEqualWhateverTrailingZerosTheyCameWith() {
        assertThat(Probes.ofWords(5, 0, 0)).isEqualTo(Probes.of(0, 2)).hasSameHashCodeAs(Probes.of(0, 2));
        assertThat(Probes.ofWords(0, 0)).isEqualTo(Probes.none()).isEqualTo(Probes.of());
        assertThat(Probes.of(0, 200).minus(Probes.of(200))).isEqualTo(Probes.of(0));
        assertThat(Probes.of(1)).isNotEqualTo(Probes.of(65)).isNotEqualTo("{1}").isNotEqualTo(null);
    }

    @Test
    void isACopyOfWhatItWasMadeFromAndHandsOutCopies() {
        long[] words = {1};
        BitSet bits = new BitSet();
        bits.set(0);
        Probes ofWords = Probes.ofWords(words);
        Probes ofBits = Probes.of(bits);
        words[0] = 2;
        bits.set(9);
        ofWords.toWords()[0] = 4;

        assertThat(ofWords).isEqualTo(Probes.of(0)).isEqualTo(ofBits);
    }

    @Test
    void refusesANegativeProbeNumber() {
        assertThatThrownBy(() -> Probes.of(3, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void writesItsNumbersInBraces() {
        assertThat(Probes.of(3, 0)).hasToString("{0, 3}");
        assertThat(Probes.none()).hasToString("{}");
    }
}
