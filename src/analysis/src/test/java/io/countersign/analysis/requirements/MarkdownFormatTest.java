package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkdownFormatTest {

    @TempDir
    Path root;

    @Test
    void readsHeadingsWithIds() {
        Project project = new Project(root).file("spec.md", """
                # Payments

                Nothing to verify here.

                ## REQ-1: Large payments are held

                Criticality: critical
                - **Revision:** 2
                * Code: `com.shop.fraud..`, com.shop.Pay#hold(int, String); !com.shop.fraud.Generated
                Owner: payments

                A payment above the limit is held.

                ### Why

                Because of fraud.

                ```
                ## REQ-9: not a heading
                ```

                ### The customer is told {#REQ-1.1}

                Status: draft

                By mail.

                Refunds are paid (REQ-2)
                ------------------------
                Parents: REQ-0, REQ-00

                ## Version 1.2 of the text
                """);

        assertThat(project.described("spec.md"))
                .containsExactly(
                        "spec.md:5 REQ-1 | Large payments are held | A payment above the limit is held.\\n\\n### Why\\n\\nBecause of"
                                + " fraud.\\n\\n```\\n## REQ-9: not a heading\\n``` | critical approved r2"
                                + " | code [com.shop.fraud.., com.shop.Pay#hold(int, String), !com.shop.fraud.Generated]"
                                + " | owner payments",
                        "spec.md:22 REQ-1.1 | The customer is told | By mail. | important draft r1 | parents [REQ-1]",
                        "spec.md:28 REQ-2 | Refunds are paid |  | important approved r1 | parents [REQ-0, REQ-00]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "REQ-1: Title|REQ-1|Title",
                "REQ-1 - Title|REQ-1|Title",
                "REQ-1 – Title|REQ-1|Title",
                "[REQ-1] Title|REQ-1|Title",
                "`REQ-1` Title|REQ-1|Title",
                "REQ-1|REQ-1|REQ-1",
                "Title [REQ-1]|REQ-1|Title",
                "Title {#any}|any|Title",
                "Title {#any .class}|any|Title",
                "A_20601: Title|A_20601|Title",
                "REQ-1 says a lot|none|none",
                "Note: Title|none|none",
                "1.2 Title|none|none",
                "2024-11-21: Title|none|none",
                "RFC 7231: Title|none|none"
            })
    void knowsTheIdsOfHeadings(String heading, String id, String title) {
        Project project = new Project(root).file("spec.md", "# " + heading + "\n\n# Z-1: last\n");

        assertThat(project.read("spec.md").requirements())
                .extracting(requirement -> requirement.id() + "=" + requirement.title())
                .isEqualTo(id == null ? List.of("Z-1=last") : List.of(id + "=" + title, "Z-1=last"));
    }

    @Test
    void takesDeclaredWordsForIds() {
        Project project = new Project(root)
                .settings("requirements: [{path: spec.md, ids: 'R[0-9]+'}]")
                .file("spec.md", "# R1 Payments are held\n# REQ-1: not one of ours\n# Refunds (R2)\n# X {#Y-1}\n");

        assertThat(project.described())
                .containsExactly(
                        "spec.md:1 R1 | Payments are held |  | important approved r1",
                        "spec.md:3 R2 | Refunds |  | important approved r1");
    }

    @Test
    void saysWhatIsWrongBelowHeadings() {
        Project project = new Project(root).file("spec.md", """
                # REQ-1: One
                Critcality: critical
                Status: done
                # REQ-2: Two
                Revision: one
                Note: this is text.
                Code: com shop
                """);

        assertThat(project.faults("spec.md")).isEqualTo("""
                spec.md:2: "Critcality" is not a key of a requirement; did you mean "criticality"? Allowed are criticality, status, revision, parent, parents, code, owner, tags
                spec.md:3: "done" is not a status; allowed are draft, approved, retired
                spec.md:5: "one" is not a revision; allowed are whole numbers from 1 to 999999999
                """);
    }

    @Test
    void readsTheItemsOfOpenFastTrace() {
        Project project = new Project(root).file("design.md", """
                # Design

                ### Payments are held
                `dsn~payments.are-held~2`

                A payment above the limit is held.

                ```
                req~in-code~1
                ```

                Rationale:

                Because of fraud.

                Comment:
                None.

                Covers:

                * `req~held~1`
                + [Told](#told): req~told~3
                - [feat~without-revision](#without)

                Depends:
                - dsn~limit~1

                Tags: a, b

                Needs: impl, utest

                `req~draft~0`
                Status: draft
                Needs:
                - dsn
                - `uman`

                arch --> dsn, itest : req~held~1

                <!-- oft:off -->
                `req~off~1`
                <!-- oft:on -->

                    req~indented~1

                <!--
                req~comment~1
                -->

                Text about `req~held~1`.
                """);

        assertThat(project.described("design.md"))
                .containsExactly(
                        "design.md:4 dsn~payments.are-held | Payments are held | A payment above the limit is held.\\n\\n```\\n"
                                + "req~in-code~1\\n```\\n\\nRationale:\\n\\nBecause of fraud.\\n\\nComment:\\nNone."
                                + " | important approved r2 | parents [req~held, req~told, feat~without-revision] | covers req~held~1 at design.md:21"
                                + " | covers req~told~3 at design.md:22 | covers feat~without-revision at design.md:23 | depends dsn~limit~1 at design.md:26 | needs [impl, utest]",
                        "design.md:32 req~draft | req~draft |  | important draft r0 | needs [dsn, uman]",
                        "design.md:38 arch~held | req~held, handed on to dsn, itest |  | important approved r1 | parents [req~held]"
                                + " | covers req~held~1 at design.md:38 | needs [dsn, itest]");
    }

    @Test
    void takesOnlyTheTypesThatTheEntryNames() {
        Project project = new Project(root)
                .settings("requirements: [{path: docs, format: markdown, types: [req]}]")
                .file("docs/a.md", "`req~a~1`\n\n`dsn~b~1`\n")
                .file("docs/readme.txt", "`req~c~1`\n");

        assertThat(project.described()).containsExactly("docs/a.md:1 req~a | req~a |  | important approved r1");
    }

    @Test
    void saysWhatIsWrongWithSpecificationItems() {
        Project project = new Project(root).file("spec.md", """
                `req~a~1`
                Status: aproved
                Covers:
                - ~broken~1
                - nothing at all
                """);

        assertThat(project.faults("spec.md")).isEqualTo("""
                spec.md:2: "aproved" is not a status of OpenFastTrace; did you mean "approved"? Allowed are approved, proposed, draft, rejected
                spec.md:4: "~broken~1" names no specification item; write type~name~revision, such as req~login~1
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({">, 60000", "'- ', 30000", "[, 60000", "*a , 20000", "`a, 30000"})
    void readsHostileDocumentsToTheirEnd(String part, int times) {
        Project project = new Project(root).file("spec.md", "# R-1: one\n\n" + part.repeat(times) + "\n\n# R-2: two\n");

        assertThat(project.read("spec.md").requirements())
                .extracting(requirement -> requirement.id())
                .containsExactly("R-1", "R-2");
    }

    @Test
    void leavesMarkdownInFoldersOfRequirementsAlone() {
        Project project = new Project(root)
                .file("requirements/readme.md", "# REQ-1: not asked for\n")
                .file("requirements/a.yaml", "requirements: [{id: R, title: T}]");

        assertThat(project.described()).containsExactly("requirements/a.yaml:1:21 R | T |  | important approved r1");
    }
}
