package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Launch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeHookIT {

    @TempDir
    Path folder;

    @Test
    void whatMakesATestIsToldFromItsContainersSetUpAndTheStartOfTheApplication() throws Exception {
        String options = "exec=" + folder.resolve("own.exec");
        Fork.Result result = new Fork(Fork.own(options)).main(Launch.class);
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("""
                        node []
                        started JUnit Jupiter []
                        node []
                        started Launch$Sample []
                        node [Started,SharedByAll]
                        started one() [Resolved,Constructed,Injected]
                        finished one() [Begun,Acted,RolledBack]
                        node []
                        started two() [Resolved,Constructed,Injected]
                        finished two() [Begun,Acted,RolledBack]
                        finished Launch$Sample []
                        finished JUnit Jupiter []
                        """);
    }
}
