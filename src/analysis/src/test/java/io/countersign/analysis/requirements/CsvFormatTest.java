package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvFormatTest {

    @TempDir
    Path root;

    @Test
    void readsTheColumnsThatTheMappingNames() {
        Project project = new Project(root).settings("""
                requirements:
                  - path: spec.csv
                    separator: semicolon
                    id: Key
                    title: Summary
                    text: Description
                    criticality: Priority
                    status: State
                    revision: Version
                    parents: Part of
                    code: Code
                    owner: Team
                    links: Related
                    words: {high: critical, obsolete: retired}
                """).file("spec.csv", """
                \uFEFFKey;Ignored;Summary;Description;Priority;State;Version;Part of;Code;Team;Related\r
                REQ-1;x;Large payments are held;"A payment; above the limit\r
                is ""held"".";high;approved;2;REQ-0, REQ-9;"com.shop.fraud..
                com.shop.Pay#hold(int, String)";payments;X-1 X-2\r
                \r
                REQ-2;;;Refunds are paid.;;obsolete;;;;;\r
                """);

        assertThat(project.described())
                .containsExactly(
                        "spec.csv:2 REQ-1 | Large payments are held | A payment; above the limit\\nis \"held\". | critical approved r2"
                                + " | parents [REQ-0, REQ-9] | code [com.shop.fraud.., com.shop.Pay#hold(int, String)] | owner payments"
                                + " | links X-1 at spec.csv:2 | links X-2 at spec.csv:2",
                        "spec.csv:6 REQ-2 | Refunds are paid. | Refunds are paid. | important retired r1");
    }

    @Test
    void saysWhatIsWrongWithRowsAllTogether() {
        Project project = new Project(root)
                .settings("requirements: [{path: spec.csv, id: Key, title: T, status: S}]")
                .file("spec.csv", """
                Key,T,S
                R-1,Title,done
                ,Title,
                R-3,Title, or two,draft
                R-4
                R 5,"two
                lines",DRAFT
                """);

        assertThat(project.faults()).isEqualTo("""
                spec.csv:2: "done" is not a status; allowed are draft, approved, retired
                spec.csv:3: the row has no ID in the column "Key"; write one, or take the row out
                spec.csv:4: the row has 4 fields, the header has 3; put a field that holds the separator in quotes
                spec.csv:5: the row has 1 field, the header has 3; put a field that holds the separator in quotes
                spec.csv:6: "R 5" is not an ID: it holds white space; several IDs are written as a list, [A, B]
                spec.csv:6: "title" has several lines; write it on one
                """);
    }

    @Test
    void saysWhatIsWrongWithTheHeader() {
        Project project = new Project(root)
                .settings(
                        "requirements: [{path: a.csv, id: Key, title: Titel}, {path: b.csv, id: Key}, {path: c.csv, id: Key},"
                                + " {path: d.csv, id: Key, separator: pipe}, {path: e.csv, id: Key}]")
                .file("a.csv", "Key,Title\nR-1,T\n")
                .file("b.csv", "Key;Title\nR-1;T\n")
                .file("c.csv", "Key,Key\nR-1,T\n")
                .file("d.csv", "Key\nR-1\n")
                .file("e.csv", "\n");

        assertThat(project.faults()).isEqualTo("""
                a.csv:1: there is no column "Titel"; did you mean "Title"? Allowed are Key, Title
                b.csv:1: the header is a single column when split at commas; write the separator of this file as "separator": comma, semicolon or tab
                c.csv:1: there are two columns "Key"; give them different names
                countersign.yaml:1:136: "pipe" is not a separator; allowed are comma, semicolon, tab
                e.csv: the file is empty; the first line names the columns
                """);
    }

    @Test
    void needsAnEntryThatSaysWhichColumnHoldsTheId() {
        assertThat(new Project(root).file("spec.csv", "Key\n").faults("spec.csv"))
                .isEqualTo("""
                spec.csv: which column of "spec.csv" holds the ID is not said; write an entry of "requirements" in countersign.yaml with path and id, such as {path: spec.csv, id: Key, title: Summary}
                """);
    }
}
