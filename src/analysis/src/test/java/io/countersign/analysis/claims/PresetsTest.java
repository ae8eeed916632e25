package io.countersign.analysis.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.CompiledSources;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.model.evidence.TestSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the annotations of Allure, Serenity, Xray and JGiven, as their makers ship them. */
final class PresetsTest {

    private static final String TESTS = """
            package com.shop;
            import app.getxray.xray.junit.customjunitxml.annotations.*;
            import com.tngtech.jgiven.annotation.IsTag;
            import io.qameta.allure.*;
            import java.lang.annotation.*;
            @Epic("Web interface") @Epic("Shop")
            class AllureTest {
                @Feature("Pay abroad") @Story("In yen") void labels() {}
                @TmsLink("TMS-1") @TmsLink("TMS-2") @Issue("PROJ-7") void links() {}
                @Links({@Link("elsewhere")}) @Owner("me") void others() {}
            }
            class SerenityTest {
                @net.serenitybdd.annotations.Epic("Shop")
                static class InClass { @net.serenitybdd.annotations.Story("In yen") void story() {} }
                @net.serenitybdd.annotations.Story(storyClass = InClass.class) static class OfClass { void story() {} }
                @net.serenitybdd.annotations.Feature("Pay abroad") static class OfFeature { void story() {} }
            }
            class XrayTests {
                @Requirement({"CALC-1", "CALC-2"}) void requirement() {}
                @XrayTest(key = "CALC-100", summary = "Adds") void test() {}
                @XrayTest(summary = "Without a key") void keyless() {}
            }
            class JGivenTest {
                @IsTag @Retention(RetentionPolicy.RUNTIME) @interface Story { String[] value(); }
                @IsTag(value = "FRAUD-1") @Retention(RetentionPolicy.RUNTIME) @interface Fraud {}
                @IsTag(name = "Fast lane") @Retention(RetentionPolicy.RUNTIME) @interface Fast {}
                @IsTag @Retention(RetentionPolicy.RUNTIME) @interface Plain {}
                @IsTag @Retention(RetentionPolicy.RUNTIME) @interface Defaulted { String value() default "DEF-1"; }
                @IsTag(ignoreValue = true) @Retention(RetentionPolicy.RUNTIME) @interface Ignoring { String value(); }
                @Retention(RetentionPolicy.RUNTIME) @interface NoTag { String value(); }
                @Story({"S-1", "S-2"}) void values() {}
                @Fraud void fixed() {}
                @Fast void named() {}
                @Plain void plain() {}
                @Defaulted void defaulted() {}
                @Ignoring("X-1") void ignored() {}
                @NoTag("X-1") void none() {}
            }
            """;

    private static Path classes;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        classes = CompiledSources.compileWithLibraries(folder.resolve("test-classes"), TESTS);
    }

    private static List<String> ids(String type, String method, Set<ClaimPreset> presets) {
        String name = "com.shop." + type;
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            return TestMarks.scan(List.of(name), files, new ClaimSettings(List.of(), List.of(), List.of(), presets))
                    .of(new TestSource.Method(name, method, List.of()))
                    .stream()
                    .flatMap(placed -> placed.mark().ids().stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALLURE, AllureTest, labels, 'Pay-abroad In-yen Web-interface Shop'",
        "ALLURE, AllureTest, links, 'TMS-1 TMS-2 PROJ-7 Web-interface Shop'",
        "ALLURE, AllureTest, others, 'Web-interface Shop'",
        "SERENITY, SerenityTest$InClass, story, 'In-yen Shop'",
        "SERENITY, SerenityTest$OfClass, story, com.shop.SerenityTest$InClass",
        "SERENITY, SerenityTest$OfFeature, story, Pay-abroad",
        "XRAY, XrayTests, requirement, 'CALC-1 CALC-2'",
        "XRAY, XrayTests, test, CALC-100",
        "XRAY, XrayTests, keyless, ''",
        "JGIVEN, JGivenTest, values, 'S-1 S-2'",
        "JGIVEN, JGivenTest, fixed, FRAUD-1",
        "JGIVEN, JGivenTest, named, Fast-lane",
        "JGIVEN, JGivenTest, plain, Plain",
        "JGIVEN, JGivenTest, defaulted, DEF-1",
        "JGIVEN, JGivenTest, ignored, Ignoring",
        "JGIVEN, JGivenTest, none, ''"
    })
    void claimsWhatTheToolsAnnotationsName(ClaimPreset preset, String type, String method, String ids) {
        assertThat(String.join(" ", ids(type, method, Set.of(preset)))).isEqualTo(ids);
    }

    @Test
    void claimsNothingUntilThePresetIsChosen() {
        assertThat(ids("AllureTest", "labels", Set.of(ClaimPreset.XRAY, ClaimPreset.JGIVEN)))
                .isEmpty();
        assertThat(ids("JGivenTest", "values", Set.of(ClaimPreset.ALLURE))).isEmpty();
    }
}
