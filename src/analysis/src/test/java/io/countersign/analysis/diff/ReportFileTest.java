package io.countersign.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.countersign.analysis.diff.ReadReport.ReadItem;
import io.countersign.analysis.diff.ReadReport.ReadTest;
import io.countersign.analysis.diff.ReadReport.ReadWaiver;
import io.countersign.model.InputException;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Header.Commit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the very file that a test of the report compares with what is written. */
final class ReportFileTest {

    private static final Path SMALL = Path.of("../report/src/test/resources/io/countersign/report/json/small.json");

    private static final String TEST = "[engine:junit-jupiter]/[class:com.shop.pay.PayTest]/[method:pays()]";

    @TempDir
    private Path folder;

    private ReadReport read(String text) throws Exception {
        return ReportFile.readAll(List.of(Files.writeString(folder.resolve("report.json"), text)))
                .get(0);
    }

    private String fault(String text) {
        Throwable thrown = catchThrowable(() -> read(text));
        assertThat(thrown).isInstanceOf(InputException.class);
        return String.valueOf(thrown.getMessage()).replace(folder.toString(), "FOLDER");
    }

    @Test
    void readsWhatTheReportWrites() throws Exception {
        ReadReport report = ReportFile.readAll(List.of(SMALL)).get(0);

        assertThat(report.about().toolVersion()).isEqualTo("0.1.0");
        assertThat(report.about().commit()).contains(new Commit("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", false));
        assertThat(report.about().testCoverage()).isEqualTo(new Counter(1, 2));
        assertThat(report.about().codeCoverage().lines()).isEqualTo(new Counter(9, 10));
        assertThat(report.items()).extracting(ReadItem::id).containsExactly("WF-PAY", "REQ-PAY");
        assertThat(report.items().get(0).text()).containsExactly("Pay", "", "pay Pay");
        assertThat(report.items().get(0).scope()).containsExactly("pay: com.shop.pay..");
        assertThat(report.items().get(1).revision()).hasValue(1);
        assertThat(report.items().get(1).claims()).hasSize(1);
        assertThat(report.tests())
                .containsExactly(new ReadTest(
                        TEST,
                        "pay.PayTest › pays",
                        "passed",
                        List.of("REQ-PAY", "WF-PAY"),
                        true,
                        1,
                        5,
                        Optional.of("00000000000000c5"),
                        OptionalInt.of(2)));
        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.subject())
                .containsExactly("covered-not-verified WF-PAY");
    }

    @Test
    void findsTheReportInItsFolder() throws Exception {
        Files.copy(SMALL, folder.resolve("report.json"));

        assertThat(ReportFile.readAll(List.of(folder))).isEqualTo(ReportFile.readAll(List.of(SMALL)));
    }

    @Test
    void readsAReportWithoutDecisionAndDigestsAsOneOfAnOlderCountersign() throws Exception {
        ReadReport report = read(Files.readString(SMALL)
                .replace(",\n        \"digest\": \"00000000000000c5\"", "")
                .replaceAll("(?s),\n  \"decision\": \\{.*?\n  }", ""));

        assertThat(report.tests().get(0).digest()).isEmpty();
        assertThat(report.about().decision()).isEmpty();
        assertThat(report.waivers()).isEmpty();
    }

    @Test
    void readsTheWaiversOfTheDecisionAndPassesOverWhatItDoesNotKnow() throws Exception {
        String decision = """
                "decision": {"profile": "strict", "asOf": "2026-11-21", "state": "failed", "rules": [{"some": ["thing"]}],
                  "waivers": [{"kind": "rule", "name": "hollow-claim", "items": ["REQ-*"], "reason": "soon", "owner": "pay",
                    "approver": "Ada", "ticket": null, "date": "2026-11-01", "expires": "2026-12-31", "state": "used",
                    "excused": ["REQ-1"], "message": "excuses 1", "new": {"member": 1}}]},
                "release": {""";
        ReadReport report = read(Files.readString(SMALL)
                .replaceAll("(?s),\n  \"decision\": \\{.*?\n  }", "")
                .replace("\"release\": {", decision));

        assertThat(report.about().decision()).contains("failed (strict)");
        assertThat(report.waivers())
                .containsExactly(
                        new ReadWaiver("rule", "hollow-claim", List.of("REQ-*"), "soon", "Ada", "2026-12-31", "used"));
    }

    @Test
    void comparesTheFirstOfTwoItemsWithOneId() throws Exception {
        ReadReport report = read(Files.readString(SMALL)
                .replace("\"id\": \"REQ-PAY\",\n      \"title\"", "\"id\": \"WF-PAY\",\n      \"title\""));

        assertThat(report.items()).extracting(item -> item.state().title()).containsExactly("Pay");
    }

    @Test
    void saysWhatIsWrongWithBothReportsTogether() {
        assertThatThrownBy(() -> ReportFile.readAll(List.of(folder, folder.resolve("other.json"))))
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults()).hasSize(2))
                .hasMessageContaining("report.json: there is no such file; name a report.json that countersign report"
                        + " wrote, or its folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|is no report.json of Countersign; name one that countersign report wrote",
                "{}|is no report.json of Countersign; name one that countersign report wrote",
                "7|is no report.json of Countersign; name one that countersign report wrote",
                "{\"schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"formatVersion\": 1}|is no report.json of"
                        + " Countersign; name one that countersign report wrote",
                "{\"schema\": \"https://countersign.io/schema/report/2\", \"formatVersion\": 2}|is of version 2 of the"
                        + " format, and this Countersign reads version 1; compare with the version of Countersign that wrote it"
            })
    void saysOfAnotherFileThatItIsNoReport(String text, String message) {
        assertThat(fault(text)).isEqualTo("FOLDER/report.json: " + message);
    }

    @Test
    void saysWhereAFileIsNotJson() throws Exception {
        assertThat(fault("no JSON")).startsWith("FOLDER/report.json:1:1: the file is not JSON here: ");
        String small = Files.readString(SMALL);
        assertThat(fault(small.substring(0, small.indexOf("\"tests\": ["))))
                .contains("the file is not JSON here: Unexpected end-of-input");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"verdict\": \"verified\"|\"verdict\": \"verifeid\"|at /requirements/0/verdict this version of Countersign"
                        + " does not know \"verifeid\"; did you mean \"verified\"?",
                "\"revision\": 1|\"revision\": \"1\"|at /requirements/0/revision a whole number from 0 was expected",
                "\"revision\": 1|\"revision\": -1|at /requirements/0/revision a whole number from 0 was expected",
                "\"probes\": 5|\"probes\": 99999999999|at /tests/0/footprint/probes a whole number from 0 was expected",
                "\"strength\": \"effective\"|\"strength\": null|at /workflows/0/claims/0/strength a text was expected",
                "\"claims\": [|\"claims\": 7, \"other\": [|at /workflows/0/claims a list was expected",
                "\"findings\": [|\"finding\": [|at /findings a list was expected",
                "\"header\": {|\"heading\": {|at /header an object was expected",
                "\"verified\": 1|\"verified\": 3|at /totals/testCoverage 3 of 2 cannot be"
            })
    void saysWhichMemberIsNotAsTheSchemaHasIt(String good, String bad, String message) throws Exception {
        String text = Files.readString(SMALL);
        assertThat(text).contains(good);

        assertThat(fault(text.replace(good, bad)))
                .startsWith("FOLDER/report.json: the file is not as a report of format 1 is: ")
                .contains(message);
    }

    @Test
    void refusesTwoMembersOfOneName() throws Exception {
        assertThat(fault(Files.readString(SMALL).replace("\"findings\": [", "\"findings\": [], \"findings\": [")))
                .contains("the file is not JSON here: Duplicate");
    }

    @Test
    void refusesWhatIsNestedTooDeepWithoutReadingOn() throws Exception {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        assertThat(fault(Files.readString(SMALL).replace("\"findings\": [", "\"new\": " + deep + ", \"findings\": [")))
                .contains("the file is not JSON here: Document nesting depth");
    }
}
