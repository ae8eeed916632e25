package io.countersign.analysis.settings;

import io.countersign.model.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Ways in which well-known tools let a test say what it is about. None of them claims anything until the project chooses it. */
public enum ClaimPreset {
    /** Labels and links of Allure. */
    ALLURE,
    /** The hierarchy of Serenity; before its version 5.3.1 a story is a class. */
    SERENITY,
    /** Keys of issues in Jira. */
    XRAY,
    /** The project's own annotations that carry JGiven's {@code @IsTag}. */
    JGIVEN,
    /** Tags in comments of test sources. */
    OPENFASTTRACE;

    /** The word in {@code countersign.yaml}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The elements that hold IDs; none where the IDs are found in another way. */
    public List<ClaimAnnotation> annotations() {
        return switch (this) {
            case ALLURE ->
                of(
                        "io.qameta.allure.Epic#value",
                        "io.qameta.allure.Feature#value",
                        "io.qameta.allure.Story#value",
                        "io.qameta.allure.TmsLink#value",
                        "io.qameta.allure.Issue#value");
            case SERENITY ->
                of(
                        "net.serenitybdd.annotations.Epic#value",
                        "net.serenitybdd.annotations.Feature#value",
                        "net.serenitybdd.annotations.Story#value",
                        "net.serenitybdd.annotations.Story#storyClass");
            case XRAY ->
                of(
                        "app.getxray.xray.junit.customjunitxml.annotations.Requirement#value",
                        "app.getxray.xray.junit.customjunitxml.annotations.XrayTest#key");
            case JGIVEN, OPENFASTTRACE -> List.of();
        };
    }

    private static List<ClaimAnnotation> of(String... elements) {
        return Arrays.stream(elements)
                .map(element -> ClaimAnnotation.parse(element, Location.ofFile("countersign")))
                .toList();
    }
}
