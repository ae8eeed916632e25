package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutChoiceTest {

    @TempDir
    Path folder;

    private final Properties system = new Properties();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void testsRunOneAfterTheOtherUnlessSomethingSaysOtherwise() throws Exception {
        assertThat(choice("auto")).isEqualTo(Layout.FLAT);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.execution.parallel.enabled, true, CHOSEN",
        "junit.jupiter.execution.parallel.enabled, ' TRUE ', CHOSEN",
        "junit.jupiter.execution.parallel.enabled, false, FLAT",
        "junit.jupiter.execution.parallel.enabled, yes, FLAT",
        "junit.vintage.execution.parallel.enabled, true, CHOSEN",
        "cucumber.execution.parallel.enabled, true, CHOSEN"
    })
    void settingsOfTheEnginesDecide(String key, String value, Layout layout) throws Exception {
        system.setProperty(key, value);
        assertThat(choice("auto")).isEqualTo(layout);
        system.clear();
        Files.writeString(folder.resolve("junit-platform.properties"), key + "=" + value + "\n");
        assertThat(choice("auto")).isEqualTo(layout);
    }

    @Test
    void optionOverrulesTheSettings() throws Exception {
        system.setProperty("junit.jupiter.execution.parallel.enabled", "true");
        assertThat(choice("flat")).isEqualTo(Layout.FLAT);
        system.clear();
        assertThat(choice("chosen")).isEqualTo(Layout.CHOSEN);
        assertThat(complaints).isEmpty();
    }

    @Test
    void unknownLayoutIsNamedAndTheSettingsDecide() throws Exception {
        assertThat(choice("fast")).isEqualTo(Layout.FLAT);
        assertThat(complaints)
                .containsExactly(
                        "the agent knows no layout 'fast' and chooses itself; allowed are auto, flat, chosen.");
    }

    @Test
    void brokenSettingsAreLeftToJUnit() throws Exception {
        Files.writeString(folder.resolve("junit-platform.properties"), "a=\\u12");
        assertThat(choice("auto")).isEqualTo(Layout.FLAT);
    }

    private Layout choice(String option) throws Exception {
        try (URLClassLoader program =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return LayoutChoice.of(option, system, program, complaints::add);
        }
    }
}
