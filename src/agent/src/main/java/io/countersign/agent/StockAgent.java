package io.countersign.agent;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JaCoCo agent on the same JVM, whether its turn has come already or is still to come.
 *
 * @param name its jar, or its class where nobody knows the jar
 * @param options what stands behind its {@code -javaagent:…=}; empty when nobody knows
 */
record StockAgent(String name, Optional<String> options) {

    private static final Pattern ARGUMENT = Pattern.compile("-javaagent:([^=]+)(?:=(.*))?", Pattern.DOTALL);
    private static final Pattern PREMAIN = Pattern.compile("org\\.jacoco\\.agent\\.rt\\..*PreMain");

    /** The agent, if there is one. */
    static Optional<StockAgent> find(List<String> jvmArguments, Class<?>[] loaded) {
        for (String argument : jvmArguments) {
            Matcher matcher = ARGUMENT.matcher(argument);
            if (matcher.matches() && isJacoco(matcher.group(1))) {
                String options = matcher.group(2);
                return Optional.of(new StockAgent(matcher.group(1), Optional.of(options == null ? "" : options)));
            }
        }
        for (Class<?> type : loaded) {
            if (PREMAIN.matcher(type.getName()).matches()) {
                return Optional.of(new StockAgent(type.getName(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** Asks the jar, not its name: build tools rename and copy it. */
    private static boolean isJacoco(String path) {
        try (JarFile jar = new JarFile(path)) {
            Manifest manifest = jar.getManifest();
            String premain =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Premain-Class");
            return premain != null && PREMAIN.matcher(premain).matches();
        } catch (IOException e) {
            return false;
        }
    }

    /** What the listener is told of it, by the names of its options and with its defaults. The path of its file is absolute. */
    Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        if (options.isEmpty()) {
            about.put("stock.output", "unknown");
            return about;
        }
        Map<String, String> given = new LinkedHashMap<>();
        for (String entry : Options.entries(options.get())) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                given.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        about.put("stock.output", given.getOrDefault("output", "file"));
        about.put("stock.destfile", new File(given.getOrDefault("destfile", "jacoco.exec")).getAbsolutePath());
        about.put("stock.dumponexit", given.getOrDefault("dumponexit", "true"));
        about.put("includes", given.getOrDefault("includes", "*"));
        about.put("excludes", given.getOrDefault("excludes", ""));
        return about;
    }
}
