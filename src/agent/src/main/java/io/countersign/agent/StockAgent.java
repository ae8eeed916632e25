package io.countersign.agent;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a JaCoCo agent on the same JVM, whether its turn has come already or is still to come. */
final class StockAgent {

    private static final Pattern ARGUMENT = Pattern.compile("-javaagent:([^=]+)(=.*)?", Pattern.DOTALL);
    private static final Pattern PREMAIN = Pattern.compile("org\\.jacoco\\.agent\\.rt\\..*PreMain");

    private StockAgent() {}

    /** The agent's jar or class, if there is one. */
    static Optional<String> find(List<String> jvmArguments, Class<?>[] loaded) {
        for (String argument : jvmArguments) {
            Matcher matcher = ARGUMENT.matcher(argument);
            if (matcher.matches() && isJacoco(matcher.group(1))) {
                return Optional.of(matcher.group(1));
            }
        }
        for (Class<?> type : loaded) {
            if (PREMAIN.matcher(type.getName()).matches()) {
                return Optional.of(type.getName());
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

    static List<String> jvmArguments() {
        try {
            return ManagementFactory.getRuntimeMXBean().getInputArguments();
        } catch (LinkageError e) {
            // A JVM without the module java.management: its own command line, which lacks JAVA_TOOL_OPTIONS.
            return ProcessHandle.current().info().arguments().map(List::of).orElse(List.of());
        }
    }
}
