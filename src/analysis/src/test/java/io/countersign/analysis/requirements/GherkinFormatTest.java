package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GherkinFormatTest {

    @TempDir
    Path root;

    @Test
    void readsFeaturesAndRulesWithIds() {
        Project project = new Project(root).file("features/refund.feature", """
                @slow @id:REQ-1 @criticality:critical @owner:payments
                @code:com.shop.pay.. @revision:2
                Feature: Refunds

                  A customer who sends goods back
                    is paid back.

                  @id:REQ-1.1 @status:draft
                  Rule: Within 14 days
                    The day of sending counts.

                    Example: One day
                      Given a day

                  Rule: Without an ID
                    Example: Another
                      Given a day

                  @id:REQ-1.2 @parent:REQ-0
                  Rule: Somewhere else
                    Example: Another
                      Given a day
                """);

        assertThat(project.described("features"))
                .containsExactly(
                        "features/refund.feature:1:7 REQ-1 | Refunds | A customer who sends goods back\\n  is paid back. | critical approved"
                                + " r2 | code [com.shop.pay..] | owner payments",
                        "features/refund.feature:8:3 REQ-1.1 | Within 14 days | The day of sending counts. | important draft r1"
                                + " | parents [REQ-1]",
                        "features/refund.feature:19:3 REQ-1.2 | Somewhere else |  | important approved r1 | parents [REQ-0]");
    }

    @Test
    void takesDeclaredTagsForIds() {
        Project project = new Project(root)
                .settings("requirements: [{path: features, format: gherkin, ids: 'REQ-[0-9]+', words: {P1: critical}}]")
                .file("features/a.feature", """
                        # language: de
                        @REQ-7 @wip @criticality:P1
                        Funktionalität: Erstattung
                          Szenario: x
                            Angenommen y
                        """)
                .file("features/b.feature", "Feature: without an ID\n");

        assertThat(project.described())
                .containsExactly("features/a.feature:2:1 REQ-7 | Erstattung |  | critical approved r1");
    }

    @Test
    void saysWhatIsWrongAllTogether() {
        Project project = new Project(root).file("f/a.feature", """
                        @id:A @id:B @revision:x
                        Feature: a
                        """).file("f/b.feature", """
                        Feature: b
                          Scenario: c
                            Given d
                            nothing
                        """);

        assertThat(project.faults("f")).isEqualTo("""
                f/a.feature:1:7: "B" is a second ID beside "A"; keep one of them
                f/a.feature:1:13: "x" is not a revision; allowed are whole numbers from 1 to 999999999
                f/b.feature:4:5: the file is not Gherkin here: expected: #EOF, #TableRow, #DocStringSeparator, #StepLine, #TagLine, #ExamplesLine, #ScenarioLine, #RuleLine, #Comment, #Empty, got 'nothing'
                """);
    }

    @Test
    void missesRequirementsWhereNoFeatureHasAnId() {
        assertThat(new Project(root).file("f/a.feature", "Feature: a\n").faults("f"))
                .isEqualTo(
                        "f: no requirement was found in \"f\"; see docs/requirements-formats.md for what is taken as one\n");
    }
}
