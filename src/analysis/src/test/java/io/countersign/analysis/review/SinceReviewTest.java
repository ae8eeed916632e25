package io.countersign.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.MarkdownTable;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import io.countersign.model.result.ReviewResult;
import io.countersign.model.result.ReviewedSide;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each side of a claim changed alone and together. */
final class SinceReviewTest {

    private static ClaimReview review(String test, String testHash, String scopeHash) {
        return new ClaimReview(
                "REQ-1",
                test,
                "Ada",
                "It holds.",
                LocalDate.parse("2026-11-01"),
                "text",
                testHash,
                scopeHash,
                Location.ofFile("reviews.yaml"));
    }

    private static Sides sides(Map<String, String> values) {
        return new Sides(
                values.get("text").equals("same") ? "text" : "other",
                switch (values.get("test")) {
                    case "same" -> "test";
                    case "changed" -> "other";
                    default -> "";
                },
                switch (values.get("scope")) {
                    case "same" -> Optional.of("scope");
                    case "changed" -> Optional.of("other");
                    default -> Optional.empty();
                });
    }

    @Test
    void isAsThePageSaysForEveryCombination() throws Exception {
        MarkdownTable table = MarkdownTable.ofVerdicts("since review");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("text", List.of("same", "changed"));
        columns.put("test", List.of("same", "changed", "not known"));
        columns.put("scope", List.of("same", "changed", "not known"));

        for (Map<String, String> values : MarkdownTable.combinations(columns)) {
            boolean suspect = SinceReview.of(review("a.B#c", "test", "scope"), sides(values), "requirement")
                    .suspicion()
                    .isPresent();
            assertThat(suspect ? "changed" : "same")
                    .as(values.toString())
                    .isEqualTo(table.decide(values, "since review"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changed | same      | same      | the requirement's text changed since",
                "same    | changed   | same      | the test's code changed since",
                "same    | same      | changed   | the scope's code changed since",
                "changed | changed   | same      | the requirement's text and the test's code changed since",
                "changed | same      | changed   | the requirement's text and the scope's code changed since",
                "same    | changed   | changed   | the test's code and the scope's code changed since",
                "changed | changed   | changed   | the requirement's text, the test's code and the scope's code changed since",
                "changed | not known | not known | the requirement's text changed since",
            })
    void saysWhichSidesChanged(String text, String test, String scope, String sentence) {
        Sides now = sides(Map.of("text", text, "test", test, "scope", scope));

        assertThat(SinceReview.of(review("a.B#c", "test", "scope"), now, "requirement")
                        .suspicion())
                .contains("passed, but " + sentence + " Ada reviewed it on 2026-11-01");
    }

    @Test
    void givesAReportTheSidesThatChangedInTheirOrder() {
        Sides now = new Sides("other", "", Optional.of("other"));

        assertThat(SinceReview.of(review("a.B#c", "test", "scope"), now, "requirement")
                        .result())
                .isEqualTo(new ReviewResult(
                        "Ada",
                        LocalDate.parse("2026-11-01"),
                        "It holds.",
                        List.of(ReviewedSide.TEXT, ReviewedSide.SCOPE),
                        true));
    }

    @Test
    void saysThatATestCannotBeComparedAnyMore() {
        Sides now = new Sides("text", "", Optional.of("scope"));

        assertThat(SinceReview.of(review("a.B#c", "test", "scope"), now, "requirement")
                        .suspicion())
                .contains(
                        "passed, but nobody can say whether the test's code changed since Ada reviewed it on 2026-11-01:"
                                + " it is not at hand");
    }

    @Test
    void doesNotCompareATestThatCouldNotBeHashedWhenItWasReviewed() {
        assertThat(SinceReview.of(
                                review("features/pay.feature", "", "scope"),
                                new Sides("text", "known now", Optional.of("scope")),
                                "requirement")
                        .suspicion())
                .isEmpty();
    }

    @Test
    void comparesAScopeThatWasNamedOnlyLater() {
        assertThat(SinceReview.of(
                                review("a.B#c", "test", ""),
                                new Sides("text", "test", Optional.of("scope")),
                                "requirement")
                        .changed())
                .containsExactly(ReviewedSide.SCOPE);
        assertThat(SinceReview.of(
                                review("a.B#c", "test", ""), new Sides("text", "test", Optional.of("")), "requirement")
                        .changed())
                .isEmpty();
    }

    @Test
    void speaksOfWorkflowsAndScenariosByTheirOwnWords() {
        assertThat(SinceReview.of(
                                review("features/pay.feature#Pay", "test", "scope"),
                                new Sides("other", "other", Optional.of("scope")),
                                "workflow")
                        .suspicion())
                .contains(
                        "passed, but the workflow's text and the scenario's steps changed since Ada reviewed it on 2026-11-01");
    }
}
