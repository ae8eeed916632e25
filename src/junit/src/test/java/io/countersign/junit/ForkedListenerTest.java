package io.countersign.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.junit.Fork.Result;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The listener in test JVMs of its own. */
class ForkedListenerTest {

    private static final String OLDEST = "1.10.2";
    private static final String WARNING =
            "countersign: the evidence of this test JVM is incomplete, the tests are not affected: ";

    private static final String PLAIN = """
            import org.junit.jupiter.api.*;

            @TestMethodOrder(MethodOrderer.MethodName.class)
            class Plain {
                @Test void a() {}
                @Test void b() { throw new IllegalStateException("b"); }
                @Test @Disabled("later") void c() {}
                @Test void d() {}
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"1.10.2", "1.12.2", "1.14.4", "6.0.3", "6.1.3"})
    void loadsWithNothingButTheJdkModelAndLauncherOnEveryPlatform(String platform) throws IOException {
        Path classes = directory.resolve("classes");
        Fork.on(directory, OLDEST).with("Plain", PLAIN);
        byte[] compiledAgainstTheOldest = Files.readAllBytes(classes.resolve("Plain.class"));
        byte[] main = Files.readAllBytes(classes.resolve("Main.class"));
        Fork fork = Fork.on(directory, platform);
        Files.write(classes.resolve("Plain.class"), compiledAgainstTheOldest);
        Files.write(classes.resolve("Main.class"), main);

        Result result = fork.run("Plain");

        assertThat(result).isEqualTo(new Result(0, "a() SUCCESSFUL\nb() FAILED\nd() SUCCESSFUL\n", ""));
        assertThat(Fork.outcomes(fork.evidence()))
                .containsExactly("a(): PASSED", "b(): FAILED", "c(): SKIPPED", "d(): PASSED");
        assertThat(fork.evidence().finished()).isTrue();
        assertThat(fork.evidence().run().orElseThrow().runId()).isEqualTo("run");
        assertThat(fork.files()).allMatch(file -> file.getFileName().toString().matches("run-\\d+\\.evidence"));
    }

    @Test
    void recordsJUnit4Tests() {
        Fork fork = Fork.on(directory, OLDEST, "vintage").with("Old", """
                        import org.junit.*;

                        public class Old {
                            @Test public void passes() {}
                            @Test public void fails() { Assert.assertEquals(1, 2); }
                            @Test public void aborts() { Assume.assumeTrue("no network", false); }
                            @Test @Ignore("until June") public void isIgnored() {}
                        }
                        """);

        fork.run("Old");

        assertThat(Fork.outcomes(fork.evidence()))
                .containsExactly("aborts: ABORTED", "fails: FAILED", "isIgnored: SKIPPED", "passes: PASSED");
        assertThat(fork.evidence().nodes())
                .filteredOn(node -> node.displayName().equals("passes"))
                .extracting(TestNode::uniqueId, TestNode::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "[engine:junit-vintage]/[runner:Old]/[test:passes(Old)]",
                        new TestSource.Method("Old", "passes", List.of())));
        assertThat(fork.evidence().nodes())
                .flatExtracting(TestNode::executions)
                .extracting(Execution::reason)
                .contains("until June");
    }

    @Test
    void recordsCucumberScenarios() {
        Fork fork = Fork.on(directory, "1.14.4", "cucumber")
                .option("-Dcucumber.glue=steps")
                .option("-Dcucumber.publish.quiet=true")
                .with("Steps", """
                        package steps;

                        import io.cucumber.java.en.*;

                        public class Steps {
                            @When("{int} is paid")
                            public void isPaid(int amount) {
                                if (amount > 100) { throw new IllegalStateException("over the limit"); }
                            }
                        }
                        """)
                .with("pay.feature", """
                        @WF-PAY
                        Feature: Pay

                          @REQ-1
                          Scenario: Small
                            When 1 is paid

                          Scenario: Unknown
                            When nobody knows

                          @REQ-2
                          Scenario Outline: Many
                            When <amount> is paid

