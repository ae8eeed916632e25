package io.countersign.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One suite in all variants. */
final class SuiteBenchmark {

    private final Places places;
    private final Suite suite;
    private final List<Variant> variants;

    SuiteBenchmark(Places places, Suite suite, List<Variant> variants) {
        this.places = places;
        this.suite = suite;
        this.variants = variants.stream().filter(variant -> variant.runs(suite)).toList();
    }

    Section measured(int count) {
        List<String> names = variants.stream().map(Variant::name).toList();
        Rounds<Result> rounds = Rounds.of(names, count, (round, name) -> Jvm.run(variant(name), run(name)));
        compareOutcomes(rounds);
        List<String> lines = new ArrayList<>();
        lines.addAll(summary(rounds).lines());
        lines.add("");
        lines.addAll(perRound(rounds).lines());
        lines.add("");
        lines.addAll(commands(rounds));
        return new Section("Suite " + suite.name() + ", " + count + " rounds", lines, rounds.complaints());
    }

    private Variant variant(String name) {
        return variants.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Run run(String variant) {
        return new Run(places, suite, places.work().resolve(suite.name()).resolve(variant));
    }

    private void compareOutcomes(Rounds<Result> rounds) {
        Optional<Outcomes> expected = variants.stream()
                .flatMap(variant -> outcomes(rounds, variant.name()))
                .findFirst();
        for (Variant variant : variants) {
            outcomes(rounds, variant.name())
                    .filter(outcomes -> !expected.equals(Optional.of(outcomes)))
                    .forEach(outcomes -> rounds.warn(variant.name() + " ended differently: " + outcomes + " instead of "
                            + expected.orElseThrow()));
        }
    }

    private static Stream<Outcomes> outcomes(Rounds<Result> rounds, String variant) {
        return rounds.of(variant).stream().flatMap(result -> result.outcomes().stream());
    }

    private MarkdownTable summary(Rounds<Result> rounds) {
        MarkdownTable table = new MarkdownTable(
                "variant", "CPU s", "wall s", "CPU / none", "CPU / stock", "wall / none", "bytes a test", "outcomes");
        for (Variant variant : variants) {
            List<Result> results = rounds.of(variant.name());
            if (!results.isEmpty()) {
                String group = variant.parallel() ? Variants.PARALLEL : "";
                table.row(
                        variant.name(),
                        Spread.of(results.stream().map(Result::cpu).toList()).text(1),
                        Spread.of(results.stream().map(Result::wall).toList()).text(1),
                        ratio(rounds.paired(variant.name(), Variants.NONE + group, (a, b) -> a.cpu() / b.cpu())),
                        ratio(rounds.paired(variant.name(), Variants.STOCK + group, (a, b) -> a.cpu() / b.cpu())),
                        ratio(rounds.paired(variant.name(), Variants.NONE + group, (a, b) -> a.wall() / b.wall())),
                        bytes(results.get(results.size() - 1)),
                        results.get(0).outcomes().map(Outcomes::toString).orElse("not told"));
            }
        }
        return table;
    }

    private MarkdownTable perRound(Rounds<Result> rounds) {
        List<String> ran = variants.stream()
                .map(Variant::name)
                .filter(name -> !rounds.of(name).isEmpty())
                .toList();
        List<String> heading = new ArrayList<>(List.of("CPU s in round"));
        heading.addAll(ran);
        MarkdownTable table = new MarkdownTable(heading.toArray(new String[0]));
        for (int round = 0; round < rounds.count(); round++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(round + 1)));
            for (String name : ran) {
                row.add(String.format(
                        Locale.ROOT, "%.1f", rounds.of(name).get(round).cpu()));
            }
            table.row(row.toArray(new String[0]));
        }
        return table;
    }

    private List<String> commands(Rounds<Result> rounds) {
        List<String> lines = new ArrayList<>(List.of("```"));
        for (Variant variant : variants) {
            Run run = run(variant.name());
            rounds.of(variant.name()).stream()
                    .limit(1)
                    .map(result -> String.join(" ", result.command())
                            .replace(run.classPath(), "<class path>")
                            .replace(places.pitClassPath(), "<class path of PIT>")
                            .replace(run.folder().toString(), "<folder>")
                            .replace(Jvm.JAVA, "java"))
                    .forEach(command -> lines.add(variant.name() + ": " + places.shortened(command)));
        }
        lines.add("```");
        return lines;
    }

    private static String ratio(List<Double> ratios) {
        return ratios.isEmpty() ? "-" : Spread.of(ratios).text(2);
    }

    private static String bytes(Result result) {
        return result.bytesPerTest() == 0 ? "-" : String.format(Locale.ROOT, "%,.0f", result.bytesPerTest());
    }
}
