package io.countersign.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    /** The page is held against the rules themselves by the module that has them. */
    @Test
    void knowsEveryRuleOfThePageOfVerdicts() throws IOException {
        List<String> rules = Files.readAllLines(Path.of("../../docs/verdicts.md")).stream()
                .dropWhile(line -> !line.equals("### Table: findings"))
                .skip(4)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1)[1].strip())
                .toList();

        assertThat(rules).contains("incomplete-evidence", "unclaimed-code");
        assertThat(rules).allSatisfy(rule -> assertThat(RuleWords.says(rule)).isNotEqualTo(rule));
    }

    @Test
    void namesARuleOfALaterVersion() {
        assertThat(RuleWords.says("some-rule")).isEqualTo("some-rule");
    }
}
