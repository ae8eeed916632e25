package io.countersign.analysis.yaml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What YAML can do and a requirements file must not, and what is no YAML at all. */
@Timeout(10)
final class HostileFilesTest {

    private static final String NO_ALIASES =
            ": anchors and aliases are not supported; write the value out, or put a text that begins with ";
    private static final String NO_TAGS = ": tags are not supported; put a text that begins with ! in quotes\n";

    @TempDir
    Path root;

    @Test
    void refusesABillionLaughs() {
        assertThat(faults("""
                        a: &a [lol, lol]
                        b: &b [*a, *a]
                        """)).isEqualTo("""
                        requirements/a.yaml:1:1: "a" is not a key of a requirements file; allowed are requirements, workflows, claims, waivers, reviews, proofs
                        requirements/a.yaml:1:4: &a%1$s& in quotes
                        requirements/a.yaml:2:1: "b" is not a key of a requirements file; allowed are requirements, workflows, claims, waivers, reviews, proofs
                        requirements/a.yaml:2:4: &b%1$s& in quotes
                        requirements/a.yaml:2:8: *a%1$s* in quotes
                        requirements/a.yaml:2:12: *a%1$s* in quotes
                        """.formatted(NO_ALIASES));
    }

    @Test
    void refusesAliasesToNothingAndToThemselves() {
        assertThat(faults("requirements: *x")).isEqualTo("requirements/a.yaml:1:15: *x" + NO_ALIASES + "* in quotes\n");
        assertThat(faults("&a [*a]"))
                .isEqualTo("requirements/a.yaml:1:1: &a" + NO_ALIASES + "& in quotes\n"
                        + "requirements/a.yaml:1:1: the file: expected a map, found a list\n"
                        + "requirements/a.yaml:1:5: *a" + NO_ALIASES + "* in quotes\n");
        assertThat(faults("*a : b")).isEqualTo("requirements/a.yaml:1:1: *a" + NO_ALIASES + "* in quotes\n");
        assertThat(faults("claims: *")).isEqualTo("requirements/a.yaml:1:10: *" + NO_ALIASES + "* in quotes\n");
        assertThat(faults("claims: &")).isEqualTo("requirements/a.yaml:1:10: &" + NO_ALIASES + "& in quotes\n");
    }

    @Test
    void refusesDeepNestingOfEveryKind() {
        String deep = ": lists and maps are nested deeper than 32 levels; write them flatter\n";

        assertThat(faults("[".repeat(60_000))).isEqualTo("requirements/a.yaml:1:33" + deep);
        assertThat(faults("{a: ".repeat(10_000))).isEqualTo("requirements/a.yaml:1:129" + deep);
        assertThat(faults("- ".repeat(30_000))).isEqualTo("requirements/a.yaml:1:65" + deep);
        assertThat(faults("? ".repeat(30_000))).isEqualTo("requirements/a.yaml:1:65" + deep);
    }

    @Test
    void readsNestingUpToTheLimit() {
        assertThat(faults("claims: " + "[".repeat(31) + "]".repeat(31)))
                .isEqualTo("requirements/a.yaml:1:10: an entry of \"claims\": expected a map, found a list\n");
    }

    @Test
    void refusesTagsAndTellsPatternsFromThem() {
        assertThat(faults("""
                        requirements:
                          - {id: !!int 7, title: !x T, code: a.B}
                          - id: ! R
                            title: !!javax.script.ScriptEngineManager [x]
                            code: !com.shop.Generated
                        """))
                .isEqualTo("requirements/a.yaml:2:10: !!int" + NO_TAGS
                        + "requirements/a.yaml:2:26: !x" + NO_TAGS
                        + "requirements/a.yaml:3:9: !" + NO_TAGS
                        + "requirements/a.yaml:4:12: !!javax.script.ScriptEngineManager" + NO_TAGS
                        + "requirements/a.yaml:4:12: \"title\": expected a text, found a list\n"
                        + "requirements/a.yaml:5:11: !com.shop.Generated" + NO_TAGS);
        assertThat(faults("claims: [!com.shop.., x]")).isEqualTo("requirements/a.yaml:1:10: !com.shop.." + NO_TAGS);
        assertThat(faults("claims: [!com.Shop]")).isEqualTo("requirements/a.yaml:1:10: !com.Shop" + NO_TAGS);
        assertThat(faults("claims: {a: !com.Shop}")).isEqualTo("requirements/a.yaml:1:22: !" + NO_TAGS);
        assertThat(faults("claims: !com.Shop#pay")).isEqualTo("requirements/a.yaml:1:18: !" + NO_TAGS);
        assertThat(faults("claims: !foo!bar x")).isEqualTo("requirements/a.yaml:1:9: !" + NO_TAGS);
    }

    @Test
    void refusesMergeKeys() {
        assertThat(faults("requirements: [{<<: {title: T}, id: R, title: T}]"))
                .isEqualTo("requirements/a.yaml:1:17: merge keys (<<) are not supported; write the keys out\n");
    }

