package io.countersign.verification.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.verification.runs.Places;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated tests whose footprints are known by construction, in every way of running code: what is credited to each test, by probes
 * and by entries, is exactly what it executed, or the attribution says that it is not exact.
 *
 * <p>One run each in the build. With {@code -Dcountersign.truth.runs=50} each is run 50 times, and all of JUnit Jupiter's overlap with
 * at least 2,000 tests.
 */
class KnownTruthIT {

    private static final String JUPITER = "5.14.4";
    private static final String JUPITER_WITH_WORKER_POOL = "6.1.3";
    private static final String PLATFORM_OF_CUCUMBER = "1.14.4";

    @TempDir
    private Path root;

    @Test
    void testsThatRunOneAfterTheOther() {
        TruthRun run = Proof.ofJunit(large(false), root, JUPITER).isTold("auto");

        assertThat(run.seen("open")).isEqualTo(1);
    }

    /** While threads work that a test left behind, or that nobody handed work to: the flat layout cannot tell these apart. */
    @Test
    void testsThatRunOneAfterTheOtherWhileOthersWork() {
        TruthRun run = Proof.ofJunit(small(true), root, JUPITER).isTold("chosen");

        assertThat(run.seen("open")).isEqualTo(1);
    }

    /** And so this comparison does find what is wrong. */
    @Test
    void flatLayoutCreditsOthersWorkToTheTestThatIsOpen() {
        assertThat(Proof.ofJunit(JupiterTests.add(4, 0, new Suite(true, false)), root, JUPITER)
                        .once("flat")
                        .wrong())
                .anyMatch(sentence -> sentence.matches("t\\d+ by probes has \\[Old#1 of nobody]"))
                .anyMatch(sentence -> sentence.matches("t\\d+ by entries has \\[Old#1 of nobody]"))
                .anyMatch(sentence -> sentence.matches("t\\d+: Block\\d+#\\d+ is not told as late"))
                .anyMatch(sentence -> sentence.matches("t\\d+: Block\\d+#\\d+ is not told as nobody's"));
    }

    @Test
    void twoThousandTestsOnFourWorkers() {
        Suite suite = large(true);

        TruthRun run = Proof.ofJunit(suite, root, JUPITER).isTold("auto", concurrent(4));

        assertThat(suite.size()).isGreaterThanOrEqualTo(2_000);
        assertThat(run.seen("open")).isGreaterThanOrEqualTo(4);
        assertThat(run.seen("nested")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void testsThatOverlapInAForkJoinPool(int parallelism) {
        TruthRun run = Proof.ofJunit(Proof.isWhole() ? large(true) : small(false), root, JUPITER)
                .isTold("auto", concurrent(parallelism));

        assertThat(run.seen("open")).isGreaterThanOrEqualTo(parallelism);
        assertThat(run.seen("nested")).isPositive();
    }

    /** Tests and containers that are open when the first two are seen to overlap are not known for certain, and say so. */
    @Test
    void testsThatOverlapWhereNobodySaidSo() {
        Suite suite = JupiterTests.add(15, 50, new Suite(false, false));

        Comparison.Result result = Proof.ofJunit(suite, root, JUPITER).once("flat", concurrent(4));

        assertThat(result.wrong()).isEmpty();
        assertThat(result.exact()).isGreaterThan(suite.size() / 2);
        assertThat(result.unclear()).isNotEmpty();
    }

    @Test
    void testsThatExcludeEachOther() {
        TruthRun run = Proof.ofJunit(small(true), root, JUPITER).isTold("auto", concurrent(4));

        assertThat(run.seen("open")).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork_join_pool", "worker_thread_pool"})
    void testsThatOverlapInEitherExecutorService(String service) {
        TruthRun run = Proof.ofJunit(small(true), root, JUPITER_WITH_WORKER_POOL)
                .isTold("auto", concurrent(4, "junit.jupiter.execution.parallel.config.executor-service=" + service));

        assertThat(run.seen("open")).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void testsOfJunit4ThatOverlap(boolean methods) {
        String vintage = "junit.vintage.execution.parallel.";
        TruthRun run = Proof.ofJunit(
                        VintageTests.add(20, new Suite(true, false)),
                        root,
                        JUPITER,
                        "junit-vintage-engine-5.14.4",
                        "junit-4.13.2",
                        "hamcrest-core-1.3")
                .isTold(
                        "auto",
                        vintage + "enabled=true",
                        vintage + "classes=true",
                        vintage + "methods=" + methods,
                        vintage + "pool-size=4");

        assertThat(run.seen("open")).isGreaterThan(1);
    }

    @Test
    void scenariosThatOverlap() {
        String parallel = "cucumber.execution.parallel.";
        TruthRun run = Proof.of(
                        CucumberTests.add(20, new Suite(true, false)), root, Places.cucumber(), PLATFORM_OF_CUCUMBER)
                .isTold(
                        "auto",
                        parallel + "enabled=true",
                        parallel + "config.strategy=fixed",
                        parallel + "config.fixed.parallelism=4",
                        "cucumber.glue=suite",
                        "cucumber.publish.quiet=true");

        assertThat(run.seen("open")).isGreaterThan(1);
    }

    private static Suite large(boolean background) {
        return JupiterTests.add(85, 300, new Suite(background, false));
    }

    private static Suite small(boolean locks) {
        return JupiterTests.add(15, 50, new Suite(true, locks));
    }

    private static String[] concurrent(int parallelism, String... more) {
        String parallel = "junit.jupiter.execution.parallel.";
        String[] settings = new String[more.length + 5];
        settings[0] = parallel + "enabled=true";
        settings[1] = parallel + "mode.default=concurrent";
        settings[2] = parallel + "mode.classes.default=concurrent";
        settings[3] = parallel + "config.strategy=fixed";
        settings[4] = parallel + "config.fixed.parallelism=" + parallelism;
        System.arraycopy(more, 0, settings, 5, more.length);
        return settings;
    }
}
