package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.declared.InputFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fingerprints are those that Doorstop 3 computes for these items. */
final class DoorstopFormatTest {

    private static final String SYS001 = """
            active: true
            derived: false
            header: |
              Held payments
            level: 1.10
            links: []
            normative: true
            ref: ''
            reviewed: 0439M7vELVwBMPCFbuu91uAPaOz7zckQncwF6mqjLoo=
            text: |
              The system **shall** hold a payment \s
              above the limit.

            """;

    private static final String SW001 = """
            active: true
            criticality: critical
            header: ''
            level: 1.0
            links:
            - SYS010: null
            - SYS002: stale
            - SYS001: 0439M7vELVwBMPCFbuu91uAPaOz7zckQncwF6mqjLoo=
            normative: true
            ref: FraudCheck.java
            references:
            - path: src/FraudCheck.java
              sha: 24d9b35c
              type: file
            reviewed: i_TAAh4InzVhq_aHPXMtlDlRjAQmQZl4aNDJBZxVyBI=
            text: |
              Screening runs first.

              Always.
            """;

    @TempDir
    Path root;

    private Project project() {
        return new Project(root)
                .file("reqs/.doorstop.yml", "settings: {digits: 3, prefix: SYS, sep: ''}\n")
                .file("reqs/SYS001.yml", SYS001)
                .file("reqs/sw/.doorstop.yml", "settings: {digits: 3, parent: SYS, prefix: SW, sep: ''}\n")
                .file("reqs/sw/SW001.yml", SW001);
    }

    @Test
    void readsItemsWithTheirLinksAndReviews() {
        assertThat(project().described("reqs"))
                .containsExactly(
                        "reqs/SYS001.yml SYS001 | Held payments | The system **shall** hold a payment  \\nabove the limit."
                                + " | important approved r1 | reviewed",
                        "reqs/sw/SW001.yml SW001 | Screening runs first. | Screening runs first.\\n\\nAlways."
                                + " | critical approved r1 | parents [SYS010, SYS002, SYS001] | links SYS010 at reqs/sw/SW001.yml:6:3"
                                + " | links SYS002#stale at reqs/sw/SW001.yml:7:3"
                                + " | links SYS001#0439M7vELVwBMPCFbuu91uAPaOz7zckQncwF6mqjLoo= at reqs/sw/SW001.yml:8:3 | reviewed");
        assertThat(project().read("reqs").requirements())
                .extracting(requirement -> requirement.trace().fingerprint().orElseThrow())
                .contains("0439M7vELVwBMPCFbuu91uAPaOz7zckQncwF6mqjLoo=");
    }

    @Test
    void seesWhatChangedAfterTheReview() {
        Project project = project()
                .file("reqs/SYS001.yml", SYS001.replace("above the limit", "below the limit"))
                .file("reqs/SYS002.yml", "reviewed: null\ntext: Refunds are paid.\n")
                .file("reqs/SYS003.yml", "reviewed: true\ntext: Confirmed by hand.\n")
                .file("reqs/sw/SW001.yml", SW001.replace("- SYS010: null\n", ""));

        assertThat(project.described("reqs"))
                .containsExactly(
                        "reqs/SYS001.yml SYS001 | Held payments | The system **shall** hold a payment  \\nbelow the limit."
                                + " | important approved r1 | changed",
                        "reqs/SYS002.yml SYS002 | Refunds are paid. | Refunds are paid. | important approved r1 | unreviewed",
                        "reqs/SYS003.yml SYS003 | Confirmed by hand. | Confirmed by hand. | important approved r1 | reviewed",
                        "reqs/sw/SW001.yml SW001 | Screening runs first. | Screening runs first.\\n\\nAlways."
                                + " | critical approved r1 | parents [SYS002, SYS001] | links SYS002#stale at reqs/sw/SW001.yml:6:3"
                                + " | links SYS001#0439M7vELVwBMPCFbuu91uAPaOz7zckQncwF6mqjLoo= at reqs/sw/SW001.yml:7:3 | changed");
    }

    @Test
    void leavesOutWhatIsNoRequirementAndTakesInactiveItemsForDrafts() {
        Project project = new Project(root)
                .file("reqs/.doorstop.yml", "settings: {prefix: SYS}\n")
                .file("reqs/SYS001.yml", "active: false\ntext: Inactive.\n")
                .file("reqs/SYS002.yml", "normative: false\nheader: A heading\n");

        assertThat(project.described("reqs"))
                .containsExactly("reqs/SYS001.yml SYS001 | Inactive. | Inactive. | important draft r1 | unreviewed");
    }

    @Test
    void judgesNoReviewWhoseFingerprintItCannotCompute() {
        Project project = new Project(root)
                .file("reqs/.doorstop.yml", "settings: {prefix: SYS}\nattributes: {reviewed: [type, owner]}\n")
                .file("reqs/SYS001.yml", "reviewed: x\ntext: One.\ntype: functional\n")
                .file("reqs/SYS002.yml", "reviewed: x\ntext: Two.\nreferences: [{path: ä, type: file}]\n")
                .file("reqs/SYS003.yml", "reviewed: x\ntext: Three.\n");

        assertThat(project.described("reqs"))
                .containsExactly(
                        "reqs/SYS001.yml SYS001 | One. | One. | important approved r1",
                        "reqs/SYS002.yml SYS002 | Two. | Two. | important approved r1",
                        "reqs/SYS003.yml SYS003 | Three. | Three. | important approved r1 | changed");
    }

    @Test
    void namesTheDocumentAmongTheInputsOnce() {
        assertThat(project()
                        .file("reqs/SYS002.yml", "text: Two.\n")
                        .read("reqs")
                        .files())
                .extracting(InputFile::path)
                .containsExactly(
                        "reqs/SYS001.yml",
                        "reqs/.doorstop.yml",
                        "reqs/SYS002.yml",
                        "reqs/sw/SW001.yml",
                        "reqs/sw/.doorstop.yml");
    }

    @Test
    void saysWhatIsWrongAllTogether() {
        Project project = new Project(root)
                .file("reqs/.doorstop.yml", "settings: {prefix: SYS, itemformat: markdown}\n")
                .file("reqs/SYS001.yml", "text: [a]\nlinks: x\n")
                .file("reqs/SYS002.yml", "text: a\nlinks: [[a], B C]\n")
                .file("reqs/SYS003.md", "---\nactive: true\n---\n")
                .file("reqs/notes.yml", "requirements: x\n");

        assertThat(project.faults("reqs")).isEqualTo("""
                reqs/SYS001.yml:1:7: "text": expected a text, found a list
                reqs/SYS001.yml:2:8: "links": expected a list, found a text
                reqs/SYS002.yml:2:9: an entry of "links": expected a text or a map, found a list
                reqs/SYS002.yml:2:14: "B C" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                reqs/SYS003.md: items of Doorstop are read from YAML, not from Markdown; let Doorstop write them with "itemformat: yaml"
                reqs/notes.yml:1:15: "requirements": expected a list, found a text
                """);
    }
}
