package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the evidence says of the agent: what a reader needs, and nothing of this machine. */
final class RecordedByTest {

    private static final Path HOME = Path.of("/home/alice/shop");

    private static Map<String, String> facts(Map<String, String> about) {
        return RecordedBy.of(about, HOME.resolve("target/countersign"), HOME);
    }

    @Test
    void nothingIsSaidOfARecorderThatRecordsAllAndWritesTheFileItself() {
        assertThat(facts(Map.of())).isEmpty();
        assertThat(facts(Map.of("includes", "*", "excludes", ""))).isEmpty();
        assertThat(facts(Map.of("includes", "*", "excludes", "io.countersign.junit.*:io.countersign.model.*")))
                .isEmpty();
    }

    @Test
    void whatIsNotRecordedIsSaid() {
        assertThat(facts(Map.of("includes", "com.*", "excludes", "io.countersign.model.*:com.shop.gen.*:com.Old")))
                .isEqualTo(Map.of("recorder.includes", "com.*", "recorder.excludes", "com.shop.gen.*:com.Old"));
    }

    @ParameterizedTest
    @CsvSource({
        "/home/alice/shop/target/jacoco.exec, ../jacoco.exec",
        "/home/alice/shop/target/countersign/j.exec, j.exec",
        "/home/alice/shop/./a/../jacoco.exec, ../../jacoco.exec",
        "/home/alice/exec/jacoco.exec, ../../../exec/jacoco.exec",
        "/home/bob/jacoco.exec, ",
        "/tmp/jacoco.exec, "
    })
    void theFileOfTheUsersOwnAgentIsToldFromTheEvidenceOnlyWhereItLiesNear(String destfile, String told) {
        Map<String, String> facts =
                facts(Map.of("stock.output", "file", "stock.destfile", destfile, "stock.dumponexit", "true"));

        assertThat(facts).containsEntry("jacoco.agent", "file").doesNotContainKey("jacoco.agent.dumponexit");
        assertThat(facts.get("jacoco.agent.exec")).isEqualTo(told);
    }

    @Test
    void anAgentThatWritesNoFileHasNone() {
        assertThat(facts(Map.of(
                        "stock.output",
                        "tcpserver",
                        "stock.destfile",
                        "/home/alice/shop/jacoco.exec",
                        "stock.dumponexit",
                        "false")))
                .isEqualTo(Map.of("jacoco.agent", "tcpserver", "jacoco.agent.dumponexit", "false"));
        assertThat(facts(Map.of("stock.output", "unknown"))).isEqualTo(Map.of("jacoco.agent", "unknown"));
    }
}
