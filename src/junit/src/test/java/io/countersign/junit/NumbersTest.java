package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 127, 128, 129, 512, 513, 5_000})
    void keepEachNumberAtThePlaceWhereItWasAddedFirst(int count) {
        Random random = new Random(count);
        Numbers numbers = new Numbers();
        List<Integer> expected = new ArrayList<>();
        while (expected.size() < count) {
            int number = random.nextInt(count * 2) * (random.nextBoolean() ? 1 : 1 << 10);
            if (!expected.contains(number)) {
                expected.add(number);
            }
            assertThat(numbers.add(number)).isEqualTo(expected.indexOf(number));
        }

        assertThat(numbers.size()).isEqualTo(count);
        assertThat(numbers.toArray())
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }
}
