package io.countersign.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one command: {@code [all|<suite>|generated|hot-path|smoke] [rounds] [variant,...]}. Prints Markdown on standard output, and on
 * standard error how far it is. Ends with 1 when a variant failed in the smoke run, which has one tiny round of everything.
 */
public final class Benchmarks {

    private static final int ROUNDS = 5;
    private static final String SMOKE_SUITE = "commons-codec-net";
    private static final List<String> SUITES =
            List.of("commons-codec", "commons-lang3", "commons-collections4", "commons-math3");
    private static final List<Integer> CLASSES = List.of(1_000, 5_000, 20_000);
    private static final int TESTS = 2_000;
    private static final int ITERATIONS = 5;
    private static final int MILLIS = 1_000;

    private final Places places = new Places(Path.of("").toAbsolutePath());
    private final int rounds;
    private final List<Variant> variants;

    private Benchmarks(int rounds, List<Variant> variants) {
        this.rounds = rounds;
        this.variants = variants;
    }

    /** Called by the script {@code run}, in the repository's folder. */
    public static void main(String[] arguments) {
        String what = arguments.length > 0 ? arguments[0] : "all";
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        List<String> names = arguments.length > 2 ? List.of(arguments[2].split(",")) : List.of();
        System.out.println(Machine.facts() + "\n");
        boolean smoke = what.equals("smoke");
        Benchmarks benchmarks = new Benchmarks(smoke ? 1 : rounds, Variants.named(names));
        int complaints = 0;
        for (Supplier<Section> section : benchmarks.sections(what)) {
            Section measured = section.get();
            measured.print();
            complaints += measured.complaints().size();
        }
        System.exit(smoke && complaints > 0 ? 1 : 0);
    }

    private List<Supplier<Section>> sections(String what) {
        return switch (what) {
            case "smoke" -> List.of(() -> suite(SMOKE_SUITE), () -> generated(100, 20), () -> hotPath(1, 100));
            case "generated" -> generated();
            case "hot-path" -> List.of(() -> hotPath(ITERATIONS, MILLIS));
            case "all" -> all();
            default -> List.of(() -> suite(what));
        };
    }

    private List<Supplier<Section>> all() {
        List<Supplier<Section>> sections = new ArrayList<>();
        SUITES.forEach(suite -> sections.add(() -> suite(suite)));
        sections.addAll(generated());
        sections.add(() -> hotPath(ITERATIONS, MILLIS));
        return sections;
    }

    private List<Supplier<Section>> generated() {
        return CLASSES.stream()
                .map(classes -> (Supplier<Section>) () -> generated(classes, TESTS))
                .toList();
    }

    private Section suite(String name) {
        return new SuiteBenchmark(places, Suite.named(name, places), variants).measured(rounds);
    }

    private Section generated(int classes, int tests) {
        return new GeneratedBenchmark(places, classes, tests, variants).measured(rounds);
    }

    private Section hotPath(int iterations, int millis) {
        return new HotPathBenchmark(places, iterations, millis).measured(rounds);
    }
}
