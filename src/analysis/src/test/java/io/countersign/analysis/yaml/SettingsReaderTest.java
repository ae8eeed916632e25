package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.Settings;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

    @TempDir
    Path root;

    @Test
    void readsEveryKey() {
        Settings settings = Reading.settings(root, """
                claims:
                  ids: (REQ|WF)-.*
                  annotations:
                    - dev.acme.Specification#number
                    - dev.acme.Specs$Inner#value
                targets:
                  critical: 100
                  utility: 0
                exclude:
                  - com.shop.generated..
                """);

        assertThat(settings.claimIds()).map(Pattern::pattern).contains("(REQ|WF)-.*");
        assertThat(settings.claimAnnotations())
                .containsExactly(
                        new ClaimAnnotation("dev.acme.Specification", "number", at(4, 7)),
                        new ClaimAnnotation("dev.acme.Specs$Inner", "value", at(5, 7)));
        assertThat(settings.targets()).isEqualTo(Map.of(Criticality.CRITICAL, 100, Criticality.UTILITY, 0));
        assertThat(settings.target(Criticality.CRITICAL)).isEqualTo(100);
        assertThat(settings.target(Criticality.IMPORTANT)).isEqualTo(75);
        assertThat(settings.target(Criticality.UTILITY)).isZero();
        assertThat(settings.exclude()).containsExactly(CodePattern.parse("com.shop.generated..", at(10, 5)));
        assertThat(settings.file()).hasValueSatisfying(file -> {
            assertThat(file.path()).isEqualTo("countersign.yaml");
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void acceptsASingleTextForAList() {
        Settings settings = Reading.settings(root, "{claims: {annotations: a.B#c}, exclude: com.shop.*}");

        assertThat(settings.claimAnnotations()).containsExactly(new ClaimAnnotation("a.B", "c", at(1, 24)));
        assertThat(settings.exclude()).containsExactly(CodePattern.parse("com.shop.*", at(1, 41)));
    }

    @Test
    void defaultsHoldWithoutAFile() {
        assertThat(SettingsReader.read(root.resolve("countersign.yaml"), root)).isEqualTo(Settings.defaults());
    }

    @Test
    void defaultsHoldWhereTheFileSaysNothing() {
        Settings settings = Reading.settings(root, "# claims:\n#   ids: REQ-.*\n");

        assertThat(settings.target(Criticality.CRITICAL)).isEqualTo(90);
        assertThat(settings.claimIds()).isEmpty();
        assertThat(settings.file()).isPresent();
    }

    @Test
    void aFileThatWouldNeverBeReadIsNamed() {
        Reading.write(root, "countersign.yml", "exclude: a.B");

        assertThat(Reading.faultsOf(() -> SettingsReader.read(root.resolve("countersign.yaml"), root)))
                .isEqualTo("countersign.yml: this file is never read; rename it to countersign.yaml\n");
    }

    @Test
    void everyFaultIsShown() {
        assertThat(Reading.faultsOfSettings(root, """
                        claim: x
                        claims:
                          ids: (REQ|WF-.*
                          annotations: [dev.acme.Specification, "dev acme#x", "#number"]
                          anotations: x
                        targets:
                          critical: 101
                          important: 90%
                          utility: "50"
                          minor: 10
                        exclude: [com-shop, {a: b}]
                        """)).isEqualTo("""
                        countersign.yaml:1:1: "claim" is not a key of countersign.yaml; did you mean "claims"? Allowed are claims, targets, exclude, requirements
                        countersign.yaml:3:8: "(REQ|WF-.*" is not a regular expression: Unclosed group at its character 11
                        countersign.yaml:4:17: "dev.acme.Specification" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:4:41: "dev acme#x" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:4:55: "#number" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:5:3: "anotations" is not a key of "claims"; did you mean "annotations"? Allowed are ids, annotations
                        countersign.yaml:7:13: "101" is not a percentage; allowed are whole numbers from 0 to 100
                        countersign.yaml:8:14: "90%" is not a percentage; allowed are whole numbers from 0 to 100
                        countersign.yaml:9:12: "utility": "50" is a text because of its quotes; write it without them
                        countersign.yaml:10:3: "minor" is not a key of "targets"; allowed are critical, important, utility
                        countersign.yaml:11:11: "com-shop" is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                        countersign.yaml:11:21: an entry of "exclude": expected a text, found a map
                        """);
        assertThat(Reading.faultsOfSettings(root, "{claims: , targets: 90}")).isEqualTo("""
                        countersign.yaml:1:9: "claims" is empty; write a value or leave the key out
                        countersign.yaml:1:21: "targets": expected a map, found a text
                        """);
        assertThat(Reading.faultsOfSettings(root, "[a]"))
                .isEqualTo("countersign.yaml:1:1: the file: expected a map, found a list\n");
    }

    @Test
    void noRegularExpressionEndsTheStack() {
        String deepest = "(".repeat(500) + ")".repeat(500);

        assertThat(Reading.settings(root, "claims: {ids: " + deepest + "}").claimIds())
                .isPresent();
        assertThat(Reading.faultsOfSettings(root, "claims: {ids: " + "(".repeat(1000) + "}"))
                .startsWith("countersign.yaml:1:15: \"" + "(".repeat(60) + "…\" is not a regular expression: ");
        assertThat(Reading.faultsOfSettings(root, "claims: {ids: " + "(".repeat(1001) + "}"))
                .isEqualTo("countersign.yaml:1:15: \"ids\" has 1001 characters, allowed are 1000\n");
    }

    private static Location at(int line, int column) {
        return new Location("countersign.yaml", line, column);
    }
}
