package io.countersign.verification.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.verification.runs.Places;
import io.countersign.verification.runs.TestProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A compiled suite that is run again and again in some setting, and must be told truthfully each time. */
final class Proof {

    /** The system property that says how often each suite is run; once when it is not set. */
    private static final String RUNS = "countersign.truth.runs";

    /** Since 1.13 the launcher tells on its own thread that an engine ended, and of no other node. */
    private static final String ENGINE_ENDED_ELSEWHERE =
            "\\[engine:[a-z-]+] is AMBIGUOUS: it ended on another thread than it started on";

    private final Suite suite;
    private final TestProject project;
    private final String platform;

    private Proof(Suite suite, TestProject project, String platform) {
        this.suite = suite;
        this.project = project;
        this.platform = platform;
    }

    /** Whether this is the whole proof and not the glance of each build. */
    static boolean isWhole() {
        return Integer.getInteger(RUNS, 1) > 1;
    }

    /** With the engines of JUnit of one version: 5.x belongs to 1.x. */
    static Proof ofJunit(Suite suite, Path root, String jupiter, String... more) {
        String platform = jupiter.startsWith("5.") ? "1" + jupiter.substring(1) : jupiter;
        List<Path> jars = Stream.concat(
                        Stream.of(
                                "junit-jupiter-api-" + jupiter,
                                "junit-jupiter-engine-" + jupiter,
                                "junit-platform-commons-" + platform,
                                "junit-platform-engine-" + platform,
                                "opentest4j-1.3.0",
                                "jspecify-1.0.1"),
                        Stream.of(more))
                .map(Places::jar)
                .toList();
        return of(suite, root, jars, platform);
    }

    static Proof of(Suite suite, Path root, List<Path> jars, String platform) {
        List<Path> libraries = new ArrayList<>(jars);
        libraries.add(TruthRun.launcher(platform));
        return new Proof(suite, suite.into(new TestProject(root, libraries)), platform);
    }

    /** Runs the suite with some agent option {@code layout} and system properties; what is returned is of the last run. */
    TruthRun isTold(String layout, String... settings) {
        int runs = Integer.getInteger(RUNS, 1);
        int exact = 0;
        Map<String, Integer> unclear = new TreeMap<>();
        TruthRun run = run(layout, settings);
        for (int i = 1; ; i++) {
            Comparison.Result result = Comparison.of(suite, run);
            assertThat(result.wrong()).as("run " + i).isEmpty();
            exact += result.exact();
            result.unclear().forEach((reason, count) -> unclear.merge(reason, count, Integer::sum));
            if (i == runs) {
                break;
            }
            run = run(layout, settings);
        }
        // A benchmark's line: nobody would believe fifty runs that leave no trace.
        System.out.println("truth: " + runs + " runs of " + suite.size() + " tests, " + exact
                + " exact, 0 wrong, not exact " + unclear + ", " + layout + " " + List.of(settings) + ", last run "
                + new TreeMap<>(run.seen()));
        assertThat(unclear.keySet()).allMatch(reason -> reason.matches(ENGINE_ENDED_ELSEWHERE));
        assertThat(exact).isEqualTo(runs * suite.size());
        return run;
    }

    /** How one run is told. */
    Comparison.Result once(String layout, String... settings) {
        return Comparison.of(suite, run(layout, settings));
    }

    private TruthRun run(String layout, String... settings) {
        TruthRun run = TruthRun.of(project, suite.hasBackground(), platform, layout, List.of(settings));
        assertThat(run.seen("threads.shared")).isEqualTo(4);
        assertThat(run.seen("threads.forkJoin")).isGreaterThan(1);
        assertThat(run.seen("threads.common")).isGreaterThan(1);
        assertThat(run.seen("threads.scheduled")).isGreaterThan(1);
        assertThat(run.seen("threads.lazy")).isGreaterThan(1);
        return run;
    }
}
