package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.Machine;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command {@code differences <suite> [sample]} or {@code constructors <suite>}; what begins with a hyphen is an argument of every
 * JVM. Prints Markdown on standard output, and on standard error how far it is. Ends with 1 when something is left unexplained. {@code smoke} has a little of both.
 */
public final class Proofs {

    private static final String SMOKE_SUITE = "commons-codec-net";
    private static final int SAMPLE = 300;
    private static final int SMOKE_SAMPLE = 2;

    private Proofs() {}

    /** Called by the script {@code run}, in the repository's folder. */
    public static void main(String[] arguments) {
        System.out.println(Machine.facts() + "\n");
        int complaints = 0;
        for (Section section : sections(arguments)) {
            section.print();
            complaints += section.complaints().size();
        }
        System.exit(complaints > 0 ? 1 : 0);
    }

    private static List<Section> sections(String[] arguments) {
        List<String> words = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .toList();
        List<String> jvm = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("-"))
                .toList();
        String what = words.get(0);
        String suite = words.size() > 1 ? words.get(1) : SMOKE_SUITE;
        int sample = words.size() > 2 ? Integer.parseInt(words.get(2)) : SAMPLE;
        return switch (what) {
            case "differences" -> List.of(differences(runs(suite, jvm), sample));
            case "constructors" -> List.of(constructors(runs(suite, jvm)));
            case "smoke" -> List.of(differences(runs(suite, jvm), SMOKE_SAMPLE), constructors(runs(suite, jvm)));
            default -> throw new IllegalArgumentException("There is no proof " + what);
        };
    }

    private static Section differences(SuiteRuns runs, int sample) {
        return new Differences(runs, sample).section();
    }

    private static Section constructors(SuiteRuns runs) {
        return new Constructors(runs).section();
    }

    private static SuiteRuns runs(String suite, List<String> jvm) {
        return SuiteRuns.of(suite, new Places(Path.of("").toAbsolutePath()), jvm);
    }
}
