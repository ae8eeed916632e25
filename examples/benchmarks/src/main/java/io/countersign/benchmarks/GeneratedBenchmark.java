package io.countersign.benchmarks;

import io.countersign.benchmarks.testjvm.LoadedClasses;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the end of a test costs, by the number of classes that are loaded. */
final class GeneratedBenchmark {

    private static final Pattern JUNIT = Pattern.compile(".*(junit|opentest4j|apiguardian)[^/\\\\]*\\.jar");

    private final Places places;
    private final int classes;
    private final int tests;
    private final List<Variant> variants;

    /**
     * Takes the sizes.
     *
     * @param classes how many classes are loaded
     * @param tests how many tests are measured, after as many that are not
     */
    GeneratedBenchmark(Places places, int classes, int tests, List<Variant> variants) {
        this.places = places;
        this.classes = classes;
        this.tests = tests;
        // Tests that overlap have no common point in time from which to measure.
        this.variants = variants.stream()
                .filter(variant -> variant instanceof Launched && !variant.parallel())
                .toList();
    }

    /** Nanoseconds a test, and bytes a test. */
    private record Cost(double cpu, double clock, double bytes) {}

    Section measured(int count) {
        Suite suite = suite();
        List<String> names = variants.stream().map(Variant::name).toList();
        Rounds<Cost> rounds = Rounds.of(names, count, (round, name) -> cost(suite, name));
        MarkdownTable table = new MarkdownTable(
                "classes", "variant", "CPU µs a test", "clock µs a test", "CPU µs a test over none", "bytes a test");
        for (String name : names) {
            List<Cost> costs = rounds.of(name);
            if (!costs.isEmpty()) {
                table.row(
                        String.format(Locale.ROOT, "%,d", classes),
                        name,
                        micros(costs.stream().map(Cost::cpu).toList()),
                        micros(costs.stream().map(Cost::clock).toList()),
                        micros(rounds.paired(name, Variants.NONE, (a, b) -> a.cpu() - b.cpu())),
                        String.format(Locale.ROOT, "%,.0f", costs.get(0).bytes()));
            }
        }
        String title =
                String.format(Locale.ROOT, "Generated, %,d classes, %,d tests, %d rounds", classes, tests, count);
        return new Section(title, table.lines(), rounds.complaints());
    }

    private Cost cost(Suite suite, String name) throws RunFailed {
        Variant variant = variants.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Run run = new Run(places, suite, places.work().resolve(suite.name()).resolve(name));
        Result result = Jvm.run(variant, run);
        if (result.outcomes().filter(ended -> ended.passed() == 2L * tests).isEmpty()) {
            throw new RunFailed(name + " ended with " + result.outcomes());
        }
        String[] times = Places.read(run.times()).split(" ");
        return new Cost(Double.parseDouble(times[0]), Double.parseDouble(times[1]), result.bytesPerTest());
    }

    private Suite suite() {
        String name = "generated-" + classes;
        Path jar = Places.emptied(places.work().resolve(name)).resolve("generated.jar");
        GeneratedClasses.write(classes, jar);
        List<String> classPath = new ArrayList<>(List.of(jar.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (JUNIT.matcher(entry).matches()) {
                classPath.add(entry);
            }
        }
        List<String> arguments = List.of(
                "-D" + LoadedClasses.CLASSES + "=" + classes,
                "-D" + LoadedClasses.WARM_UP + "=" + tests,
                "-D" + LoadedClasses.TESTS + "=" + tests);
        Map<String, String> order = Map.of("select.class", LoadedClasses.class.getName(), "include.class", ".*");
        return new Suite(name, order, classPath, arguments, Optional.empty());
    }

    private static String micros(List<Double> nanos) {
        return nanos.isEmpty()
                ? "-"
                : Spread.of(nanos.stream().map(value -> value / 1_000).toList()).text(0);
    }
}
