package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.analysis.proof.Kinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/reviews.md} shows can be read, and is all there is. */
final class ReviewsPageTest {

    private static final Path PAGE = Path.of("../../docs/reviews.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir
    private Path root;

    @Test
    void showsYamlThatIsReadWithoutAFault() throws Exception {
        List<String> blocks = YAML.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(blocks).hasSize(2);
        for (String block : blocks) {
            assertThat(Reading.faultsOfRequirements(root, block)).isEmpty();
        }
    }

    @Test
    void listsTheUsualKinds() throws Exception {
        assertThat(MarkdownTable.of(PAGE, "Kinds are free words. Usual ones:").rows())
                .extracting(row -> row.get("kind"))
                .containsExactlyElementsOf(Kinds.USUAL);
    }
}
