package io.countersign.benchmarks.proof;

import io.countersign.benchmarks.Machine;
import io.countersign.benchmarks.Places;
import io.countersign.benchmarks.Section;
import java.nio.file.Path;
import java.util.List;

/**
 * The command {@code differences <suite> [sample]} or {@code constructors <suite>}. Prints Markdown on standard output, and on standard
 * error how far it is. Ends with 1 when something is left unexplained. {@code smoke} has a little of both.
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
        return switch (arguments[0]) {
            case "differences" ->
                List.of(differences(arguments[1], arguments.length > 2 ? Integer.parseInt(arguments[2]) : SAMPLE));
            case "constructors" -> List.of(constructors(arguments[1]));
            case "smoke" -> List.of(differences(SMOKE_SUITE, SMOKE_SAMPLE), constructors(SMOKE_SUITE));
            default -> throw new IllegalArgumentException("There is no proof " + arguments[0]);
        };
    }

    private static Section differences(String suite, int sample) {
        return new Differences(runs(suite), sample).section();
    }

    private static Section constructors(String suite) {
        return new Constructors(runs(suite)).section();
    }

    private static SuiteRuns runs(String suite) {
        return SuiteRuns.of(suite, new Places(Path.of("").toAbsolutePath()));
    }
}
