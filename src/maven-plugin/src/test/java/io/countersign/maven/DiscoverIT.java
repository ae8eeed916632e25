package io.countersign.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tests of a build carry already, asked by Maven. */
class DiscoverIT {

    private static final String TESTS = """
            package com.shop;
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import org.junit.jupiter.api.DisplayName;
            import org.junit.jupiter.api.Tag;
            import org.junit.jupiter.api.Test;
            class FxTest {
                @Test
                @Tag("PROJ-1")
                @DisplayName("SHOP-7: twice as much")
                void converts() {
                    assertEquals(4, new Fx().convert(2));
                }
                @Test
                @DisplayName("SHOP-8: nothing")
                void convertsNothing() {
                    assertEquals(0, new Fx().convert(0));
                }
            }
            """;

    private static final String FEATURE = """
            @PROJ-2
            Feature: Orders
              Scenario: Are paid
                Given an order
            """;

    private static final String SAID = """
            Tests          4: 3 methods in 2 classes, 1 scenario in 1 feature file
            Carry an ID    4

              Where                       Tests    IDs  Examples
              tags PROJ-…                     2      2  PROJ-1, PROJ-2
              tags that are declared IDs      1      1  REQ-PAY
              names SHOP-…                    2      2  SHOP-7, SHOP-8

            IDs            5: 1 declared, 4 not
              PROJ-1 in com.shop.FxTest#converts
              PROJ-2 in pay/src/test/resources/orders.feature:3
              SHOP-7 in com.shop.FxTest#converts
              SHOP-8 in com.shop.FxTest#convertsNothing

            """;

    private static final String SETTINGS = """
            claims:
              displayNames:
                - '(?<![\\p{L}\\p{N}])SHOP-[0-9]+(?![\\p{L}\\p{N}])'
            """;

    private static final String REQUIREMENTS = """
            requirements:
              # 1 test: com.shop.FxTest#converts
              - id: PROJ-1
                title: 'PROJ-1'
              # 1 test: pay/src/test/resources/orders.feature:3
              - id: PROJ-2
                title: 'PROJ-2'
              # 1 test: com.shop.FxTest#converts
              - id: SHOP-7
                title: 'SHOP-7'
              # 1 test: com.shop.FxTest#convertsNothing
              - id: SHOP-8
                title: 'SHOP-8'
            """;

    private static MavenProjectFolder shop(String name) {
        return ReactorProject.shop(name, ShopProject.PLUGIN)
                .file("fx/src/test/java/com/shop/ShopTest.java", TESTS)
                .file("pay/src/test/resources/orders.feature", FEATURE);
    }

    /** What the goal printed, without Maven's own words. */
    private static String said(Built built) {
        List<String> lines = built.log()
                .lines()
                .dropWhile(line -> !line.startsWith("[INFO] Tests  "))
                .takeWhile(line -> !line.startsWith("[INFO] -----"))
                .map(line -> line.equals("[INFO] ") ? "" : line.replaceFirst("^\\[INFO] ", ""))
                .collect(Collectors.toList());
        return String.join("\n", lines) + "\n";
    }

    private static String indented(String text) {
        return text.indent(2);
    }

    @Test
    void saysOnceWhatTheTestsOfAllModulesCarryAndWritesNothing() {
        MavenProjectFolder shop = shop("discover");

        Built built = shop.build("test-compile", "countersign:discover");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(said(built)).isEqualTo(SAID + """
                        countersign.yaml is not written. This is what would stand in it:
                        """ + indented(SETTINGS) + """
                        requirements/discovered.yaml is not written. This is what would stand in it:
                        """ + indented(REQUIREMENTS) + """

                        With -Dcountersign.write the files are written, where they are not there already.
                        """);
        assertThat(shop.has("countersign.yaml")).isFalse();
        assertThat(shop.has("requirements/discovered.yaml")).isFalse();
    }

    @Test
    void writesTheFirstFilesOnceWhenAskedTo() {
        MavenProjectFolder shop = shop("discover-write");

        Built first = shop.build("test-compile", "countersign:discover", "-Dcountersign.write");
        shop.file("requirements/discovered.yaml", "requirements: [{id: PROJ-1, title: Mine}]\n");
        Built second = shop.build("countersign:discover", "-Dcountersign.write");

        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(said(first)).endsWith("Written: countersign.yaml\nWritten: requirements/discovered.yaml\n");
        assertThat(shop.path("countersign.yaml")).content().endsWith(SETTINGS);
        assertThat(shop.path("requirements/discovered.yaml")).hasContent("requirements: [{id: PROJ-1, title: Mine}]\n");
        assertThat(second.exitCode()).as(second.toString()).isZero();
        assertThat(said(second))
                .contains(
                        "requirements/discovered.yaml is there and stays as it is. This is what would stand in it:\n");
    }

    @Test
    void needsNoPluginInThePom() {
        MavenProjectFolder shop = ShopProject.with(
                MavenProjectFolder.named("discover-alone").file("pom.xml", ShopProject.pom(ShopProject.JUPITER, "")));

        Built built = shop.build(
                "test-compile",
                "io.countersign:countersign-maven-plugin:" + System.getProperty("countersign.version") + ":discover");

        assertThat(built.exitCode()).as(built.toString()).isZero();
        assertThat(said(built)).contains("Tests          2: 2 methods in 1 class\nCarry an ID    1\n");
    }

    @Test
    void failsWhereThereIsNoTest() {
        MavenProjectFolder shop = MavenProjectFolder.named("discover-no-tests")
                .file("pom.xml", ShopProject.pom("", ShopProject.PLUGIN))
                .file("src/main/java/com/shop/Fx.java", ShopProject.FX);

        Built built = shop.build("test-compile", "countersign:discover");

        assertThat(built.exitCode()).isEqualTo(1);
        assertThat(built.log())
                .contains("No test was found: compile the tests first, with mvn test-compile countersign:discover");
    }
}
