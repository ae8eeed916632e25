package io.countersign.analysis.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, its reader answers with declarations or with faults, and soon. */
@Timeout(120)
final class HostileFormatsTest {

    private static final int CASES = 200;
    private static final String SNIPPETS = "\t\0{}[]\"',:;#@`~|\\<>*-\r\n\uFEFF\u0085🧾0";

    @TempDir
    Path root;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "{path: files/a.json, items: /items, id: /id, title: /title, parents: /parents}",
                        "files/a.json",
                        "{\"items\": [{\"id\": \"A-1\", \"title\": \"T\", \"parents\": [\"A-0\", 7]}]}"),
                Arguments.of(
                        "{path: files/a.csv, separator: semicolon, id: Key, title: Title, parents: Parents}",
                        "files/a.csv",
                        "Key;Title;Parents\nA-1;\"T; t\";A-0 A-2\n"),
                Arguments.of(
                        "{path: files/a.md}",
                        "files/a.md",
                        "# A-1: T\nStatus: draft\nCode: a.B#c(int, long), d..\n\ntext\n\n`req~a~1`\nCovers:\n- feat~b~2\nNeeds: dsn\n"),
                Arguments.of(
                        "{path: files/a.feature}",
                        "files/a.feature",
                        "@id:A-1 @revision:2\nFeature: T\n  text\n  @id:B\n  Rule: U\n    Example: V\n      Given W\n"),
                Arguments.of(
                        "{path: files/needs.json}",
                        "files/needs.json",
                        "{\"versions\": {\"1\": {\"needs\": {\"A\": {\"title\": \"T\", \"links\": [\"B\"], \"parent_needs\": [\"C\"]}}}}}"),
                Arguments.of(
                        "{path: reqs}",
                        "reqs/SYS001.yml",
                        "text: |\n  T\nlinks:\n- SYS002: x\nreviewed: y\nreferences:\n- {path: a, type: file}\n"));
    }

    private Project project(String... entries) {
        return new Project(root)
                .settings("requirements: [" + String.join(", ", entries) + "]")
                .file("reqs/.doorstop.yml", "settings: {prefix: SYS}\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void mutatedFilesAreReadOrRefused(String entry, String name, String good) {
        Project project = project(entry).file(name, good);
        assertThat(project.faults()).isEmpty();
        Random random = new Random(20261121);
        for (int i = 0; i < CASES; i++) {
            String faults = project.file(name, mutate(good, random)).faults();
            assertThat(faults.lines())
                    .allMatch(line -> line.startsWith(name + ":") || line.startsWith("countersign.yaml:"));
        }
    }

    @Test
    void longLinesAreReadOrRefusedSoon() {
        String spaces = " ".repeat(60_000);
        Project project = project(
                        "{path: files/a.md}",
                        "{path: files/a.csv, separator: semicolon, id: Key, title: Title, parents: Parents}",
                        "{path: reqs}")
                .file(
                        "files/a.md",
                        "# A-1: x" + spaces + "y\nCode: " + "a,".repeat(30_000) + "b\n# x" + " (".repeat(30_000)
                                + "\n`req~a~1`\n" + "a-->".repeat(15_000) + "\n- " + "a~".repeat(30_000) + "\n" + spaces
                                + "\n")
                .file("files/a.csv", "Key;Title;Parents\nA-1;" + spaces + "x;" + "A;".repeat(1_000_000) + "\n")
                .file("reqs/SYS001.yml", "text: |\n  a\n" + "\n".repeat(900_000) + "  b\n");

        assertThat(project.faults())
                .isEqualTo(
                        "files/a.csv: the file is not CSV: Record starting at line 2 has surpassed the maximum limit of 16384"
                                + " fields\n");
    }

    private static byte[] mutate(String good, Random random) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            byte[] start = Arrays.copyOf(bytes, from);
            byte[] rest = Arrays.copyOfRange(bytes, random.nextBoolean() ? from : to, bytes.length);
            int snippet = SNIPPETS.offsetByCodePoints(0, random.nextInt(SNIPPETS.codePointCount(0, SNIPPETS.length())));
            byte[] between = random.nextInt(4) == 0
                    ? new byte[] {(byte) random.nextInt(256)}
                    : Character.toString(SNIPPETS.codePointAt(snippet)).getBytes(StandardCharsets.UTF_8);
            bytes = random.nextInt(8) == 0 ? start : join(start, between, rest);
        }
        return bytes;
    }

    private static byte[] join(byte[] start, byte[] between, byte[] rest) {
        byte[] joined = Arrays.copyOf(start, start.length + between.length + rest.length);
        System.arraycopy(between, 0, joined, start.length, between.length);
        System.arraycopy(rest, 0, joined, start.length + between.length, rest.length);
        return joined;
    }
}
