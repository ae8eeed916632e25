package io.countersign.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What was measured, round by round.
 *
 * @param <R> what one run tells
 */
final class Rounds<R> {

    private final List<Map<String, R>> rounds = new ArrayList<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    /** Tells one run: the round, counted from 1, and the variant. */
    @FunctionalInterface
    interface Measured<R> {
        R run(int round, String variant) throws RunFailed;
    }

    /**
     * Runs every variant once in each round, beginning each round with another one, so that no variant always runs after the same.
     * A variant that failed is not run again and is in no figure.
     */
    static <R> Rounds<R> of(List<String> variants, int count, Measured<R> measured) {
        Rounds<R> rounds = new Rounds<>();
        for (int round = 0; round < count; round++) {
            Map<String, R> results = new LinkedHashMap<>();
            for (int i = 0; i < variants.size(); i++) {
                String variant = variants.get((i + round) % variants.size());
                if (!rounds.failures.containsKey(variant)) {
                    System.err.println("round " + (round + 1) + " of " + count + ": " + variant);
                    rounds.run(round + 1, variant, measured).ifPresent(result -> results.put(variant, result));
                }
            }
            rounds.rounds.add(results);
        }
        return rounds;
    }

    private Optional<R> run(int round, String variant, Measured<R> measured) {
        try {
            return Optional.of(measured.run(round, variant));
        } catch (RunFailed e) {
            System.err.println(e.getMessage());
            failures.put(
                    variant, String.valueOf(e.getMessage()).lines().findFirst().orElse(variant));
            return Optional.empty();
        }
    }

    /** Figures of one variant, one for each round; none when it failed or was not asked for. */
    List<R> of(String variant) {
        return failures.containsKey(variant)
                ? List.of()
                : rounds.stream()
                        .filter(results -> results.containsKey(variant))
                        .map(results -> results.get(variant))
                        .toList();
    }

    /** Figures made of two variants of the same round; none when one of the two was not run. */
    List<Double> paired(String variant, String other, BiFunction<R, R, Double> figure) {
        List<R> mine = of(variant);
        List<R> theirs = of(other);
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            figures.add(figure.apply(mine.get(i), theirs.get(i)));
        }
        return figures;
    }

    int count() {
        return rounds.size();
    }

    void warn(String warning) {
        if (warnings.add(warning)) {
            System.err.println("warning: " + warning);
        }
    }

    /** What the reader of the figures must know; empty when all is well. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        failures.forEach((variant, failure) -> complaints.add("did not run: " + failure));
        complaints.addAll(warnings);
        return complaints;
    }
}
