package io.countersign.agent.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountersignOrderTest {

    private final CountersignOrder order = new CountersignOrder();

    @Test
    void methodsAreInTheOrderOfTheirTimesBehindTheEarlierOnes() {
        order.take(new long[] {0, 30, 0, 10}, 100);
        order.take(new long[] {20}, 500);
        assertThat(order.behind(new int[] {7, 8, 9}, 2, 1)).containsExactly(7, 8, 103, 500, 101, 0);
    }

    @Test
    void whatWasTakenIsNotThereAnyMore() {
        long[] entered = {5, 0, 6};
        order.take(entered, 0);
        assertThat(entered).containsOnly(0);
        CountersignOrder later = new CountersignOrder();
        later.take(entered, 0);
        assertThat(later.behind(new int[0], 0, 0)).isEmpty();
    }

    @Test
    void methodsAtTheSameTimeAreAllTold() {
        order.take(new long[] {4, 2, 4, 4, 2}, 0);
        assertThat(order.behind(new int[0], 0, 0)).containsExactly(1, 4, 0, 2, 3);
    }

    @Test
    void thoseUntilATimeAreCountedWithThoseAtIt() {
        order.take(new long[] {4, 2, 9}, 0);
        assertThat(List.of(order.until(1), order.until(2), order.until(5), order.until(9)))
                .containsExactly(0, 1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyTimesAreSorted(long seed) {
        Random random = new Random(seed);
        long[] entered = new long[random.nextInt(3_000)];
        Arrays.setAll(entered, i -> random.nextInt(3) == 0 ? 1 + random.nextInt(500) : 0);
        int[] expected = IntStream.range(0, entered.length)
                .filter(i -> entered[i] != 0)
                .boxed()
                .sorted(Comparator.comparingLong(i -> entered[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        order.take(entered.clone(), 0);
        assertThat(order.behind(new int[0], 0, 0)).isEqualTo(expected);
    }
}
