package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.ShopOnDisk;
import io.countersign.analysis.signing.Statements;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.result.Result;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bundle says follows from what lies in it, and where it does not, that is said. */
class DerivationTest {

    private static final Maker MAKER = new Maker("0.1.0", List.of(), Map.of("java.version", "17"), Map.of());

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    private ShopOnDisk disk;

    @BeforeEach
    void project() throws Exception {
        disk = new ShopOnDisk(root);
        disk.writeEvidence();
    }

    private void lay(Inputs inputs) throws Exception {
        lay(inputs, folder);
    }

    private static void lay(Inputs inputs, Path folder) throws Exception {
        Result result = Analysis.run(inputs);
        ReleaseContent.write(inputs, result, MAKER, folder);
        Files.createDirectories(folder.resolve("statements"));
        for (var statement : Statements.of(result).entrySet()) {
            try (InputStream content = statement.getValue().open()) {
                Files.copy(content, folder.resolve(statement.getKey()));
            }
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<String> differences() {
        return Derivation.of(RecordedRelease.read(folder)).verdicts().stream()
                .flatMap(check -> check.differences().stream())
                .map(Difference::toString)
                .toList();
    }

    private void change(String file, UnaryOperator<String> change) throws Exception {
        Path path = folder.resolve(file);
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(path, changed, StandardCharsets.ISO_8859_1);
    }

    @Test
    void derivesWhatWasRecordedFromWhatLiesInTheBundleAlone() throws Exception {
        lay(disk.inputs());

        List<Check> checks = Derivation.of(RecordedRelease.read(folder)).verdicts();

        assertThat(checks).allMatch(Check::holds);
        assertThat(checks)
                .extracting(check -> check.name() + " " + check.count())
                .containsExactly(
                        "asOf 1",
                        "release 1",
                        "decision 1",
                        "totals 1",
                        "workflows 1",
                        "requirements 3",
                        "tests 2",
                        "classes 5",
                        "findings 8");
    }

    @Test
    void holdsWhatWasReadAndNoOtherFile() throws Exception {
        disk.write("classes/application.properties", "password=secret");
        disk.write("countersign.yaml", "targets: {critical: 95}\n");
        lay(disk.inputs());

        assertThat(names(folder))
                .containsExactly(
                        "attestations.cdx.json",
                        "bundle.json",
                        "classes/1-1.jar",
                        "project/countersign.yaml",
                        "project/evidence/claims.json",
                        "project/evidence/r-42.evidence",
                        "project/requirements/shop.yaml",
                        "statements/test-result.json",
                        "statements/verdicts.json",
                        "verdicts.json");
        assertThat(Files.readString(folder.resolve("classes/1-1.jar"), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
    }

    @Test
    void namesAVerdictThatDoesNotFollow() throws Exception {
        lay(disk.inputs());
        change("verdicts.json", text -> text.replaceFirst("\"fragmented\"", "\"verified\""));

        assertThat(differences())
                .containsExactly("workflows / WF-PAY / verdict: recorded verified, derived fragmented");
    }

    @Test
    void namesWhatFollowsFromEvidenceThatWasPutThereLater() throws Exception {
        lay(disk.inputs());
        disk.writeEvidence(
                true, ShopOnDisk.test("converts", Attribution.EXACT, disk.shop().ran("Pay#pay")));
        Files.copy(
                root.resolve("evidence/r-42.evidence"),
                folder.resolve("project/evidence/r-42.evidence"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(differences())
                .contains(
                        "requirements / REQ-FX / verdict: recorded verified, derived hollow",
                        "tests / [engine:e]/[class:com.shop.FxTest]/[method:pays()]: recorded "
                                + "{\"id\":\"[engine:e]/[class:com.shop.FxTest]/[method:pays()]\",\"name\":\"FxTest › pays\","
                                + "\"outcome\":\"passed\",\"executions\":1,\"att..., derived nothing");
    }

    @Test
    void namesATextThatIsNotTheOneThatWasRead() throws Exception {
        lay(disk.inputs());
        change("project/requirements/shop.yaml", text -> text.replace("Orders are paid", "Orders are sometimes paid"));

        assertThat(differences())
                .containsExactly("requirements / REQ-PAY / title: recorded Orders are paid, "
                        + "derived Orders are sometimes paid");
    }

    @Test
    void namesAStatementThatDoesNotFollow() throws Exception {
        lay(disk.inputs());
        change(
                "statements/verdicts.json",
                text -> text.replace("\"verdict\":\"fragmented\"", "\"verdict\":\"verified\""));
        change("attestations.cdx.json", text -> text.replace("is not verified: fragmented", "is verified"));

        assertThat(Derivation.of(RecordedRelease.read(folder)).documents().stream()
                        .flatMap(check -> check.differences().stream()))
                .extracting(Difference::toString)
                .containsExactly(
                        "predicate / workflows / WF-PAY / verdict: recorded verified, derived fragmented",
                        "declarations / claims / verdict:WF-PAY / predicate: recorded WF-PAY is verified, "
                                + "derived WF-PAY is not verified: fragmented");
    }

    @Test
    void comparesWhatTheReportSaysButNotWhereItsSourcesLie() throws Exception {
        lay(disk.inputs());
        Files.createDirectories(folder.resolve("report"));
        Files.writeString(folder.resolve("report/report.json"), """
                {"header": {"toolVersion": "1", "createdAt": "x"}, "release": {"verified": true},
                 "findings": [{"rule": "r", "subject": "S", "message": "at a", "severity": "low",
                               "location": {"file": "src/a"}}]}""");

        Check check = Derivation.of(RecordedRelease.read(folder))
                .report("""
                        {"header": {"toolVersion": "2", "createdAt": "y"}, "release": {"verified": false},
                         "findings": [{"rule": "r", "subject": "S", "message": "at b", "severity": "high"}]}""".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(check.differences())
                .containsExactly(
                        new Difference("header / createdAt", "x", "y"),
                        new Difference("release / verified", "true", "false"),
                        new Difference("findings / r S / severity", "low", "high"));
    }

    @Test
    void laysOutTheSameBytesInAnyFolderAndFromKeptClaims(@TempDir Path other) throws Exception {
        Analysis.keepMarks(disk.inputs());
        lay(disk.inputs());
        lay(disk.withoutTestClasses(), other);

        for (String entry : names(folder)) {
            assertThat(other.resolve(entry)).hasSameBinaryContentAs(folder.resolve(entry));
        }
    }
}
