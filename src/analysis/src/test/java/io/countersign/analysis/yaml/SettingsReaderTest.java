package io.countersign.analysis.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.settings.ClaimAnnotation;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.IdPattern;
import io.countersign.analysis.settings.Settings;
import io.countersign.model.Location;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsReaderTest {

    @TempDir
    Path root;

    @Test
    void readsEveryKey() {
        Settings settings = Reading.settings(root, """
                claims:
                  ids:
                    - (REQ|WF)-.*
                    - "[0-9]+"
                  annotations:
                    - dev.acme.Specification#number
                    - dev.acme.Specs$Inner#value
                    - element: dev.acme.Story#value
                      ids: REQ-[0-9]+
                  displayNames: "#(?<id>[0-9]+)"
                  presets: [allure, openfasttrace]
                targets:
                  critical: 100
                  utility: 0
                exclude:
                  - com.shop.generated..
                """);

        ClaimSettings claims = settings.claims();
        assertThat(claims.ids()).extracting(IdPattern::toString).containsExactly("(REQ|WF)-.*", "[0-9]+");
        assertThat(claims.annotations())
                .startsWith(
                        new ClaimAnnotation("dev.acme.Specification", "number", Optional.empty(), at(6, 7)),
                        new ClaimAnnotation("dev.acme.Specs$Inner", "value", Optional.empty(), at(7, 7)))
                .last()
                .satisfies(last -> {
                    assertThat(last.type() + "#" + last.element()).isEqualTo("dev.acme.Story#value");
                    assertThat(last.idsIn("REQ-7: pay, and REQ-8")).containsExactly("REQ-7", "REQ-8");
                });
        assertThat(claims.displayNames()).extracting(IdPattern::toString).containsExactly("#(?<id>[0-9]+)");
        assertThat(claims.presets()).containsExactlyInAnyOrder(ClaimPreset.ALLURE, ClaimPreset.OPENFASTTRACE);
        assertThat(settings.targets()).isEqualTo(Map.of(Criticality.CRITICAL, 100, Criticality.UTILITY, 0));
        assertThat(settings.target(Criticality.CRITICAL)).isEqualTo(100);
        assertThat(settings.target(Criticality.IMPORTANT)).isEqualTo(75);
        assertThat(settings.target(Criticality.UTILITY)).isZero();
        assertThat(settings.exclude()).containsExactly(CodePattern.parse("com.shop.generated..", at(16, 5)));
        assertThat(settings.file()).hasValueSatisfying(file -> {
            assertThat(file.path()).isEqualTo("countersign.yaml");
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void acceptsASingleTextForAList() {
        Settings settings = Reading.settings(root, "{claims: {annotations: a.B#c}, exclude: com.shop.*}");

        assertThat(settings.claims().annotations())
                .containsExactly(new ClaimAnnotation("a.B", "c", Optional.empty(), at(1, 24)));
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
        assertThat(settings.claims()).isEqualTo(ClaimSettings.defaults());
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
                        countersign.yaml:1:1: "claim" is not a key of countersign.yaml; did you mean "claims"? Allowed are claims, targets, exclude, requirements, policy
                        countersign.yaml:3:8: "(REQ|WF-.*" is not a regular expression: Unclosed group at its character 11
                        countersign.yaml:4:17: "dev.acme.Specification" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:4:41: "dev acme#x" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:4:55: "#number" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:5:3: "anotations" is not a key of "claims"; did you mean "annotations"? Allowed are ids, annotations, displayNames, presets
                        countersign.yaml:7:13: "101" is not a percentage; allowed are whole numbers from 0 to 100
                        countersign.yaml:8:14: "90%" is not a percentage; allowed are whole numbers from 0 to 100
                        countersign.yaml:9:12: "utility": "50" is a text because of its quotes; write it without them
                        countersign.yaml:10:3: "minor" is not a key of "targets"; allowed are critical, important, utility
                        countersign.yaml:11:11: "com-shop" is not a code pattern; allowed are com.shop.. (package and below), com.shop.* (package), com.shop.Type, com.shop.Type#method and com.shop.Type#method(int), each with a leading ! to take away
                        countersign.yaml:11:21: an entry of "exclude": expected a text, found a map
                        """);
        assertThat(Reading.faultsOfSettings(root, """
                        claims:
                          presets: [alure]
                          displayNames: ["(a"]
                          annotations: [{element: a.B, ids: "(b"}, {ids: c}]
                        """)).isEqualTo("""
                        countersign.yaml:2:13: "alure" is not a preset; did you mean "allure"? Allowed are allure, serenity, xray, jgiven, openfasttrace
                        countersign.yaml:3:18: "(a" is not a regular expression: Unclosed group at its character 3
                        countersign.yaml:4:27: "a.B" does not name an element of an annotation; allowed is its full name, # and the element, such as dev.acme.Specification#number
                        countersign.yaml:4:37: "(b" is not a regular expression: Unclosed group at its character 3
                        countersign.yaml:4:44: "element" is missing; an entry of "annotations" needs element
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

        assertThat(Reading.settings(root, "claims: {ids: " + deepest + "}")
                        .claims()
                        .ids())
                .hasSize(1);
        assertThat(Reading.faultsOfSettings(root, "claims: {ids: " + "(".repeat(1000) + "}"))
                .startsWith("countersign.yaml:1:15: \"" + "(".repeat(60) + "…\" is not a regular expression: ");
        assertThat(Reading.faultsOfSettings(root, "claims: {ids: " + "(".repeat(1001) + "}"))
                .isEqualTo("countersign.yaml:1:15: \"ids\" has 1001 characters, allowed are 1000\n");
    }

    private static Location at(int line, int column) {
        return new Location("countersign.yaml", line, column);
    }
}
