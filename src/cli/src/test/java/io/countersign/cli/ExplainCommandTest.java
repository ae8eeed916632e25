package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code countersign explain}, {@code why-not} and {@code report --formats}, on a project of which only results are there. */
class ExplainCommandTest {

    @TempDir
    private Path root;

    private ResultsOnly project = new ResultsOnly(Path.of(""));

    @BeforeEach
    void project() throws IOException {
        project = ResultsOnly.in(root, "  - {id: REQ-REFUND, title: Orders are refunded}\n");
    }

    private CommandLineRun run(String... arguments) {
        return project.run(arguments);
    }

    @Test
    void explainsARequirementFromItsVerdictToTheNextStep() {
        CommandLineRun run = run("explain", "REQ-PAY");

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("REQ-PAY: Orders are paid\n  requirement, important, approved, revision 1, declared at "
                        + "requirements/a.yaml:2:10\n\nVerdict: unmeasured\n")
                .contains("\nClaims\n  unmeasured: ")
                .contains("\nNext step: ");
        assertThat(root.resolve("target/countersign")).doesNotExist();
    }

    @Test
    void saysWhyARequirementIsNotVerified() {
        CommandLineRun run = run("why-not", "REQ-REFUND");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEqualTo("""
                        REQ-REFUND is not verified: unclaimed
                          no test claims it
                          The rule: what no test claims is unclaimed.

                        Next step: Put @Verifies("REQ-REFUND") or the tag @REQ-REFUND on a test that checks it, or write
                          one.
                        """);
    }

    @Test
    void namesTheNearestIdsOfOneThatNobodyDeclared() {
        assertThat(run("explain", "REQ-PAX"))
                .isEqualTo(new CommandLineRun(
                        3,
                        "",
                        "REQ-PAX: nobody declared this ID; did you mean \"REQ-PAY\"?\n1 fault in the inputs.\n"));
        assertThat(run("why-not", "something-else").err())
                .startsWith("something-else: nobody declared this ID; declared are REQ-PAY, REQ-REFUND.\n");
    }

    @Test
    void asksForAnId() {
        CommandLineRun run = run("explain");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("Missing required parameter: 'ID'\n");
    }

    @Test
    void writesTheFormatsThatAreNamed() throws Exception {
        CommandLineRun run = run("report", "--output=" + root.resolve("out"), "--formats=badge, json");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("Report: " + root.resolve("out") + "\n");
        try (Stream<Path> files = Files.list(root.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("badge.svg", "files.txt", "report.json");
        }
    }

    @Test
    void writesEveryFormatUnlessSomeAreNamed() {
        CommandLineRun run = run("report", "--output=" + root.resolve("out"));

        assertThat(run.out()).endsWith("Report: " + root.resolve("out/index.html") + "\n");
        assertThat(List.of(
                        "badge.svg",
                        "cobertura-requirements-based.xml",
                        "cobertura.xml",
                        "csv/matrix.csv",
                        "index.html",
                        "junit-requirements.xml",
                        "report.json",
                        "report.sarif",
                        "report.xlsx",
                        "summary.md"))
                .allMatch(file -> Files.isRegularFile(root.resolve("out").resolve(file)));
    }

    @Test
    void leavesOutWhatHasANoBeforeItsName() {
        run("report", "--output=" + root.resolve("out"), "--formats=no-csv,no-source");

        assertThat(List.of("index.html", "code.html", "report.json", "report.xlsx"))
                .allMatch(file -> Files.isRegularFile(root.resolve("out").resolve(file)));
        assertThat(List.of("csv", "source.html"))
                .noneMatch(file -> Files.exists(root.resolve("out").resolve(file)));
        assertThat(run("report", "--formats=no-sources").err())
                .startsWith("There is no format \"no-sources\"; did you mean \"no-source\"?\n");
    }

    @Test
    void refusesToWriteNothing() {
        CommandLineRun run = run("report", "--formats=html,no-html,no-source");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("--formats html,no-html,no-source leaves nothing to write; name a format that stays.\n");
    }

    @Test
    void refusesAFormatThatIsNotThereAndNamesTheNearest() {
        CommandLineRun run = run("report", "--formats=json,cvs");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no format \"cvs\"; did you mean \"csv\"?\n");
        assertThat(run("report", "--formats=pdf-a-4").err())
                .startsWith("There is no format \"pdf-a-4\"; there are json, csv, xlsx, ");
    }
}
