package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Reviewing;
import io.countersign.model.Location;
import io.countersign.model.declared.ClaimReview;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code countersign review}, on a project of which only results are there: no claim of it can be effective. */
class ReviewCommandTest {

    @TempDir
    private Path root;

    private ResultsOnly project = new ResultsOnly(Path.of(""));

    @BeforeEach
    void project() throws IOException {
        project = ResultsOnly.in(root, "");
    }

    private CommandLineRun run(String... arguments) {
        return project.run(arguments);
    }

    @Test
    void refusesToReviewWhatIsNotEffectiveAndWritesNothing() {
        CommandLineRun run = run("review", "REQ-PAY", "--by=Ada", "--reason=It holds.");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "REQ-PAY: no claim on it is effective, so there is nothing to review: com.shop.PayTest#pays is"
                                + " unmeasured: passed, but what it ran is not known");
        assertThat(root.resolve("requirements/reviews.yaml")).doesNotExist();
    }

    @Test
    void asksForANameAReasonAndAnId() {
        assertThat(run("review").err()).startsWith("Missing required options and parameters: ");
        assertThat(run("review", "REQ-PAY", "--by=Ada").err()).startsWith("Missing required option: '--reason=TEXT'\n");
        assertThat(run("review", "REQ-PAY", "--by=Ada", "--reason=x", "--date=1.11.2026")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void namesTheNearestId() {
        assertThat(run("review", "REQ-PAX", "--by=Ada", "--reason=x"))
                .isEqualTo(new CommandLineRun(
                        3,
                        "",
                        "REQ-PAX: nobody declared this ID; did you mean \"REQ-PAY\"?\n1 fault in the inputs.\n"));
    }

    @Test
    void saysWhatItReviewedWhatNotAndWhereItIsWritten() {
        ClaimReview review = new ClaimReview(
                "REQ-PAY",
                "com.shop.PayTest#pays",
                "Ada",
                "It holds.",
                LocalDate.parse("2026-11-01"),
                "a",
                "b",
                "c",
                Location.ofFile("reviews.yaml"));

        assertThat(ReviewCommand.text(
                        "REQ-PAY",
                        "Ada",
                        LocalDate.parse("2026-11-01"),
                        new Reviewing.Outcome(
                                "requirements/reviews.yaml",
                                List.of(review),
                                List.of("com.shop.PayTest#other is hollow: passed, but ran nothing of its scope"))))
                .isEqualTo("""
                        Reviewed REQ-PAY as Ada on 2026-11-01:
                          com.shop.PayTest#pays
                        Not reviewed:
                          com.shop.PayTest#other is hollow: passed, but ran nothing of its scope
                        Written to requirements/reviews.yaml. Put it under version control.
                        """);
    }
}
