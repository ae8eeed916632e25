package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Shapes;
import io.countersign.fixture.Talker;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own JaCoCo agent is left in peace. */
class StockAgentBesideIT {

    @TempDir
    Path folder;

    private Path alone;
    private Path beside;
    private Path own;

    @BeforeEach
    void runsAlone() throws Exception {
        alone = folder.resolve("alone.exec");
        beside = folder.resolve("beside.exec");
        own = folder.resolve("own.exec");
        new Fork(Fork.stock(alone)).main(Shapes.class);
    }

    @Test
    void recorderStaysOffWhenJacocoComesFirst() throws Exception {
        assertOff(new Fork(Fork.stock(beside), Fork.own("exec=" + own)).main(Shapes.class));
    }

    @Test
    void recorderStaysOffWhenJacocoComesLater() throws Exception {
        assertOff(new Fork(Fork.own("exec=" + own), Fork.stock(beside)).main(Shapes.class));
    }

    @Test
    void listenerIsToldWhy() throws Exception {
        Fork.Result result = new Fork(Fork.own("exec=" + own), Fork.stock(beside)).main(Talker.class);
        assertThat(result.out())
                .contains("state the recorder is off, because the JaCoCo agent is on this JVM too (" + Fork.STOCK)
                .contains("problem recorder-off | " + Fork.STOCK + " | the recorder is off")
                .doesNotContain("row ");
    }

    private void assertOff(Fork.Result result) throws Exception {
        assertThat(result.exit()).isZero();
        assertThat(result.errLines())
                .singleElement()
                .asString()
                .startsWith("countersign: the recorder is off, because the JaCoCo agent is on this JVM too (")
                .endsWith("Remove that -javaagent: countersign writes the same jacoco.exec itself.");
        assertThat(own).doesNotExist();
        Map<String, String> hits = Fork.hits(beside);
        // A JaCoCo that comes first sees our doorstep; it is in no report, because it is in no project's classes.
        hits.keySet().removeIf(name -> name.matches("io/countersign/agent/(Premain|AgentLoader) .*"));
        assertThat(hits).isNotEmpty().isEqualTo(Fork.hits(alone));
    }
}
