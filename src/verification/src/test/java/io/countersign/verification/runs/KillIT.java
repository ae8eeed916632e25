package io.countersign.verification.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A test JVM is killed at a random moment, over and over: no test that ended is lost, none is invented, a torn tail is reported with
 * its byte, and the reader never throws. {@code -Dcountersign.kills=1000} kills that often, half with and half without overlapping
 * tests; what came of it is in {@code target/kills-<threads>.txt}.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("countersign.kills", 60);
    private static final String SHOP = "shop/Shop";
    private static final int LIMIT_SECONDS = 120;
    private static final long POLL_NANOS = 50_000;

    /** Cuts of a file near its end, one for each byte. */
    private static final int CUTS = 200;

    @TempDir
    private Path root;

    /** What was found by all kills together. */
    private static final class Sum {
        int kills;
        int whileTestsRan;
        int torn;
        int ended;
        int unfinished;

        String sentence(int threads) {
            return String.format(
                    Locale.ROOT,
                    "%d kills of tests on %d threads: %d while tests ran, %d torn tails, %d ended and %d unfinished tests%n",
                    kills,
                    threads,
                    whileTestsRan,
                    torn,
                    ended,
                    unfinished);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void losesNoEndedTestWhateverTheMomentOfTheKill(int threads) throws Exception {
        SmallTests tests = new SmallTests(root.resolve("project"), threads);
        Path whole = Files.createDirectories(root.resolve("whole"));
        long start = System.nanoTime();
        Process process = tests.start(whole);
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        long nanos = System.nanoTime() - start;
        assertThat(Files.readString(whole.resolve("output"))).isEmpty();
        byte[] bytes = bytes(whole);
        Map<Integer, String> footprints = footprints(read(bytes));
        assertWhole(whole, footprints, threads);
        assertEveryCutIsReported(bytes, bytes.length - CUTS);

        Sum sum = new Sum();
        for (int kill = 0; kill < KILLS / 2; kill++) {
            Path folder = Files.createDirectories(root.resolve("kill-" + kill));
            killAtRandom(tests.start(folder), folder, new Random(kill), nanos, bytes.length);
            assertNothingLost(folder, footprints, threads, sum);
            delete(folder);
        }

        Files.writeString(Path.of("target", "kills-" + threads + ".txt"), sum.sentence(threads));
        assertThat(sum.whileTestsRan).isGreaterThan(KILLS / 4);
    }

    /** By the clock, or when so many bytes were written: then it is in the midst of writing the next ones. */
    private static void killAtRandom(Process process, Path folder, Random random, long nanos, int bytes)
            throws Exception {
        if (random.nextInt(4) == 0) {
            LockSupport.parkNanos((long) (nanos * random.nextDouble()));
        } else {
            int size = random.nextInt(bytes);
            while (process.isAlive() && written(folder) < size) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            LockSupport.parkNanos(random.nextInt(1_000_000));
        }
        process.destroyForcibly();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static long written(Path folder) throws IOException {
        List<Path> files = evidence(folder);
        return files.isEmpty() ? 0 : Files.size(files.get(0));
    }

    /** The reference: by construction it depends on the last three bits of a test's number alone, and differs between them. */
    private static Map<Integer, String> footprints(Evidence evidence) {
        Map<Integer, String> footprints = new TreeMap<>();
        for (TestNode node : tests(evidence)) {
            footprints.putIfAbsent(number(node) & 7, footprint(node.executions().get(0)));
        }
        assertThat(footprints.values()).hasSize(8).doesNotHaveDuplicates().doesNotContain("");
        return footprints;
    }

    private static String footprint(Execution execution) {
        Map<ClassKey, Probes> hits = new HashMap<>(execution.footprint().hits());
        hits.keySet().removeIf(key -> !key.name().equals(SHOP));
        List<Integer> entered = execution.footprint().entries().methods().stream()
                .filter(method -> method.type().name().equals(SHOP))
                .map(EnteredMethod::index)
                .toList();
        return hits.isEmpty() ? "" : hits.values() + " " + entered;
    }

    private static void assertWhole(Path folder, Map<Integer, String> footprints, int threads) throws IOException {
        Sum sum = new Sum();
        assertNothingLost(folder, footprints, threads, sum);
        assertThat(sum.ended).isEqualTo(SmallTests.COUNT);
        assertThat(sum.unfinished).isZero();
        assertThat(read(bytes(folder)).finished()).isTrue();
    }

    private static void assertNothingLost(Path folder, Map<Integer, String> footprints, int threads, Sum sum)
            throws IOException {
        SmallTests.Ledger ledger = SmallTests.Ledger.in(folder);
        sum.kills++;
        if (evidence(folder).isEmpty()) {
            assertThat(ledger.begun()).isEmpty();
            return;
        }
        byte[] bytes = bytes(folder);
        Evidence evidence = read(bytes);
        TreeSet<Integer> ended = new TreeSet<>();
        TreeSet<Integer> unfinished = new TreeSet<>();
        for (TestNode node : tests(evidence)) {
            for (Execution execution : node.executions()) {
                boolean open = execution.outcome() == Outcome.UNFINISHED;
                assertThat((open ? unfinished : ended).add(number(node))).isTrue();
                if (!open) {
                    assertEnded(number(node), execution, footprints);
                }
            }
        }
        assertThat(without(ledger.ended(), ended)).as("lost").isEmpty();
        assertThat(without(ended, ledger.begun())).as("invented").isEmpty();
        TreeSet<Integer> begunAndNotEnded = without(ledger.begun(), ended);
        assertThat(without(begunAndNotEnded, unfinished))
                .as("begun and not told")
                .isEmpty();
        assertThat(unfinished).as("in flight").hasSizeLessThanOrEqualTo(threads);
        assertTailReported(evidence, bytes);
        assertEveryCutIsReported(bytes, bytes.length - 3);
        sum.whileTestsRan += evidence.finished() || ledger.begun().isEmpty() ? 0 : 1;
        sum.torn += evidence.damage().isPresent() ? 1 : 0;
        sum.ended += ended.size();
        sum.unfinished += unfinished.size();
    }

    private static TreeSet<Integer> without(Set<Integer> all, Set<Integer> some) {
        TreeSet<Integer> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static void assertEnded(int number, Execution execution, Map<Integer, String> footprints) {
        assertThat(execution.outcome() + " " + execution.attribution() + " " + footprint(execution))
                .as("t%s", number)
                .isEqualTo(SmallTests.outcome(number) + " " + Attribution.EXACT + " " + footprints.get(number & 7));
    }

    private static void assertEveryCutIsReported(byte[] bytes, int from) throws IOException {
        for (int length = Math.max(0, from); length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertTailReported(read(cut), cut);
        }
    }

    private static void assertTailReported(Evidence evidence, byte[] bytes) {
        int whole = EvidenceFrames.whole(bytes);
        if (whole == bytes.length) {
            assertThat(evidence.damage()).isEmpty();
        } else {
            assertThat(evidence.damage())
                    .contains((whole < EvidenceFrames.HEADER
                                    ? "the file is cut in its header"
                                    : "the file is cut in the middle of a record")
                            + " at byte " + whole + ", what follows was not read");
            assertThat(evidence.finished()).isFalse();
        }
    }

    private static List<TestNode> tests(Evidence evidence) {
        return evidence.nodes().stream().filter(TestNode::test).toList();
    }

    private static int number(TestNode node) {
        return Integer.parseInt(node.displayName().substring(1));
    }

    private static Evidence read(byte[] bytes) throws IOException {
        return EvidenceReader.read("killed.evidence", new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(Path folder) throws IOException {
        assertThat(evidence(folder)).hasSize(1);
        return Files.readAllBytes(evidence(folder).get(0));
    }

    private static List<Path> evidence(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".evidence")).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
