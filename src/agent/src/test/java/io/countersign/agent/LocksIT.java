package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Locks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HotSpot compiles no method that could be left with a lock it holds: it would be interpreted for ever. */
class LocksIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"flat", "chosen"})
    void methodsThatHoldLocksAreStillCompiled(String layout) throws Exception {
        String options = "layout=" + layout + ",exec=" + folder.resolve("own.exec");
        Fork.Result result = new Fork("-XX:+PrintCompilation", "-Xbatch", Fork.own(options)).main(Locks.class);
        List<String> compiled = result.out()
                .lines()
                .filter(line -> line.contains("Locks::earlyReturn"))
                .toList();
        assertThat(compiled).isNotEmpty().noneMatch(line -> line.contains("SKIPPED"));
    }
}
