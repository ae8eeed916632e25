package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.TestSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario does, as far as its feature file says. */
final class ScenarioMarksTest {

    private static final String NAME = "features/pay.feature";

    private static final String FEATURE = """
            Feature: Pay
              Background:
                Given a shop
              @REQ-1
              Scenario: Pay an order
                When I pay "10"
                  | currency | CHF |
                Then it is paid
              Rule: Limits
                Background:
                  Given a limit
                Scenario Outline: Above
                  When I pay "<amount>"
                  Examples:
                    | amount |
                    | 100    |
                    | 200    |
            """;

    @TempDir
    private Path folder;

    private Optional<ReviewedTest> at(String feature, int line) throws Exception {
        Path file = Files.writeString(folder.resolve("pay.feature"), feature);
        return ScenarioMarks.add(TestMarks.of(List.of()), List.of(NAME, "a.txt"), name -> Optional.of(file))
                .reviewed(new TestSource.File(NAME, line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "I pay \"10\"       | I pay \"11\"            | 5  | true",
                "CHF                | EUR                     | 5  | true",
                "a shop             | two shops               | 5  | true",
                "a limit            | no limit                | 5  | false",
                "a limit            | no limit                | 12 | true",
                "200                | 300                     | 12 | true",
                "200                | 300                     | 16 | true",
                "it is paid         | it is paid  # not a comment in a step | 5 | true",
                "@REQ-1             | @REQ-2                  | 5  | false",
                "'    Then'         | '         Then '        | 5  | false",
            })
    void changesWithItsStepsExamplesAndBackgrounds(String from, String to, int line, boolean changes) throws Exception {
        assertThat(FEATURE).contains(from);

        assertThat(!at(FEATURE.replace(from, to), line).equals(at(FEATURE, line)))
                .isEqualTo(changes);
    }

    @Test
    void isNamedByItsFileAndItsOwnName() throws Exception {
        assertThat(at(FEATURE, 5).orElseThrow().name()).isEqualTo("features/pay.feature#Pay an order");
        assertThat(at(FEATURE, 17).orElseThrow().name()).isEqualTo("features/pay.feature#Above");
        assertThat(at(FEATURE, 17)).isEqualTo(at(FEATURE, 12));
    }

    @Test
    void movesWithoutChanging() throws Exception {
        assertThat(at("# a comment\n\n" + FEATURE, 7)).isEqualTo(at(FEATURE, 5));
    }

    @Test
    void hasNoHashWhereTheFeatureFileIsNotAtHandOrIsNone() throws Exception {
        assertThat(ScenarioMarks.add(TestMarks.of(List.of()), List.of(NAME), name -> Optional.empty())
                        .reviewed(new TestSource.File(NAME, 5)))
                .contains(new ReviewedTest(NAME, ""));
        assertThat(at("this is no Gherkin", 5)).contains(new ReviewedTest(NAME, ""));
    }
}
