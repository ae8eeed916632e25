package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockAgentTest {

    @TempDir
    Path folder;

    @Test
    void agentIsKnownByItsManifestWhateverItsName() throws Exception {
        Path renamed = Files.copy(Path.of(Fork.STOCK), folder.resolve("a b.jar"));
        assertThat(StockAgent.find(List.of("-Xmx1g", "-javaagent:" + renamed + "=destfile=x\ny"), new Class<?>[0]))
                .contains(new StockAgent(renamed.toString(), Optional.of("destfile=x\ny")));
        assertThat(StockAgent.find(List.of("-javaagent:" + renamed), new Class<?>[0]))
                .contains(new StockAgent(renamed.toString(), Optional.of("")));
    }

    @Test
    void otherAgentsAndBrokenOnesAreNotMeant() throws Exception {
        Path broken = Files.writeString(folder.resolve("jacocoagent.jar"), "no jar");
        List<String> arguments = List.of(
                "-javaagent:" + broken,
                "-javaagent:" + folder.resolve("jacoco-missing.jar"),
                "-javaagent:other.jar=" + Fork.STOCK,
                "-javaagent:",
                "-Djacoco=" + Fork.STOCK,
                "-agentpath:" + Fork.STOCK);
        assertThat(StockAgent.find(arguments, new Class<?>[] {StockAgent.class, String.class}))
                .isEmpty();
    }

    @Test
    void agentThatIsAlreadyThereIsKnownByItsClass() throws Exception {
        try (java.net.URLClassLoader loader = new java.net.URLClassLoader(
                new java.net.URL[] {Path.of(Fork.STOCK).toUri().toURL()}, null)) {
            Class<?> premain = loader.loadClass("org.jacoco.agent.rt.internal_bac9136.PreMain");
            assertThat(StockAgent.find(List.of(), new Class<?>[] {premain}))
                    .contains(new StockAgent(premain.getName(), Optional.empty()));
        }
    }

    @Test
    void itsOptionsSayWhereItWritesAndWhatItRecords() {
        String options = "destfile=target/a,b.exec,append=false,excludes=org.*,dumponexit=false";
        assertThat(new StockAgent("jacocoagent.jar", Optional.of(options)).about())
                .isEqualTo(Map.of(
                        "stock.output",
                        "file",
                        "stock.destfile",
                        Path.of("target/a,b.exec").toAbsolutePath().toString(),
                        "stock.dumponexit",
                        "false",
                        "includes",
                        "*",
                        "excludes",
                        "org.*"));
        assertThat(new StockAgent("jacocoagent.jar", Optional.of("output=tcpserver")).about())
                .containsEntry("stock.output", "tcpserver")
                .containsEntry("stock.dumponexit", "true");
    }

    @Test
    void withoutOptionsItWritesAFileWhereTheJvmStarted() {
        assertThat(new StockAgent("jacocoagent.jar", Optional.of("")).about())
                .containsEntry("stock.output", "file")
                .containsEntry(
                        "stock.destfile",
                        Path.of("jacoco.exec").toAbsolutePath().toString());
    }

    @Test
    void whereItsOptionsAreNotKnownNothingIsSaidOfThem() {
        assertThat(new StockAgent("org.jacoco.PreMain", Optional.empty()).about())
                .isEqualTo(Map.of("stock.output", "unknown"));
    }

    @Test
    void argumentsOfThisJvmAreKnown() {
        assertThat(RuntimeArguments.list()).isNotNull();
    }
}
