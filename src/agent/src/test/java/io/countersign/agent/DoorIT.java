package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Crowd;
import io.countersign.fixture.Loaders;
import io.countersign.fixture.ManyThreads;
import io.countersign.fixture.Nodes;
import io.countersign.fixture.Talker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The talk between a listener and the packaged agent. */
class DoorIT {

    @TempDir
    Path folder;

    @Test
    void unionOfWhatWasDrainedIsTheExec() throws Exception {
        Path exec = folder.resolve("own.exec");
        Fork.Result result = new Fork(Fork.own("exec=" + exec)).main(Talker.class, "end");
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("protocol 3 null\njacoco true state recording\nrow start ")
                .contains("row one ", "row two ", "row end ")
                .doesNotContain("row none io/countersign/fixture/Shapes");
        assertThat(Rows.union(result.out())).isEqualTo(Fork.hits(exec));
    }

    @Test
    void drainsWhileManyThreadsLoadClassesLoseNothing() throws Exception {
        Path exec = folder.resolve("own.exec");
        String library = Stream.of(Fork.classPath().split(":"))
                .filter(entry -> entry.contains("commons-lang3"))
                .findFirst()
                .orElseThrow();
        Fork.Result result = new Fork(Fork.own("exec=" + exec)).main(Crowd.class, library);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("all loaded true").doesNotContain("failed");
        assertThat(Rows.union(result.out())).hasSizeGreaterThan(100).isEqualTo(Fork.hits(exec));
    }

    @Test
    void withoutAnEndTheAgentDrainsTheRest() throws Exception {
        Path exec = folder.resolve("own.exec");
        Path other = folder.resolve("other.exec");
        new Fork(Fork.own("exec=" + exec)).main(Talker.class);
        Fork.Result ended = new Fork(Fork.own("exec=" + other)).main(Talker.class, "end");
        assertThat(ended.out()).contains("row end");
        String shapes = "io/countersign/fixture/Shapes ";
        assertThat(only(Fork.hits(exec), shapes)).hasSize(1).isEqualTo(only(Fork.hits(other), shapes));
    }

    @Test
    void oneClassInTwoLoadersIsOneRowAndNoLoaderIsHeld() throws Exception {
        Fork.Result result = new Fork(Fork.own("exec=" + folder.resolve("own.exec"))).main(Loaders.class);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("rows of Shapes 1\n").contains("collected true");
    }

    @Test
    void threadsBehindManyOthersAreRecordedAsTheFirstOnes() throws Exception {
        Fork.Result result =
                new Fork(Fork.own("layout=chosen,exec=" + folder.resolve("own.exec"))).main(ManyThreads.class, "70000");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("1 row\nof Steps 7\nthe same true\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.2", "1.10.2", "1.14.4", "6.1.3"})
    void startOfANodeIsTold(String version) throws Exception {
        Path exec = folder.resolve("own.exec");
        Path stock = folder.resolve("stock.exec");
        List<String> program = new ArrayList<>(List.of(
                Fork.PARTS.resolve("junit-platform-engine-" + version + ".jar").toString()));
        Stream.of(Fork.classPath().split(":"))
                .filter(entry -> entry.contains("commons"))
                .forEach(program::add);
        Fork.Result result = new Fork(Fork.own("exec=" + exec)).main(Nodes.class, program.toArray(new String[0]));
        assertThat(result.err()).isEmpty();
        assertThat(result.out().strip()).isEqualTo("calls 2 same end truetrue");
        new Fork(Fork.own("exec=" + folder.resolve("x.exec") + ",includes=none"))
                .main(Nodes.class, program.toArray(new String[0]));
        assertThat(Files.size(folder.resolve("x.exec"))).isPositive();
        String task = "org/junit/platform/engine/support/hierarchical/NodeTestTask";
        assertThat(only(Fork.hits(exec), task)).isEqualTo(stockHits(task, program, stock));
    }

    private static Map<String, String> stockHits(String task, List<String> program, Path stock) throws Exception {
        new Fork("-Dcountersign.no.door=true", Fork.stock(stock)).main(Nodes.class, program.toArray(new String[0]));
        return only(Fork.hits(stock), task);
    }

    private static Map<String, String> only(Map<String, String> hits, String prefix) {
        Map<String, String> chosen = new TreeMap<>(hits);
        chosen.keySet().removeIf(key -> !key.startsWith(prefix));
        return chosen;
    }
}
