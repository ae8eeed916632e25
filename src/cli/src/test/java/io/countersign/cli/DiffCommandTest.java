package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.diff.ChangeKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code countersign diff}, on two real runs of a small shop with one change between them. */
class DiffCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path PAGE = Path.of("../../docs/diff.md");

    @TempDir
    private Path folder;

    /** What is changed between two runs, and what the terminal says of it without the sentences. */
    private enum Case {
        NOTHING(shop -> shop),
        CLAIM_DELETED(
                shop -> shop.says("  - {test: \"com.shop.FxTest#rounds\", verifies: [REQ-FX]}\n", ""),
                "! claim-gone REQ-FX: effective -> ",
                "! lower-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)",
                "new-disagreement com.shop.FxTest:  -> unclaimed-test"),
        TEST_THAT_RUNS_NOTHING_OF_IT(
                shop -> shop.test("FxTest#rounds", "Pay#pay"),
                "! weaker-claim REQ-FX: effective -> hollow",
                "! lower-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)",
                "! new-disagreement REQ-FX:  -> hollow-claim",
                "! new-disagreement REQ-FX:  -> verified-not-covered",
                "smaller-footprint FxTest › rounds: 2 probes in 1 class -> 1 probe in 1 class",
                "lower-code-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)"),
        BOTH_TESTS_RUN_NOTHING_OF_IT(
                shop -> shop.test("FxTest#rounds", "Pay#pay").test("FxTest#converts", "Pay#pay"),
                "! lost-verification REQ-FX: verified -> hollow",
                "! weaker-claim REQ-FX: effective -> hollow",
                "! weaker-claim REQ-FX: effective -> hollow",
                "! lower-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 0 % of lines (0 of 3)",
                "! new-disagreement REQ-FX:  -> hollow-claim (2)",
                "smaller-footprint FxTest › rounds: 2 probes in 1 class -> 1 probe in 1 class",
                "lower-code-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 0 % of lines (0 of 3)"),
        TEST_THAT_RUNS_LESS(
                shop -> shop.test("FxTest#rounds", "Fx#round"),
                "smaller-footprint FxTest › rounds: 2 probes in 1 class -> 1 probe in 1 class"),
        TEST_THAT_FAILS(
                shop -> shop.fails("FxTest#rounds"),
                "! lost-verification REQ-FX: verified -> failed",
                "! weaker-claim REQ-FX: effective -> failing",
                "! lower-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)",
                "! new-disagreement REQ-FX:  -> failing-claim"),
        TEST_DELETED(
                shop -> shop.withoutTest("FxTest#rounds"),
                "! claim-gone REQ-FX: effective -> ",
                "! lower-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)",
                "! new-disagreement REQ-FX:  -> verified-not-covered",
                "! new-disagreement REQ-FX:  -> not-run-claim",
                "lower-code-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 33.3 % of lines (1 of 3)",
                "claim-added REQ-FX:  -> not-run",
                "test-gone FxTest › rounds: passed -> "),
        METHOD_RENAMED(
                shop -> shop.withoutTest("FxTest#rounds")
                        .test("FxTest#roundsUp", "Fx#convert", "Fx#round")
                        .says("FxTest#rounds", "FxTest#roundsUp"),
                "renamed-test FxTest › roundsUp: FxTest › rounds -> FxTest › roundsUp"),
        CLASS_RENAMED(
                shop -> shop.withoutTest("PayTest#pays")
                        .test("OrderTest#pays", "Pay#pay")
                        .says("PayTest", "OrderTest"),
                "renamed-test OrderTest › pays: PayTest › pays -> OrderTest › pays"),
        RENAMED_AND_OTHERWISE(
                shop -> shop.withoutTest("FxTest#rounds")
                        .test("FxTest#roundsUp", "Fx#round")
                        .says("FxTest#rounds", "FxTest#roundsUp"),
                "claim-gone REQ-FX: effective -> ",
                "claim-added REQ-FX:  -> effective",
                "perhaps-renamed-test FxTest › roundsUp: FxTest › rounds -> FxTest › roundsUp",
                "test-gone FxTest › rounds: passed -> ",
                "test-added FxTest › roundsUp:  -> passed"),
        ITEM_RETIRED(
                shop -> shop.says("criticality: critical", "criticality: critical\n    status: retired"),
                "out-of-force REQ-FX: verified -> verified, retired",
                "new-disagreement REQ-FX:  -> retired-claim",
                "new-disagreement com.shop:  -> unclaimed-code"),
        ITEM_DRAFTED(
                shop -> shop.says("criticality: critical", "criticality: critical\n    status: draft"),
                "! out-of-force REQ-FX: verified -> verified, draft",
                "new-disagreement com.shop:  -> unclaimed-code"),
        ITEM_REMOVED(
                shop -> shop.says(
                                "  - id: REQ-FX\n    title: Amounts are converted\n    criticality: critical\n    code: [com.shop.Fx]\n",
                                "")
                        .says("  - {test: \"com.shop.FxTest#converts\", verifies: [REQ-FX]}\n", "")
                        .says("  - {test: \"com.shop.FxTest#rounds\", verifies: [REQ-FX]}\n", ""),
                "! item-removed REQ-FX: verified -> ",
                "new-disagreement com.shop.FxTest:  -> unclaimed-test",
                "new-disagreement com.shop:  -> unclaimed-code"),
        CRITICALITY_LOWERED(
                shop -> shop.says("criticality: critical", "criticality: important"),
                "lower-criticality REQ-FX: critical -> important"),
        TEXT_CHANGED(
                shop -> shop.says("Amounts are converted", "Amounts are converted and rounded"),
                "text-changed-tests-did-not REQ-FX: revision 1 -> revision 1"),
        SCOPE_NARROWED(
                shop -> shop.says("[com.shop.Fx]", "[\"com.shop.Fx#round\"]"),
                "! weaker-claim REQ-FX: effective -> hollow",
                "! new-disagreement REQ-FX:  -> hollow-claim",
                "scope-changed REQ-FX: com.shop.Fx -> com.shop.Fx#round",
                "higher-requirements-based-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 100 % of lines (1 of 1)",
                "higher-code-coverage REQ-FX: 66.6 % of lines (2 of 3) -> 100 % of lines (1 of 1)");

        private final UnaryOperator<ShopRun> change;
        private final List<String> expected;

        Case(UnaryOperator<ShopRun> change, String... expected) {
            this.change = change;
            this.expected = List.of(expected);
        }
    }

    private Path base() throws Exception {
        return new ShopRun(folder.resolve("base")).report();
    }

    private Path head(UnaryOperator<ShopRun> change) throws Exception {
        return change.apply(new ShopRun(folder.resolve("head"))).report();
    }

    private static CommandLineRun diff(Path base, Path head, String... options) {
        List<String> arguments = new ArrayList<>(List.of("diff", base.toString(), head.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> changes(String json) {
        return MAPPER.readTree(json)
                .at("/changes")
                .valueStream()
                .map(change -> (change.get("fails").asBoolean() ? "! " : "")
                        + change.get("kind").asString() + " "
                        + change.get("subject").asString() + ": "
                        + change.get("base").asString() + " -> "
                        + change.get("head").asString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void saysWhatChangedBetweenTwoRuns(Case one) throws Exception {
        CommandLineRun run = diff(base(), head(one.change), "--gate", "--format=json");

        assertThat(run.err()).isEmpty();
        assertThat(changes(run.out())).containsExactlyElementsOf(one.expected);
        assertThat(run.exit()).isEqualTo(one.expected.stream().anyMatch(line -> line.startsWith("!")) ? 1 : 0);
    }

    @Test
    void saysTheSameOnThePage() throws Exception {
        Path base = base();
        Path head = head(shop -> shop.test("FxTest#rounds", "Pay#pay"));
        String page = Files.readString(PAGE);

        CommandLineRun run = diff(base, head, "--gate");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(page).contains("```\n" + run.out() + "```\n");
    }

    @Test
    void saysOnThePageWhatEachKindOfChangeIs() throws Exception {
        assertThat(Files.readAllLines(PAGE))
                .filteredOn(line -> line.matches("\\| `[a-z].*"))
                .extracting(line -> line.substring(3, line.indexOf('`', 3)))
                .containsExactlyElementsOf(Arrays.stream(ChangeKind.values())
                        .map(ChangeKind::label)
                        .toList());
    }

    @Test
    void reportsOnlyWhenTheGateIsNotAsked() throws Exception {
        CommandLineRun run = diff(base(), head(shop -> shop.fails("FxTest#rounds")));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("WORSE: ");
    }

    @Test
    void writesACommentIntoAFileAndTellsTheTerminalToo() throws Exception {
        Path base = base();
        Path file = folder.resolve("new/comment.md");

        CommandLineRun run = diff(base.resolve("report.json"), base, "--format=markdown", "--output=" + file, "--gate");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("NOT WORSE: Nothing changed.\n");
        assertThat(Files.readString(file))
                .startsWith("<!-- countersign diff -->\n## Countersign: Not worse\n")
                .doesNotContain(folder.toString());
    }

    @Test
    void hasAnExitCodeOfItsOwnWhereNothingWasMeasured() throws Exception {
        Path base = base();
        Path head = head(shop ->
                shop.withoutTest("FxTest#converts").withoutTest("FxTest#rounds").withoutTest("PayTest#pays"));

        assertThat(diff(base, head, "--gate").exit()).isEqualTo(4);
        assertThat(diff(head, base, "--gate").exit()).isEqualTo(4);
        assertThat(diff(base, head).exit()).isZero();
        assertThat(diff(base, head).out()).startsWith("NOTHING MEASURED: The head holds no test, ");
    }

    @Test
    void saysWhatIsWrongWithBothReportsAtOnce() {
        CommandLineRun run = diff(folder, folder.resolve("none.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains("report.json: there is no such file; name a report.json that countersign report wrote")
                .contains("none.json: there is no such file; ")
                .endsWith("2 faults in the inputs.\n");
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        Path base = base();

        CommandLineRun run = diff(base, base, "--output=" + base);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("the comparison cannot be written here: ");
    }

    @Test
    void refusesAFormatThatIsNotThereAndNamesTheNearest() {
        assertThat(diff(folder, folder, "--format=markdwon").err())
                .startsWith("There is no format \"markdwon\"; did you mean \"markdown\"?\n");
        assertThat(diff(folder, folder, "--format=html").exit()).isEqualTo(2);
    }
}