                            @REQ-3
                            Examples:
                              | amount |
                              | 99     |
                              | 101    |
                        """);

        Result result = fork.run("pay.feature");
        Evidence evidence = fork.evidence();

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(Fork.outcomes(evidence))
                .containsExactly("Example #1.1: PASSED", "Example #1.2: FAILED", "Small: PASSED", "Unknown: FAILED");
        assertThat(evidence.nodes())
                .filteredOn(node -> node.displayName().equals("Example #1.2"))
                .singleElement()
                .satisfies(node -> {
                    assertThat(node.tags()).containsExactly("REQ-2", "REQ-3", "WF-PAY");
                    assertThat(node.source()).isEqualTo(new TestSource.File("pay.feature", 19));
                    assertThat(node.executions().get(0).failure())
                            .contains(new Failure("java.lang.IllegalStateException", "over the limit"));
                });
        assertThat(evidence.finished()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"System.exit(3), 3", "Runtime.getRuntime().halt(4), 4"})
    void aTestThatEndsTheJvmIsUnfinishedAndSoIsTheEvidence(String statement, int exit) {
        Fork fork = Fork.on(directory, OLDEST)
                .with(
                        "Ends",
                        PLAIN.replace("Plain", "Ends")
                                .replace("void d() {}", "void d() { %s; }\n@Test void e() {}".formatted(statement)));

        Result result = fork.run("Ends");

        assertThat(result).isEqualTo(new Result(exit, "a() SUCCESSFUL\nb() FAILED\n", ""));
        assertThat(Fork.outcomes(fork.evidence()))
                .containsExactly("a(): PASSED", "b(): FAILED", "c(): SKIPPED", "d(): UNFINISHED", "e(): never reached");
        assertThat(fork.evidence().finished()).isFalse();
        assertThat(fork.evidence().damage()).isEmpty();
    }

    @Test
    void testsThatTurnTheJvmInsideOutAreRecordedWhereTheRunBegan() {
        Fork fork = Fork.on(directory, OLDEST).with("Rude", """
                        import java.io.*;
                        import org.junit.jupiter.api.*;

