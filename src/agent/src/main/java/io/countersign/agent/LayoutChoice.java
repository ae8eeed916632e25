package io.countersign.agent;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Chooses the layout at the start: tests that will overlap need the one that keeps them apart, and it costs more. Looks where JUnit's
 * engines look for their settings: system properties and {@code junit-platform.properties} on the class path.
 */
final class LayoutChoice {

    static final String AUTO = "auto";

    private static final List<String> PARALLEL = List.of(
            "junit.jupiter.execution.parallel.enabled",
            "junit.vintage.execution.parallel.enabled",
            "cucumber.execution.parallel.enabled");

    private static final String PLATFORM_PROPERTIES = "junit-platform.properties";

    private LayoutChoice() {}

    /** The layout an option asks for; {@code auto} decides by the settings of the tests. */
    static Layout of(String option, Properties system, ClassLoader program, Consumer<String> complaints) {
        for (Layout layout : Layout.values()) {
            if (layout.word().equals(option)) {
                return layout;
            }
        }
        if (!option.equals(AUTO)) {
            complaints.accept(Messages.unknownLayout(option));
        }
        return isParallel(system) || isParallel(program) ? Layout.CHOSEN : Layout.FLAT;
    }

    private static boolean isParallel(Properties settings) {
        return PARALLEL.stream()
                .map(settings::getProperty)
                .anyMatch(value ->
                        value != null && value.trim().toLowerCase(Locale.ROOT).equals("true"));
    }

    private static boolean isParallel(ClassLoader program) {
        try {
            // JUnit takes the first and warns of others; which of several it will be is not ours to guess.
            for (Enumeration<URL> found = program.getResources(PLATFORM_PROPERTIES); found.hasMoreElements(); ) {
                if (isParallel(read(found.nextElement()))) {
                    return true;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // JUnit will say what is wrong with it. Tests that overlap all the same are noticed later.
            return false;
        }
        return false;
    }

    private static Properties read(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        // A cached jar would stay open for as long as the program runs.
        connection.setUseCaches(false);
        Properties settings = new Properties();
        try (InputStream input = connection.getInputStream()) {
            settings.load(input);
        }
        return settings;
    }
}
