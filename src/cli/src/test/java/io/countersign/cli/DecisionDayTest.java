package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All commands decide for the same day. The waiver here has expired, and had not when the tests ran. */
class DecisionDayTest {

    @TempDir
    private Path root;

    private ResultsOnly project = new ResultsOnly(Path.of(""));

    @BeforeEach
    void project() throws IOException {
        project = ResultsOnly.in(root, "");
        Files.writeString(root.resolve("requirements/waivers.yaml"), """
                waivers:
                  - verdict: unmeasured
                    items: [REQ-PAY]
                    reason: Paid by hand.
                    owner: Kim
                    approver: Ada
                    date: 2026-03-01
                    expires: 2026-03-31
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "report"})
    void aWaiverThatHasExpiredIsNotRevivedByTheDayTheTestsRan(String command) throws Exception {
        project.run(command, "--output=" + root.resolve("out"), "--formats=json");

        assertThat(Files.readString(root.resolve("out/report.json"))).contains("\"state\": \"expired\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "report"})
    void theDayThatIsNamedCounts(String command) throws Exception {
        project.run(command, "--output=" + root.resolve("out"), "--formats=json", "--today=2026-03-31");

        assertThat(Files.readString(root.resolve("out/report.json")))
                .contains("\"asOf\": \"2026-03-31\"")
                .contains("\"state\": \"used\"");
    }

    @Test
    void aBundleDecidesAsTheGateDoes() {
        CommandLineRun run = project.run("bundle", "--output=" + root.resolve("a.zip"), "--formats=json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("  Decision  failed, as of ").doesNotContain(" was named, and today is ");
    }

    @Test
    void aBundleOfAnEarlierDayNamesTheWaiverThatHasExpiredSince() {
        CommandLineRun run =
                project.run("bundle", "--output=" + root.resolve("a.zip"), "--formats=json", "--today=2026-03-31");

        assertThat(run.out())
                .contains("  Decision  passed, as of 2026-03-31: ")
                .contains("\n  Day       2026-03-31 was named, and today is ")
                .contains(
                        "\n            expired since then: the waiver at requirements/waivers.yaml:2:5, on 2026-03-31\n");
    }
}
