package io.countersign.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the JVM of the tests is started with.
 *
 * @param agent the recorder's jar
 * @param agentOptions in the agent's notation, in this order; those without a value are left out
 * @param directory where the listener leaves its evidence
 * @param runId the same for all test JVMs of one build
 */
record TestJvmArguments(Path agent, Map<String, String> agentOptions, Path directory, String runId) {

    TestJvmArguments {
        agentOptions = new LinkedHashMap<>(agentOptions);
    }

    /** What the listener reads, for every way of handing properties to tests. */
    Map<String, String> systemProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("countersign.directory", directory.toString());
        properties.put("countersign.run", runId);
        return properties;
    }

    /**
     * As one line that Surefire splits at blanks again.
     *
     * @param withProperties whether the system properties are in it; where the tests get them in another way, Surefire warns of both
     */
    String line(boolean withProperties) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-javaagent:" + agent + "="
                + agentOptions.entrySet().stream()
                        .filter(option -> !option.getValue().isEmpty())
                        .map(option -> option.getKey() + "=" + option.getValue())
                        .collect(Collectors.joining(",")));
        if (withProperties) {
            systemProperties().forEach((name, value) -> arguments.add("-D" + name + "=" + value));
        }
        return arguments.stream().map(TestJvmArguments::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        if (argument.chars().noneMatch(Character::isWhitespace) && argument.indexOf('"') < 0) {
            return argument;
        }
        // Surefire takes no escape inside of quotes, so the kind of quote is chosen that does not occur.
        String quote = argument.indexOf('"') < 0 ? "\"" : "'";
        return quote + argument + quote;
    }
}
