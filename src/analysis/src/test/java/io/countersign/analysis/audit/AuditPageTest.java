package io.countersign.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.ShopOnDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code docs/audit.md} tells an assessor where to look, so it has to be there. */
class AuditPageTest {

    @TempDir
    private Path root;

    @TempDir
    private Path folder;

    /** The first part of every field that the table below a line names. */
    private static List<String> fields(String line) throws Exception {
        String page = Files.readString(Path.of("../../docs/audit.md"));
        String table = page.substring(page.indexOf("\n" + line + "\n"));
        return table.lines()
                .dropWhile(row -> !row.startsWith("| `"))
                .takeWhile(row -> row.startsWith("|"))
                .map(row -> row.split("\\|")[1])
                .flatMap(cell ->
                        Pattern.compile("`([A-Za-z]+)[.A-Za-z]*`").matcher(cell).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    private static Stream<String> names(JsonNode document) {
        return document.propertyNames().stream()
                .filter(name -> !name.equals("schema") && !name.equals("formatVersion") && !name.equals("asOf"));
    }

    @Test
    void namesEveryFieldOfBothRecords() throws Exception {
        ShopOnDisk disk = new ShopOnDisk(root);
        disk.writeEvidence();
        ReleaseContent.write(
                disk.inputs(), Analysis.run(disk.inputs()), new Maker("0.1.0", List.of(), Map.of(), Map.of()), folder);

        JsonNode verdicts = AuditJson.mapper().readTree(folder.resolve("verdicts.json"));
        assertThat(fields("`verdicts.json`:"))
                .containsExactlyInAnyOrderElementsOf(names(verdicts).toList());
        JsonNode description = AuditJson.mapper().readTree(folder.resolve("bundle.json"));
        assertThat(fields("`bundle.json`:")).containsAll(names(description).toList());
    }
}
