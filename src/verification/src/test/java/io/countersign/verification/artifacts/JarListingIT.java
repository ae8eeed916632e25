package io.countersign.verification.artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users download, looked at entry by entry. */
class JarListingIT {

    private static final Path VERIFICATION = Path.of(System.getProperty("countersign.modules", ".."), "verification")
            .normalize();
    private static final long LEAN = 200 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"model", "junit", "agent", "analysis", "report", "cli", "maven-plugin"})
    void holdsWhatItHeldBefore(String module) throws IOException {
        Path golden = VERIFICATION.resolve("src/test/resources/golden/" + module + ".txt");
        String before = Files.exists(golden) ? Files.readString(golden) : "";
        String now = new PublishedJar(module).listing();
        Path review = VERIFICATION.resolve("target/golden/" + module + ".txt");
        Files.deleteIfExists(review);
        if (!now.equals(before)) {
            Files.createDirectories(review.getParent());
            Files.writeString(review, now);
        }
        assertThat(now)
                .as("the jar of %s changed; when that is meant: cp %s %s", module, review, golden)
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "junit"})
    void whatEntersTheTestJvmBringsNoLibraryAndIsSmall(String module) throws IOException {
        PublishedJar jar = new PublishedJar(module);
        assertThat(jar.dependencies()).allMatch(one -> one.startsWith("io.countersign:"));
        assertThat(Files.size(jar.file())).isLessThanOrEqualTo(LEAN);
    }

    @Test
    void theAgentBringsNothingButItself() throws IOException {
        PublishedJar agent = new PublishedJar("agent");
        assertThat(agent.dependencies()).isEmpty();
        assertThat(agent.entries())
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("io/countersign/agent/")
                        // What instrumented code calls, and the agent defines in java.base.
                        || name.startsWith("java/lang/$Countersign"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "junit", "agent", "analysis", "report", "cli"})
    void namesItsModule(String module) throws IOException {
        assertThat(new PublishedJar(module).listing())
                .contains("Automatic-Module-Name: io.countersign." + module + "\n");
    }
}