    @Test
    void refusesFurtherDocuments() {
        assertThat(faults("requirements: [{id: R, title: T}]\n---\nclaims: []\n"))
                .isEqualTo("requirements/a.yaml:2:1: a second document begins here; a file holds one, "
                        + "so take the line --- out or split the file\n");
        assertThat(faults("%YAML 1.2\n---\nrequirements: [{id: R, title: T}]\n...\n"))
                .isEmpty();
    }

    @Test
    void refusesLargeFilesAndLongLinesBeforeParsingThem() {
        assertThat(faults("x".repeat(3_000_000)))
                .isEqualTo("requirements/a.yaml: the file is larger than 1048576 bytes; split it into several files\n");
        assertThat(faults("a: b\r\nc: d\re: f\n" + "x".repeat(65_537) + "\n" + "é".repeat(40_000)))
                .isEqualTo("""
                        requirements/a.yaml:4: the line is 65537 bytes long, allowed are 65536; break it into several lines
                        requirements/a.yaml:5: the line is 80000 bytes long, allowed are 65536; break it into several lines
                        """);
    }

    @Test
    void readsFilesAndLinesUpToTheLimits() {
        String start = "requirements: [{id: R, title: T}]\n# ";
        String longLine = "x".repeat(65_534) + "\n";
        String filler = "#\n".repeat((1024 * 1024 - start.length() - longLine.length()) / 2);

        assertThat(faults(start + longLine + filler)).isEmpty();
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(faults(HexFormat.of().parseHex("610a62c328")))
                .isEqualTo("requirements/a.yaml:2: the bytes C3 are not UTF-8; save the file as UTF-8\n");
        assertThat(faults(HexFormat.of().parseHex("61e282")))
                .isEqualTo("requirements/a.yaml:1: the bytes E2 82 are not UTF-8; save the file as UTF-8\n");
        assertThat(faults("claims: []".getBytes(UTF_16)))
                .isEqualTo("requirements/a.yaml:1: the bytes FE are not UTF-8; save the file as UTF-8\n");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(faults("claims: []\r\n# \0\u0001\n\u001b".getBytes(UTF_8)))
                .isEqualTo("requirements/a.yaml:2:3: the control character U+0000 is not allowed in a file "
                        + "(and 2 more in this file); take it out or write it as an escape\n");
        assertThat(faults("claims: \u007f"))
                .isEqualTo("requirements/a.yaml:1:9: the control character U+007F is not allowed in a file; "
                        + "take it out or write it as an escape\n");
    }

    @Test
    void saysInPlainWordsWhatIsNotYaml() {
        String file = "requirements/a.yaml:";
        assertThat(faults("requirements:\n\t- id: R\n"))
                .isEqualTo(file + "2:1: a tab stands where YAML takes only spaces; indent with spaces\n");
        assertThat(faults("claims: @me\n"))
                .isEqualTo(file + "1:9: a text cannot begin with @ here; put it in quotes\n");
        assertThat(faults("claims: `me`\n"))
                .isEqualTo(file + "1:9: a text cannot begin with ` here; put it in quotes\n");
        assertThat(faults("claims: a: b\n"))
                .isEqualTo(file + "1:10: a key cannot stand here; put a text that holds \": \" in quotes, "
                        + "or mend the indentation\n");
        assertThat(faults("claims: - a\n"))
                .isEqualTo(file + "1:9: a list entry cannot stand here; put a text that begins with - in quotes, "
                        + "or begin a new line\n");
        assertThat(faults("claims:\n  - a: b\n c: d\n"))
                .isEqualTo(file + "3:2: this line fits no entry of the list or map that began at " + file
                        + "1:1; mend the indentation or the quotes\n");
        assertThat(faults("claims: [a\n"))
                .isEqualTo(file + "2:1: the list that began at " + file
                        + "1:9 lacks a comma or its closing ]; write it before this place\n");
        assertThat(faults("claims: {a\n"))
                .isEqualTo(file + "2:1: the map that began at " + file
                        + "1:9 lacks a comma or its closing }; write it before this place\n");
        assertThat(faults("claims: [a, , b]\n"))
                .isEqualTo(file
                        + "1:13: a value is missing here; write one, or put a text of special characters in quotes\n");
        assertThat(faults("claims: \"a\n"))
                .isEqualTo(file + "2:1: the text in quotes that began at " + file
                        + "1:9 is not closed; write the quote at its end\n");
        assertThat(faults("claims: []\nworkflows\n"))
                .isEqualTo(file + "3:1: the key that began at " + file + "2:1 has no colon; write key: value\n");
        assertThat(faults("claims: \"\\q\"\n"))
                .isEqualTo(file + "1:11: the file is not YAML here: while scanning a double-quoted scalar, "
                        + "found unknown escape character q(113)\n");
        assertThat(faults("%YAML 2.0\n---\n"))
                .isEqualTo(file + "1:1: the file is not YAML here: "
                        + "found incompatible YAML document (version 1.* is required)\n");
    }

    private String faults(String yaml) {
        return Reading.faultsOfRequirements(root, yaml);
    }

    private String faults(byte[] bytes) {
        return Reading.faultsOfRequirements(root, bytes);
    }
}
