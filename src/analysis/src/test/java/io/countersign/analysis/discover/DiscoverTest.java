package io.countersign.analysis.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.InputException;
import io.countersign.model.declared.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoverTest {

    private static final String TESTS = """
            package com.shop;
            import dev.acme.Specification;
            import io.qameta.allure.*;
            import org.junit.jupiter.api.*;
            @Epic("Pay abroad")
            class FxTest extends BaseTest {
                @Test @Specification(number = "3.1.2", since = "first") void converts() {}
                @Test @Specification(number = "3.1.3", since = "later") @Tag("slow") void rounds() {}
                @Test @Tag("REQ-1") @DisplayName("PROJ-7: holds") void holds() {}
                @Test @Tag("issue:BUG-9") @DisplayName("reads UTF-8") void reads() {}
                // [utest->dsn~fx.limit~2]
                @Test void limits() {}
                @BeforeEach void prepare() {}
                void helper() {}
            }
            abstract class BaseTest {
                @RepeatedTest(value = 2, name = "PROJ-8") void inherited() {}
            }
            class PlainTest {
                @Acceptance void composed() {}
                @Nested @Tag("REQ-3") class Inside { @Test void deep() {} }
            }
            @Test @Tag("REQ-FARUD-1") @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @interface Acceptance {}
            """;

    private static final String SPECIFICATION = """
            package dev.acme;
            public @interface Specification { String number(); String since(); }
            """;

    private static final String FEATURE = """
            @REQ-2
            Feature: Refunds
              @WF-1
              Scenario: Within 14 days
                Given nothing
              Rule: Later
                Scenario Outline: After <days>
                  Given nothing
                  @nightly
                  Examples:
                    | days |
                    | 15   |
            """;

    @TempDir
    Path root;

    private DiscoverInputs inputs() {
        return inputs(root);
    }

    /** Of a project with tests and nothing else. */
    static DiscoverInputs inputs(Path root) {
        return new DiscoverInputs(
                root,
                List.of(root.resolve("target/test-classes")),
                List.of(root.resolve("src/test")),
                List.of(),
                root.resolve("countersign.yaml"));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void project() throws Exception {
        CompiledSources.compileWithLibraries(root.resolve("target/test-classes"), TESTS, SPECIFICATION);
        write("src/test/java/com/shop/FxTest.java", TESTS);
        write("src/test/resources/refunds.feature", FEATURE);
    }

    private String discover() {
        return String.join("\n", FirstFiles.write(Discover.read(inputs()), inputs())) + "\n";
    }

    @Test
    void saysWhatTheTestsCarry() throws Exception {
        project();

        assertThat(discover()).isEqualTo("""
                Tests          10: 8 methods in 3 classes, 2 scenarios in 1 feature file
                Carry an ID    10

                  Where                            Tests    IDs  Examples
                  @Epic (preset allure)                6      1  Pay-abroad
                  comments (preset openfasttrace)      1      1  dsn~fx.limit
                  dev.acme.Specification#number        2      2  3.1.2, 3.1.3
                  tags REQ-…                           5      4  REQ-1, REQ-2, REQ-3
                  tags WF-…                            1      1  WF-1
                  tags issue:…                         1      1  BUG-9
                  names PROJ-…                         2      2  PROJ-7, PROJ-8

                  Looks like IDs, may be something else  Tests    IDs  Examples
                  names UTF-…                                1      1  UTF-8

                IDs            12; no requirements are declared yet

                Written: countersign.yaml
                Written: requirements/discovered.yaml
                """);
    }

    @Test
    void writesSettingsThatMakeClaimsOfIt() throws Exception {
        project();
        discover();

        assertThat(root.resolve("countersign.yaml")).hasContent("""
                # Written by countersign discover. These make claims of what the tests carry already; edit them, they are never written again.
                claims:
                  presets: [allure, openfasttrace]
                  annotations:
                    - dev.acme.Specification#number
                  ids:
                    - 'REQ-\\S+'
                    - 'WF-\\S+'
                    - 'issue:(?<id>\\S+)'
                  displayNames:
                    - '(?<![\\p{L}\\p{N}])PROJ-[0-9]+(?![\\p{L}\\p{N}])'
                # Looks like an ID in a name and may be something else, under "displayNames": '(?<![\\p{L}\\p{N}])UTF-[0-9]+(?![\\p{L}\\p{N}])'
                """);
        Settings settings = SettingsReader.read(root.resolve("countersign.yaml"), root);
        assertThat(settings.claims().presets())
                .containsExactlyInAnyOrder(ClaimPreset.ALLURE, ClaimPreset.OPENFASTTRACE);
        assertThat(settings.claims().ids().get(2).of("issue:BUG-9")).contains("BUG-9");
        assertThat(settings.claims().displayNames().get(0).in("PROJ-7: holds, like PROJ-71a"))
                .containsExactly("PROJ-7");
    }

    @Test
    void writesRequirementsThatCanBeRead() throws Exception {
        project();
        discover();

        assertThat(Files.readString(root.resolve("requirements/discovered.yaml")))
                .startsWith("""
                # Written by countersign discover: the IDs that tests name. Give each a title, its code and its criticality, and take out what was
                # never promised. The keys are in docs/schema/requirements.schema.json; this file is never written again.
                requirements:
                  # 1 test: com.shop.FxTest#converts
                  - id: '3.1.2'
                    title: '3.1.2'
                  # 1 test: com.shop.FxTest#rounds
                  - id: '3.1.3'
                    title: '3.1.3'
                  # 1 test: com.shop.FxTest#reads
                  - id: BUG-9
                    title: 'BUG-9'
                """)
                .contains("""
                  # 6 tests, such as com.shop.FxTest#converts
                  - id: Pay-abroad
                    title: 'Pay abroad'
                """)
                .endsWith("""
                  # 1 test: com.shop.FxTest#limits
                  - id: dsn~fx.limit
                    title: 'dsn~fx.limit'
                    revision: 2
                """);
        assertThat(RequirementsFiles.read(List.of(), List.of(), root).requirements())
                .extracting(Requirement::id)
                .containsExactly(
                        "3.1.2",
                        "3.1.3",
                        "BUG-9",
                        "PROJ-7",
                        "PROJ-8",
                        "Pay-abroad",
                        "REQ-1",
                        "REQ-2",
                        "REQ-3",
                        "REQ-FARUD-1",
                        "WF-1",
                        "dsn~fx.limit");
    }

    @Test
    void tellsKnownIdsFromUnknownOnesAndNamesTheNearest() throws Exception {
        CompiledSources.compileWithLibraries(
                root.resolve("target/test-classes"),
                """
                package com.shop;
                import org.junit.jupiter.api.*;
                class FxTest {
                    @Test @Tag("REQ-FRAUD-1") void a() {}
                    @Test @Tag("REQ-FARUD-1") void b() {}
                    @Test @Tag("REQ-AUDIT-77") void c() {}
                    @Test @Tag("login") void d() {}
                    @Test @Tag("slow") void e() {}
                    @Test @io.countersign.junit.Verifies(value = {"REQ-FRAUD-1", "REQ-OLD"}, revision = 3) void f() {}
                }
                """,
                "package io.countersign.junit;\npublic @interface Verifies { String[] value(); int revision(); }");
        Files.createDirectories(root.resolve("src/test"));
        write("requirements/a.yaml", "requirements: [{id: REQ-FRAUD-1, title: T}, {id: login, title: T}]");

        String said = discover().replaceAll("(?s)^.*\\n(IDs )", "$1");

        assertThat(said).isEqualTo("""
                IDs            5: 2 declared, 3 not
                  REQ-FARUD-1 in com.shop.FxTest#b; did you mean "REQ-FRAUD-1"?
                  REQ-AUDIT-77 in com.shop.FxTest#c
                  REQ-OLD in com.shop.FxTest#f

                countersign.yaml is not needed: what was found are claims without it.
                Written: requirements/discovered.yaml
                """);
        assertThat(Files.readString(root.resolve("requirements/discovered.yaml")))
                .contains(
                        "  # 1 test: com.shop.FxTest#b\n  # nearest of the declared ones: REQ-FRAUD-1\n  - id: REQ-FARUD-1\n")
                .contains("  - id: REQ-OLD\n    title: 'REQ-OLD'\n    revision: 3\n");
    }

    @Test
    void overwritesNothingAndSaysWhatWouldStandThere() throws Exception {
        project();
        write("countersign.yaml", "targets: {critical: 95}\n");
        write("requirements/discovered.yaml", "requirements: [{id: MINE, title: T}]\n");

        String said = discover();

        assertThat(root.resolve("countersign.yaml")).hasContent("targets: {critical: 95}\n");
        assertThat(root.resolve("requirements/discovered.yaml")).hasContent("requirements: [{id: MINE, title: T}]\n");
        assertThat(said)
                .contains("countersign.yaml is there and stays as it is. This is what would stand in it:\n"
                        + "  claims:\n    presets: [allure, openfasttrace]\n")
                .contains("requirements/discovered.yaml is there and stays as it is. This is what would stand in it:\n"
                        + "  requirements:\n    # 1 test: com.shop.FxTest#converts\n");
    }

    @Test
    void showsWhatItWouldWriteWhereItIsNotAskedToWrite() throws Exception {
        project();
        write("countersign.yaml", "targets: {critical: 95}\n");

        String said = String.join("\n", FirstFiles.show(Discover.read(inputs()), inputs()));

        assertThat(said)
                .contains("countersign.yaml is there and stays as it is. This is what would stand in it:\n  claims:\n")
                .contains("requirements/discovered.yaml is not written. This is what would stand in it:\n"
                        + "  requirements:\n    # 1 test: com.shop.FxTest#converts\n");
        assertThat(root.resolve("requirements")).doesNotExist();
    }

    @Test
    void findsNothingToAskForWhenItIsRunAgain() throws Exception {
        project();
        discover();

        assertThat(discover())
                .contains("IDs            12: 12 declared, 0 not\n")
                .contains("requirements/discovered.yaml is not needed: every ID is declared.\n");
    }

    @Test
    void writesNoFileForTestsThatCarryNothing() throws Exception {
        CompiledSources.compileWithLibraries(
                root.resolve("target/test-classes"), """
                package com.shop;
                class FxTest extends junit.framework.TestCase { public void testIt() {} public void helper() {} }
                """, "package junit.framework;\npublic class TestCase {}");
        Files.createDirectories(root.resolve("src/test"));

        assertThat(discover()).isEqualTo("""
                Tests          1: 1 method in 1 class
                Carry an ID    0

                countersign.yaml is not needed: nothing was found that it could name.
                requirements/discovered.yaml is not needed: no ID was found.
                """);
        assertThat(root.resolve("requirements")).doesNotExist();
    }

    @Test
    void namesTagsInCommentsThatSpeakOfNoTest() throws Exception {
        String source = """
                package com.shop;
                class FxTest {
                    // [utest->dsn~forgotten~1]
                    void withoutItsAnnotation() {}
                    // [utest->dsn~claimed~1]
                    @org.junit.jupiter.api.Test void runs() {}
                }
                """;
        CompiledSources.compileWithLibraries(root.resolve("target/test-classes"), source);
        write("src/test/java/com/shop/FxTest.java", source);

        assertThat(discover()).contains("""

                dsn~forgotten is in a comment of com.shop.FxTest#withoutItsAnnotation (line 3), where no test was found.

                Written: countersign.yaml
                """);
        assertThat(Discover.read(inputs()).ids()).extracting(FoundId::id).containsExactly("dsn~claimed");
    }

    @Test
    void takesWhateverTitlesHoldIntoAFileThatCanBeRead() throws Exception {
        CompiledSources.compileWithLibraries(root.resolve("target/test-classes"), """
                package com.shop;
                import io.qameta.allure.*;
                import org.junit.jupiter.api.*;
                class FxTest {
                    @Test @Epic("It's \\"quoted\\": {a} # [b] & *c") void a() {}
                    @Test @Epic("two\\nlines\\tand a tab") void b() {}
                    @Test @Epic("control \\u0007 and \\u200b") void c() {}
                    @Test @Epic("") void d() {}
                    @Test @Epic("- id: X") void e() {}
                }
                """);
        Files.createDirectories(root.resolve("src/test"));
        discover();

        assertThat(RequirementsFiles.read(List.of(), List.of(), root).requirements())
                .extracting(requirement -> requirement.id() + " = " + requirement.title())
                .containsExactly(
                        "--id:-X = - id: X",
                        "It's-\"quoted\":-{a}-#-[b]-&-*c = It's \"quoted\": {a} # [b] & *c",
                        "two-lines-and-a-tab = two lines and a tab");
    }

    @Test
    void refusesInputsThatCannotBeRead() throws Exception {
        project();
        write("requirements/a.yaml", "requirements: [{id: A}]");

        assertThatThrownBy(this::discover)
                .isInstanceOf(InputException.class)
                .hasMessage("requirements/a.yaml:1:16: \"title\" is missing; a requirement needs id, title");
        assertThat(root.resolve("countersign.yaml")).doesNotExist();
    }
}
