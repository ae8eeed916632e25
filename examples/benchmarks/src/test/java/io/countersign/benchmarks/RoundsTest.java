package io.countersign.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundsTest {

    @Test
    void eachRoundBeginsWithAnotherVariant() {
        List<String> ran = new ArrayList<>();
        Rounds.of(List.of("a", "b", "c"), 2, (round, variant) -> ran.add(round + variant));
        assertThat(ran).containsExactly("1a", "1b", "1c", "2b", "2c", "2a");
    }

    @Test
    void figuresOfTheSameRoundArePaired() {
        Rounds<Double> rounds = Rounds.of(
                List.of("none", "ours"),
                2,
                (round, variant) -> variant.equals("none") ? 10d * round : 30d * round * round);
        assertThat(rounds.paired("ours", "none", (ours, none) -> ours / none)).containsExactly(3d, 6d);
    }

    @Test
    void aVariantThatFailedIsNotRunAgainAndIsInNoFigure() {
        List<String> ran = new ArrayList<>();
        Rounds<Double> rounds = Rounds.of(List.of("none", "ours"), 3, (round, variant) -> {
            ran.add(round + variant);
            if (round == 2 && variant.equals("ours")) {
                throw new RunFailed("ours ended with 1:\nthe last line");
            }
            return 1d;
        });
        assertThat(ran).containsExactly("1none", "1ours", "2ours", "2none", "3none");
        assertThat(rounds.of("ours")).isEmpty();
        assertThat(rounds.paired("ours", "none", Double::sum)).isEmpty();
        assertThat(rounds.complaints()).containsExactly("did not run: ours ended with 1:");
    }

    @Test
    void aVariantNobodyAskedForHasNoFigures() {
        Rounds<Double> rounds = Rounds.of(List.of("ours"), 2, (round, variant) -> 1d);
        assertThat(rounds.paired("ours", "stock", Double::sum)).isEmpty();
    }
}