                        @TestMethodOrder(MethodOrderer.MethodName.class)
                        class Rude {
                            static final ByteArrayOutputStream BYTES = new ByteArrayOutputStream();
                            static final PrintStream OUT = System.out;
                            @Test void a() {
                                System.setErr(new PrintStream(BYTES));
                                System.setOut(new PrintStream(BYTES));
                                System.setProperty("user.dir", "/nowhere");
                                System.setProperty("countersign.directory", "/nowhere");
                                System.setProperty("countersign.run", "other");
                                System.setProperty("countersign.skip", "true");
                            }
                            @Test void b() { Thread.currentThread().interrupt(); }
                            @Test void c() { System.setOut(OUT); System.getProperties().clear(); }
                            @Test void d() { Assertions.assertFalse(BYTES.toString().contains("countersign")); }
                        }
                        """);

        Result result = fork.run("Rude");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(Fork.outcomes(fork.evidence()))
                .containsExactly("a(): PASSED", "b(): PASSED", "c(): PASSED", "d(): PASSED");
        assertThat(fork.evidence().finished()).isTrue();
    }

    @Test
    void evidenceThatATestDeletesIsMissedAtTheEndInOneLine() {
        Fork fork = Fork.on(directory, OLDEST)
                .with("Deletes", PLAIN.replace("Plain", "Deletes").replace("void a() {}", """
                                        void a() {
                                            java.io.File folder = new java.io.File("target/countersign");
                                            for (java.io.File file : folder.listFiles()) { file.delete(); }
                                            folder.delete();
                                        }
                                        """));

        Result result = fork.run("Deletes");

        assertThat(result.out()).isEqualTo("a() SUCCESSFUL\nb() FAILED\nd() SUCCESSFUL\n");
        assertThat(result.err())
                .startsWith(WARNING + "java.io.IOException: target/countersign/run-")
                .endsWith(".evidence was deleted while the tests ran\n")
                .hasLineCount(1);
        assertThat(fork.files()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInOneLineAndTheTestsRun() throws IOException {
        Files.writeString(directory.resolve("file"), "no folder");
        Fork fork = Fork.on(directory, OLDEST).with("Plain", PLAIN).option("-Dcountersign.directory=file/below");

        Result result = fork.run("Plain");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("a() SUCCESSFUL\nb() FAILED\nd() SUCCESSFUL\n");
        assertThat(result.err()).startsWith(WARNING).hasLineCount(1);
    }

    @Test
    void recordsNothingWhereItIsToldTo() {
        Fork fork = Fork.on(directory, OLDEST).with("Plain", PLAIN).option("-Dcountersign.skip=true");

        Result result = fork.run("Plain");

        assertThat(result).isEqualTo(new Result(0, "a() SUCCESSFUL\nb() FAILED\nd() SUCCESSFUL\n", ""));
        assertThat(fork.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.pitest.coverage.execute.CoverageMinion, 0",
        "org.pitest.mutationtest.execute.MutationTestMinion, 0",
        "org.pitest.mutationtest.commandline.MutationCoverageReport, 1"
    })
    void recordsNothingWhereMutantsRun(String mainClass, int files) {
        Fork fork = Fork.on(directory, OLDEST).with("Plain", PLAIN).startedBy(mainClass);

        Result result = fork.run("Plain");

        assertThat(result).isEqualTo(new Result(0, "a() SUCCESSFUL\nb() FAILED\nd() SUCCESSFUL\n", ""));
        assertThat(fork.files()).hasSize(files);
    }

    @Test
    void testJvmsOfOneRunNeverShareAFile() {
        Fork fork = Fork.on(directory, OLDEST).with("Plain", PLAIN);

        fork.run("Plain");
        fork.run("Plain");

        assertThat(fork.files()).hasSize(2);
        assertThat(fork.files().stream().map(Fork::read).map(Fork::outcomes).distinct())
                .hasSize(1);
    }

    /** When a test runs, the end of the one before it has been flushed. */
    @Test
    void nothingThatHadEndedIsLostWhenTheJvmIsKilled() throws Exception {
        Random random = new Random(1);
        Fork fork = Fork.on(directory, OLDEST).with("Endless", """
                        import java.util.stream.*;
                        import org.junit.jupiter.api.*;

                        class Endless {
                            @TestFactory
                            Stream<DynamicTest> runs() {
                                return IntStream.range(0, 1_000_000)
                                        .mapToObj(i -> DynamicTest.dynamicTest("t" + i, () -> System.out.println("> " + i)));
                            }
                        }
                        """);
        for (int round = 0; round < 25; round++) {
            int last = killAfter(fork.start("Endless"), random.nextInt(4_000));
            Evidence evidence = fork.evidence();
            Files.delete(fork.files().get(0));

            TreeSet<Integer> ended = new TreeSet<>();
            evidence.nodes().stream()
                    .filter(TestNode::test)
                    .filter(ForkedListenerTest::isEnded)
                    .forEach(node ->
                            ended.add(Integer.parseInt(node.displayName().substring(1))));
            assertThat(ended.size()).as("round %s", round).isGreaterThanOrEqualTo(last);
            assertThat(ended.last()).isEqualTo(ended.size() - 1);
            assertThat(evidence.finished()).isFalse();
        }
    }

    private static boolean isEnded(TestNode node) {
        return node.executions().stream()
                .anyMatch(execution -> execution.outcome() == io.countersign.model.evidence.Outcome.PASSED);
    }

    /** The number of the last test that was seen to run. */
    private static int killAfter(Process process, int tests) throws IOException, InterruptedException {
        int last = -1;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("> ")) {
                    last = Integer.parseInt(line.substring(2));
                    if (last == tests) {
                        process.destroyForcibly();
                    }
                }
            }
        } catch (IOException e) {
            // The pipe of a killed process may break.
        }
        process.waitFor();
        return last;
    }
}
