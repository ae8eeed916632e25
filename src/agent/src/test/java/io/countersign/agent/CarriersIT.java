package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.ForkWays;
import io.countersign.fixture.FutureWays;
import io.countersign.fixture.LateWays;
import io.countersign.fixture.PoolWays;
import io.countersign.fixture.ThreadWays;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two owners hand work to threads they share; every piece asks for whom it runs. On every JDK that is here. */
class CarriersIT {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    @TempDir
    Path folder;

    static List<Path> jdks() throws IOException {
        return Jdks.present();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void threadPoolsWorkForTheirSubmitters(Path jdk) throws Exception {
        assertThat(outOf(jdk, "chosen", PoolWays.class)).isEqualTo("""
                execute fixed: 18002 seen, 0 wrong
                execute cached: 18002 seen, 0 wrong
                execute single: 18002 seen, 0 wrong
                execute fork-join: 18002 seen, 0 wrong
                execute scheduled: 18002 seen, 0 wrong
                invokeAll, invokeAny: 2400 seen, 0 wrong
                nested: 6000 seen, 0 wrong
                beforeExecute, afterExecute: 4000 seen, 0 wrong
                throwing: 800 seen, 0 wrong
                not busy after: 801 seen, 0 wrong
                priorities: 2000 seen, 0 wrong
                in order: 2001 seen, 0 wrong
                cancelled: 1 seen, 0 wrong
                same object: 2000 seen, 0 wrong
                same object of both: 2002 seen, 0 wrong
                same object of one after the other: 2005 seen, 0 wrong
                removed: 4 seen, 0 wrong
                shutdownNow: 103 seen, 0 wrong
                """);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void forkedWorkIsForWhoForkedIt(Path jdk) throws Exception {
        assertThat(outOf(jdk, "chosen", ForkWays.class)).isEqualTo("""
                fork, join: 306112 seen, 0 wrong
                helping: 4900 seen, 0 wrong
                completers: 101600 seen, 0 wrong
                parallel streams: 40000 seen, 0 wrong
                unforked: 200 seen, 0 wrong
                reused: 4 seen, 0 wrong
                not busy after: 5 seen, 0 wrong
                """);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void functionsRunForWhoHungThemOnAFuture(Path jdk) throws Exception {
        assertThat(outOf(jdk, "chosen", FutureWays.class)).isEqualTo("""
                async: 2800 seen, 0 wrong
                completed by the other: 2000 seen, 0 wrong
                not busy after: 2001 seen, 0 wrong
                async: 2800 seen, 0 wrong
                completed by the other: 2000 seen, 0 wrong
                not busy after: 2001 seen, 0 wrong
                every kind: 17 seen, 0 wrong
                of both on one: 1201 seen, 0 wrong
                own executor: 1 seen, 0 wrong
                delayed: 1200 seen, 0 wrong
                not busy after: 1201 seen, 0 wrong
                never completed: 2 seen, 0 wrong
                """);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void threadsAndTimersWorkForWhoStartedThem(Path jdk) throws Exception {
        String virtual = Jdks.version(jdk) < FIRST_WITH_VIRTUAL_THREADS
                ? "virtual threads: not on this JDK\n"
                : "virtual threads: 6400 seen, 0 wrong\nnot busy after: 6401 seen, 0 wrong\n";
        assertThat(outOf(jdk, "chosen", ThreadWays.class)).isEqualTo("""
                threads: 800 seen, 0 wrong
                busy while a thread lives: 802 seen, 0 wrong
                started by the other: 200 seen, 0 wrong
                scheduled: 2002 seen, 0 wrong
                not busy after: 2003 seen, 0 wrong
                timers: 1206 seen, 0 wrong
                timers, not busy after: true
                rejected: true 0 wrong, busy false
                rejected: true 0 wrong, busy false
                rejected: true 0 wrong, busy false
                rejected: true 0 wrong, busy false
                rejected: true 0 wrong, busy false
                """ + virtual + "collected: 0 left\n");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void workersThatAreOlderThanTheHooksTellWhatTheyTakeUp(Path jdk) throws Exception {
        assertThat(outOf(jdk, "flat", LateWays.class)).isEqualTo("""
                older workers: 0 of the other, at most 0 of nobody true
                older fork-join workers: 0 of the other, at most 4 of nobody true
                """);
    }

    /** Without the hooks the same program finds what the hooks are for. */
    @Test
    void flatLayoutLeavesTheJdkAsItIs() throws Exception {
        Path own = Jdks.present().get(0);
        assertThat(outOf(own, "flat", PoolWays.class)).containsPattern("execute fixed: 18002 seen, [1-9]\\d+ wrong");
    }

    private String outOf(Path jdk, String layout, Class<?> program) throws Exception {
        Fork.Result result = new Fork(
                        jdk,
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                        Fork.own("exec=" + folder.resolve("own.exec") + ",layout=" + layout))
                .main(program);
        assertThat(result.err()).isEmpty();
        return result.out();
    }
}
