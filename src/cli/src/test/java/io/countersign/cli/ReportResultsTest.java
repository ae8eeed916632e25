package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code countersign report --results}, where the listener was not installed. */
class ReportResultsTest {

    @TempDir
    private Path root;

    @BeforeEach
    void project() throws Exception {
        Files.createDirectories(root.resolve("target/classes"));
        write("requirements/a.yaml", """
                requirements:
                  - {id: REQ-1, title: Orders are paid}
                claims:
                  - {test: com.shop.PayTest#pays, verifies: [REQ-1]}
                """);
    }

    private void write(String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private CommandLineRun report(String... results) {
        String[] arguments = new String[results.length + 3];
        arguments[0] = "report";
        arguments[1] = "--root=" + root;
        arguments[2] = "--output=" + root.resolve("report");
        for (int i = 0; i < results.length; i++) {
            arguments[i + 3] = results[i];
        }
        return CommandLineRun.of(arguments);
    }

    @Test
    void reportsEverythingElseWhereAFileCannotBeRead() throws Exception {
        write("reports/TEST-a.xml", "<testsuite><testcase classname='com.shop.PayTest' name='pays'/></testsuite>");
        write("reports/TEST-b.xml", "no XML");

        CommandLineRun run = report("--results=" + root.resolve("reports"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Requirements        0 of 1 verified: 1 unmeasured")
                .contains(
                        "reports/TEST-b.xml is cut or damaged at line 1, column 1: how some tests ended is not known");
        assertThat(root.resolve("report/index.html")).exists();
    }

    @Test
    void measuresNothingWhereTheOnlyFileCannotBeRead() throws Exception {
        write("a.xml", "no XML");

        assertThat(report("--results=" + root.resolve("a.xml")).exit()).isEqualTo(4);
    }

    @Test
    void refusesResultsThatAreNotThere() {
        assertThat(report("--results=" + root.resolve("nope")))
                .isEqualTo(new CommandLineRun(
                        3,
                        "",
                        "nope: there is no such file or folder of results; name with --results what the build tool of the"
                                + " tests wrote\n1 fault in the inputs.\n"));
    }

    @Test
    void refusesAFolderOfEvidenceThatWasNamedAndIsNotThere() throws Exception {
        write("a.xml", "<testsuite/>");

        CommandLineRun run = report("--results=" + root.resolve("a.xml"), "--evidence=no-evidence");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("no-evidence: there is no such folder of evidence; leave out --evidence where there are only"
                        + " results\n1 fault in the inputs.\n");
    }
}
