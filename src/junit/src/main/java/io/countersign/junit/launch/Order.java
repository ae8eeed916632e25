package io.countersign.junit.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What to run, handed over in a properties file: command lines are too short for class paths. Lists are separated by line feeds.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code scan}</td><td>folders and jars to look for tests in</td></tr>
 * <tr><td>{@code select.package}, {@code select.class}, {@code select.method}, {@code select.uid}</td><td>what to run instead</td></tr>
 * <tr><td>{@code include.class}, {@code exclude.class}</td><td>regular expressions over class names</td></tr>
 * <tr><td>{@code include.tag}, {@code exclude.tag}</td><td>tag expressions</td></tr>
 * <tr><td>{@code include.engine}, {@code exclude.engine}</td><td>engine ids</td></tr>
 * <tr><td>{@code config.<name>}</td><td>a configuration parameter of the JUnit Platform</td></tr>
 * <tr><td>{@code progress}</td><td>the file to tell progress in</td></tr>
 * </table>
 */
record Order(Properties properties) {

    static final String CONFIG = "config.";

    static Order read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new Order(properties);
    }

    List<String> list(String key) {
        return properties
                .getProperty(key, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    String text(String key) {
        return properties.getProperty(key, "");
    }
}
