package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndTest {

    @TempDir
    Path folder;

    private final boolean[] probes = new boolean[8];
    private final Registry registry =
            new Registry((index, first, entries, count) -> new Segment(index, "s", first, entries, probes), 0, 8);
    private final List<String> console = new ArrayList<>();
    private final Problems problems = new Problems(console::add);
    private final Door door = new Door(registry, problems, Layouts.flat(registry, problems), Map.of());

    @BeforeEach
    void hitOneOfTwoClasses() {
        registry.claim(new ClassShape(10, "a/A", 3, List.of()));
        registry.claim(new ClassShape(11, "b/B", 3, List.of()));
        probes[1] = true;
    }

    @Test
    void restIsDrainedAndWritten() throws Exception {
        end("a.exec").run();
        assertThat(Fork.hits(folder.resolve("a.exec"))).isEqualTo(Map.of("a/A a", "010"));
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(folder.resolve("a.exec").toFile());
        assertThat(loader.getSessionInfoStore().getInfos()).singleElement().satisfies(session -> {
            assertThat(session.getId()).isEqualTo("session");
            assertThat(session.getStartTimeStamp()).isEqualTo(7);
        });
    }

    @Test
    void listenersLastDrainIsTheEnd() throws Exception {
        door.apply("onEnd", (Runnable) () -> {
            registry.drain();
            probes[0] = true;
        });
        end("a.exec").run();
        assertThat(Fork.hits(folder.resolve("a.exec"))).isEqualTo(Map.of("a/A a", "010"));
    }

    @Test
    void failingListenerCostsNoCoverage() throws Exception {
        door.apply("onEnd", (Runnable) () -> {
            throw new IllegalStateException();
        });
        end("a.exec").run();
        assertThat(Fork.hits(folder.resolve("a.exec"))).isEqualTo(Map.of("a/A a", "010"));
    }

    @Test
    void impossibleFileIsAProblemAndNoException() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        end("file/a.exec").run();
        String path = folder.resolve("file/a.exec").toString();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("exec-not-written", path));
        assertThat(console).hasSize(1);
    }

    @Test
    void manyWritersInOneJvmTakeTurns() throws Exception {
        ExecFile file = new ExecFile(folder.resolve("deep/er/a.exec").toString());
        file.prepare();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ExecutionData data = new ExecutionData(i, "c/" + i, new boolean[] {true});
                writers.add(pool.submit(() -> {
                    file.append(new SessionInfo("s", 1, 2), List.of(data));
                    return null;
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(Fork.hits(folder.resolve("deep/er/a.exec"))).hasSize(12);
    }

    private End end(String file) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(7), ZoneOffset.UTC);
        ExecFile exec = new ExecFile(folder.resolve(file).toString());
        return new End(door, registry, exec, problems, clock, "session");
    }
}
