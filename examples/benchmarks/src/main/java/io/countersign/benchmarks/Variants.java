package io.countersign.benchmarks;

import io.countersign.benchmarks.testjvm.PerTestListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All variants, in the order of the tables. Each group begins with what the others of it are compared with. */
public final class Variants {

    static final String NONE = "none";
    static final String STOCK = "stock";
    static final String PARALLEL = "-parallel";

    private static final String SILENT = "-Dcountersign.skip=true";

    private Variants() {}

    static List<Variant> all() {
        return List.of(
                new Launched(NONE, false, run -> List.of(SILENT)),
                new Launched(STOCK, false, run -> List.of(SILENT, stock(run))),
                new Launched("stock-per-test", false, Variants::stockPerTest),
                ours(),
                new Launched("teamscale", false, Variants::teamscale),
                new Pit(),
                new Launched(NONE + PARALLEL, true, run -> List.of(SILENT)),
                new Launched(STOCK + PARALLEL, true, run -> List.of(SILENT, stock(run))),
                oursParallel());
    }

    /** One after the other, as {@code ours}. */
    public static Launched ours() {
        return new Launched("ours", false, Variants::ours);
    }

    /** As {@code ours-parallel}. */
    public static Launched oursParallel() {
        return new Launched("ours" + PARALLEL, true, Variants::ours);
    }

    /** As {@code stock-per-test}, with a second dump at each test's start, and the test's UniqueId in each dump. */
    public static Launched dumps() {
        return new Launched(
                "dumps",
                false,
                run -> List.of(
                        SILENT,
                        stock(run),
                        "-D" + PerTestListener.PROPERTY + "=jacoco-named",
                        "-Dbenchmarks.file=" + dumped(run)));
    }

    /** Both agents in one JVM. */
    public static Launched oursBesideStock() {
        return new Launched("ours-beside-stock", false, run -> {
            List<String> arguments = new ArrayList<>(ours(run));
            arguments.add(stock(run));
            return arguments;
        });
    }

    /** What {@link #dumps()} writes. */
    public static Path dumped(Run run) {
        return run.perTest().resolve("per-test.exec");
    }

    static List<Variant> named(List<String> names) {
        List<String> known = all().stream().map(Variant::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException(names + " are not all variants; there are " + known);
        }
        return all().stream()
                .filter(variant -> names.isEmpty() || names.contains(variant.name()))
                .toList();
    }

    private static String stock(Run run) {
        return "-javaagent:" + run.places().tool("org.jacoco.agent-runtime") + "=destfile=" + run.aggregate();
    }

    private static List<String> stockPerTest(Run run) {
        return List.of(
                SILENT, stock(run), "-D" + PerTestListener.PROPERTY + "=jacoco", "-Dbenchmarks.file=" + dumped(run));
    }

    private static List<String> ours(Run run) {
        return List.of(
                "-Dcountersign.directory=" + run.perTest(),
                "-javaagent:" + run.places().agent() + "=exec=" + run.aggregate()
                        + ",excludes=io.countersign.junit.*:io.countersign.model.*");
    }

    /** By default this agent leaves out {@code org.apache}, JUnit and more; the last option lets it record what the others record. */
    private static List<String> teamscale(Run run) {
        int port = freePort();
        return List.of(
                SILENT,
                "-javaagent:" + run.places().tool("teamscale-jacoco-agent") + "=mode=testwise,http-server-port=" + port
                        + ",out=" + run.perTest() + ",jacoco-excludes=shadow.*",
                "-D" + PerTestListener.PROPERTY + "=teamscale",
                "-Dbenchmarks.port=" + port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
