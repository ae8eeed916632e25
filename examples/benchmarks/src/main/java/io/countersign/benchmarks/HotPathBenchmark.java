package io.countersign.benchmarks;

import io.countersign.benchmarks.hotpath.HotPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a probe costs where it weighs most, by JMH: one fork for each variant and round. */
final class HotPathBenchmark {

    private final Places places;
    private final int iterations;
    private final TimeValue time;

    /**
     * Takes the effort.
     *
     * @param iterations how many iterations are measured, after as many that are not
     * @param millis how long an iteration takes
     */
    HotPathBenchmark(Places places, int iterations, int millis) {
        this.places = places;
        this.iterations = iterations;
        this.time = TimeValue.milliseconds(millis);
    }

    Section measured(int count) {
        Map<String, List<String>> variants =
                variants(Places.emptied(places.work().resolve("hot-path")));
        List<String> names = List.copyOf(variants.keySet());
        Rounds<Map<String, Double>> rounds =
                Rounds.of(names, count, (round, name) -> scores(variants.getOrDefault(name, List.of())));
        MarkdownTable table = new MarkdownTable("code", "variant", "ns a call", "/ none", "/ stock");
        for (String code : codes(rounds, names)) {
            for (String name : names) {
                List<Map<String, Double>> scores = rounds.of(name);
                if (!scores.isEmpty()) {
                    table.row(
                            code,
                            name,
                            Spread.of(scores.stream()
                                            .map(score -> score.get(code))
                                            .toList())
                                    .text(0),
                            ratio(rounds, code, name, Variants.NONE),
                            ratio(rounds, code, name, Variants.STOCK));
                }
            }
        }
        return new Section("Hot path, " + count + " rounds", table.lines(), rounds.complaints());
    }

    /** JMH's own code is in nobody's figures. */
    private Map<String, List<String>> variants(Path folder) {
        String excludes = ",excludes=org.openjdk.jmh.*:*jmh_generated*";
        Map<String, List<String>> variants = new LinkedHashMap<>();
        variants.put(Variants.NONE, List.of());
        variants.put(
                Variants.STOCK,
                List.of("-javaagent:" + places.tool("org.jacoco.agent-runtime") + "=destfile="
                        + folder.resolve("stock.exec") + excludes));
        variants.put(
                "ours", List.of("-javaagent:" + places.agent() + "=exec=" + folder.resolve("ours.exec") + excludes));
        return variants;
    }

    private Map<String, Double> scores(List<String> arguments) throws RunFailed {
        try {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(HotPath.class.getName())
                            .forks(1)
                            .warmupIterations(iterations)
                            .warmupTime(time)
                            .measurementIterations(iterations)
                            .measurementTime(time)
                            .jvmArgsAppend(arguments.toArray(new String[0]))
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run()) {
                scores.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore());
            }
            return scores;
        } catch (RunnerException e) {
            throw new RunFailed("JMH with " + arguments + ": " + e);
        }
    }

    private static List<String> codes(Rounds<Map<String, Double>> rounds, List<String> names) {
        TreeSet<String> codes = new TreeSet<>();
        names.forEach(name -> rounds.of(name).forEach(scores -> codes.addAll(scores.keySet())));
        return new ArrayList<>(codes);
    }

    private static String ratio(Rounds<Map<String, Double>> rounds, String code, String name, String other) {
        List<Double> ratios = rounds.paired(name, other, (a, b) -> a.getOrDefault(code, 0d) / b.getOrDefault(code, 1d));
        return ratios.isEmpty() ? "-" : Spread.of(ratios).text(2);
    }
}
