package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file, the reader answers with declarations or with faults. */
@Timeout(120)
final class MutatedFilesTest {

    private static final int CASES = 2000;
    private static final String[] SNIPPETS = {
        "\t",
        "\0",
        "&a ",
        "*a",
        "!x ",
        "!!int ",
        "---\n",
        "<<: ",
        "? ",
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "|\n",
        ">\n",
        "#",
        "%",
        "@",
        "`",
        "\\u0000",
        "\uFEFF",
        "\u2028",
        "\u0085",
        "🧾",
        "~",
        "null",
        "\r",
        "\"\\uD800\"",
        "%YAML 1.1\n---\n",
        "...\n"
    };

    private static final String REQUIREMENTS = """
            # A good file.
            requirements:
              - id: REQ-1
                title: "A title"
                text: >
                  Folded text
                  of two lines.
                criticality: critical
                revision: 2
                parents: [REQ-0, 'REQ-00']
                code: ["com.shop..", com.shop.fx.Converter#convert(int)]
            workflows:
              - id: WF-1
                title: Title
                ordered: true
                steps:
                  - {id: a, title: T, verifies: REQ-1}
                  - id: b
                    title: T
                    optional: false
            claims:
              - test: com.shop.Test#a
                verifies: [REQ-1]
            """;

    private static final String SETTINGS = """
            claims:
              ids: (REQ|WF)-[0-9]+
              annotations: [dev.acme.Specification#number]
            targets: {critical: 95, utility: 0}
            exclude:
              - com.shop.generated..
            """;

    @TempDir
    Path root;

    @Test
    void requirementsAreReadOrRefused() {
        assertThat(Reading.faultsOfRequirements(root, REQUIREMENTS)).isEmpty();
        Random random = new Random(20261121);
        for (int i = 0; i < CASES; i++) {
            String faults = Reading.faultsOfRequirements(root, mutate(REQUIREMENTS, random));
            assertThat(faults.lines()).allMatch(line -> line.startsWith("requirements/a.yaml:"));
        }
    }

    @Test
    void settingsAreReadOrRefused() {
        assertThat(Reading.faultsOfSettings(root, SETTINGS)).isEmpty();
        Random random = new Random(20261122);
        for (int i = 0; i < CASES; i++) {
            Path file = Reading.write(root, SettingsReader.FILE_NAME, mutate(SETTINGS, random));
            String faults = Reading.faultsOf(() -> SettingsReader.read(file, root));
            assertThat(faults.lines()).allMatch(line -> line.startsWith("countersign.yaml:"));
        }
    }

    private static byte[] mutate(String good, Random random) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes = mutate(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(12));
        byte[] rest = Arrays.copyOfRange(bytes, to, bytes.length);
        byte[] start = Arrays.copyOf(bytes, from);
        return switch (random.nextInt(5)) {
            case 0 -> join(start, rest);
            case 1 -> join(start, SNIPPETS[random.nextInt(SNIPPETS.length)].getBytes(StandardCharsets.UTF_8), rest);
            case 2 -> join(start, new byte[] {(byte) random.nextInt(256)}, rest);
            case 3 -> join(start, Arrays.copyOfRange(bytes, from, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> start;
        };
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
