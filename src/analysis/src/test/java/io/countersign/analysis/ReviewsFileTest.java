package io.countersign.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the file of reviews before and after. */
final class ReviewsFileTest {

    private static final String ONE = "1".repeat(63) + "a";
    private static final String TWO = "2".repeat(63) + "b";

    private static final String WRITTEN = """
            # Written by "countersign review". Keep it under version control; what people write belongs into another file.
            reviews:
              - item: "REQ-1"
                test: "com.shop.FxTest#converts"
                by: "Ada \\"Countess\\" \\\\ L."
                date: 2026-11-01
                reason: "Both sides: of # the limit, 'ä'."
                hashes:
                  text: ONE
                  test: ONE
                  scope: ONE
              - item: "REQ-1"
                test: "features/pay.feature#Pay: an order"
                by: "Bob"
                date: 2026-11-02
                reason: "no"
                hashes:
                  text: ONE
              - item: "REQ-2"
                test: "com.shop.FxTest#converts"
                by: "Ada"
                date: 2026-10-01
                reason: "yes"
                hashes:
                  text: TWO
                  scope: TWO
            """.replace("ONE", ONE).replace("TWO", TWO);

    private static final List<ClaimReview> REVIEWS = List.of(
            review("REQ-2", "com.shop.FxTest#converts", "Ada", "2026-10-01", "yes", TWO, "", TWO),
            review(
                    "REQ-1",
                    "com.shop.FxTest#converts",
                    "Ada \"Countess\" \\ L.",
                    "2026-11-01",
                    "Both sides: of # the limit, 'ä'.",
                    ONE,
                    ONE,
                    ONE),
            review("REQ-1", "features/pay.feature#Pay: an order", "Bob", "2026-11-02", "no", ONE, "", ""));

    private static ClaimReview review(
            String item, String test, String by, String date, String reason, String text, String code, String scope) {
        return new ClaimReview(
                item, test, by, reason, LocalDate.parse(date), text, code, scope, Location.ofFile("reviews.yaml"));
    }

    @Test
    void isWrittenInTheOrderOfItemsAndTests() {
        assertThat(ReviewsFile.merged("", "reviews.yaml", REVIEWS)).isEqualTo(WRITTEN);
    }

    @Test
    void keepsWhatItDoesNotReplaceByteForByte() {
        ClaimReview newer =
                review("REQ-1", "features/pay.feature#Pay: an order", "Eve", "2026-12-01", "yes", TWO, TWO, "");

        assertThat(ReviewsFile.merged(WRITTEN, "reviews.yaml", List.of())).isEqualTo(WRITTEN);
        assertThat(ReviewsFile.merged(WRITTEN, "reviews.yaml", List.of(newer)))
                .isEqualTo(WRITTEN.replace("Bob", "Eve")
                        .replace("2026-11-02", "2026-12-01")
                        .replace("\"no\"", "\"yes\"")
                        .replace(
                                "\"yes\"\n    hashes:\n      text: " + ONE + "\n  - item: \"REQ-2\"",
                                "\"yes\"\n    hashes:\n      text: " + TWO + "\n      test: " + TWO
                                        + "\n  - item: \"REQ-2\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviews:            | requirements: [{id: R, title: T}]\\nreviews: | 2",
                "by: \"Bob\"         | by: Bob               | 14",
                "# Written by        | # Kept by us, once written by | 1",
                "    reason: \"yes\" | \\n    reason: \"yes\" | 23",
                "REQ-2               | REQ-0                 | 3",
            })
    void refusesWhatItDidNotWrite(String from, String to, int line) {
        String other = WRITTEN.replace(from, to.replace("\\n", "\n"));

        assertThat(other).isNotEqualTo(WRITTEN);
        assertThatThrownBy(() -> ReviewsFile.merged(other, "requirements/reviews.yaml", REVIEWS))
                .isInstanceOf(InputException.class)
                .hasMessage("requirements/reviews.yaml:" + line
                        + ": was not written by countersign review, which keeps only what it wrote itself; move it into"
                        + " another file of requirements, or name another file with --file");
    }

    @Test
    void saysWhatIsWrongWithAFileThatCannotBeRead() {
        assertThatThrownBy(() -> ReviewsFile.merged("reviews: [{item: R}]", "r.yaml", REVIEWS))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(
                        "r.yaml:1:11: \"test\" is missing; a review needs item, test, by, date, reason, hashes");
    }

    @Test
    void keepsTheLineEndsOfACheckout(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("reviews.yaml");
        Files.writeString(file, WRITTEN.replace("\n", "\r\n"));

        ReviewsFile.add(file, "reviews.yaml", REVIEWS);

        assertThat(file).hasContent(WRITTEN.replace("\n", "\r\n"));
        assertThat(Files.readString(file)).isEqualTo(WRITTEN.replace("\n", "\r\n"));
    }
}
