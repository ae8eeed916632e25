package io.countersign.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tests to measure with.
 *
 * @param name how the command line calls it
 * @param order what to run, in the keys of {@code io.countersign.junit.launch.Main}
 * @param classPath the tests, the code they test, and what both need
 * @param arguments what the tests need of the JVM
 * @param pit what PIT is to measure; empty where PIT makes no sense
 */
public record Suite(
        String name,
        Map<String, String> order,
        List<String> classPath,
        List<String> arguments,
        Optional<PitScope> pit) {

    /**
     * What PIT is to measure; patterns are separated by commas.
     *
     * @param code the jar that holds the classes, because PIT takes only folders for code unless told otherwise
     */
    public record PitScope(String code, String classes, String tests, String excluded) {}

    private static final Pattern PLATFORM = Pattern.compile("junit-platform-engine-([^/\\\\]+)\\.jar$");

    public Suite {
        order = Map.copyOf(order);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** Reads {@code suites/<name>.properties}, and lets Maven fetch the suite. */
    public static Suite named(String name, Places places) {
        Path file = places.suites().resolve(name + ".properties");
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no suite " + name + ": " + places.shortened(file.toString()));
        }
        Properties properties = properties(file);
        Path folder = places.root().resolve(properties.getProperty("folder"));
        Path classPath = folder.resolve("target/test-classpath.txt");
        Maven.packaged(folder.resolve("pom.xml"), classPath);
        Path jar = folder.resolve("target/jars").resolve(properties.getProperty("jar"));
        List<String> entries = new ArrayList<>(List.of(jar + "-tests.jar", jar + ".jar"));
        entries.addAll(List.of(Places.read(classPath).split(File.pathSeparator)));
        return new Suite(
                name, order(properties, jar + "-tests.jar"), entries, opens(properties), pit(properties, jar + ".jar"));
    }

    /** The same with more arguments of the JVM. */
    public Suite with(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new Suite(name, order, classPath, all, pit);
    }

    /** The version of the JUnit Platform on the class path; its launcher must have the same. */
    String platformVersion() {
        return classPath.stream()
                .map(PLATFORM::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Map<String, String> order(Properties properties, String tests) {
        Map<String, String> order = new TreeMap<>();
        order.put("scan", tests);
        order.put("include.class", "^(.*Tests?)$");
        for (String key : List.of("select.package", "include.class", "exclude.class")) {
            String value = properties.getProperty(key);
            if (value != null) {
                order.put(key, value);
            }
        }
        return order;
    }

    private static List<String> opens(Properties properties) {
        return Pattern.compile(" +")
                .splitAsStream(properties.getProperty("opens", ""))
                .filter(name -> !name.isBlank())
                .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
                .toList();
    }

    private static Optional<PitScope> pit(Properties properties, String code) {
        return Optional.ofNullable(properties.getProperty("pit.classes"))
                .map(classes -> new PitScope(
                        code,
                        classes,
                        properties.getProperty("pit.tests"),
                        properties.getProperty("pit.excluded", "")));
    }
}
