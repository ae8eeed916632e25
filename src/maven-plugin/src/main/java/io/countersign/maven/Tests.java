package io.countersign.maven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The plugins that run tests, and how they are told. */
final class Tests {

    /** What Surefire and Failsafe start their JVMs with, unless their configuration says something fixed. */
    static final String ARG_LINE = "argLine";

    /** The recorder alone, for those whose configuration is fixed. */
    static final String OWN_ARG_LINE = "countersign.argLine";

    /** What the names of the properties begin with that hold the listener's jars, one each: Surefire splits no lists. */
    static final String OWN_CLASS_PATH = "countersign.classPath.";

    /** The listener, and what it needs. */
    static final List<String> LISTENER = List.of("countersign-junit", "countersign-model");

    /** A list for Surefire and Failsafe. Where it is there, it hides what their configuration says. */
    static final String ADDITIONAL_CLASS_PATH = "maven.test.additionalClasspath";

    private static final String ELEMENTS = "additionalClasspathElements";

    /** Where the project's tests leave their evidence. */
    static final String OWN_DIRECTORY = "countersign.evidenceDirectory";

    /** This build's run. */
    static final String OWN_RUN = "countersign.runId";

    /** Whether the listener is to do nothing; a project may have it on its class path by itself. */
    static final String OWN_SKIP = "countersign.skipListener";

    /** What the listener reads, by the project's properties that hold it. */
    private static final Map<String, String> LISTENER_READS = new TreeMap<>(
            Map.of("countersign.directory", OWN_DIRECTORY, "countersign.run", OWN_RUN, "countersign.skip", OWN_SKIP));

    /** The execution data file, where it is not in its usual place. */
    static final String OWN_EXEC = "countersign.exec";

    private static final String GROUP = "org.apache.maven.plugins";
    private static final List<String> ARTIFACTS = List.of("maven-surefire-plugin", "maven-failsafe-plugin");
    private static final Pattern PARALLEL =
            Pattern.compile("parallel\\.enabled\\s*[=>]\\s*true", Pattern.CASE_INSENSITIVE);

    private Tests() {}

    /** The project's plugins that run tests. */
    static List<Plugin> plugins(MavenProject project) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> GROUP.equals(plugin.getGroupId()) && ARTIFACTS.contains(plugin.getArtifactId()))
                .toList();
    }

    /**
     * Sees to it that the recorder comes through where the POM has a fixed {@code argLine} or class path of its own, and that tests
     * which run in Maven's own JVM know the run.
     */
    static void letThrough(MavenProject project) {
        for (Plugin plugin : plugins(project)) {
            // Maven has handed the plugin's configuration down to its executions before.
            Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()).forEach(Tests::letThrough);
        }
    }

    private static void letThrough(ConfigurationContainer container) {
        Xpp3Dom configuration =
                container.getConfiguration() instanceof Xpp3Dom known ? known : new Xpp3Dom("configuration");
        Xpp3Dom argLine = configuration.getChild(ARG_LINE);
        if (argLine != null && !namesAProperty(String.valueOf(argLine.getValue()))) {
            argLine.setValue("@{" + OWN_ARG_LINE + "} " + (argLine.getValue() == null ? "" : argLine.getValue()));
        }
        addListener(child(configuration, ELEMENTS));
        addProperties(child(configuration, "systemPropertyVariables"));
        container.setConfiguration(configuration);
    }

    private static Xpp3Dom child(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        if (child == null) {
            child = new Xpp3Dom(name);
            parent.addChild(child);
        }
        return child;
    }

    private static void addListener(Xpp3Dom elements) {
        for (String jar : LISTENER) {
            Xpp3Dom element = new Xpp3Dom("additionalClasspathElement");
            element.setValue("${" + OWN_CLASS_PATH + jar + "}");
            elements.addChild(element);
        }
    }

    /** What the POM itself puts on the class path of tests beside their dependencies. */
    static List<String> additionalClassPath(MavenProject project) {
        return plugins(project).stream()
                .flatMap(Tests::configurations)
                .map(configuration -> configuration.getChild(ELEMENTS))
                .filter(elements -> elements != null)
                .flatMap(elements -> Stream.of(elements.getChildren()))
                .map(Xpp3Dom::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static boolean namesAProperty(String argLine) {
        return Stream.of(ARG_LINE, OWN_ARG_LINE)
                .anyMatch(name -> argLine.contains("@{" + name + "}") || argLine.contains("${" + name + "}"));
    }

    private static void addProperties(Xpp3Dom variables) {
        for (Map.Entry<String, String> property : LISTENER_READS.entrySet()) {
            if (variables.getChild(property.getKey()) == null) {
                Xpp3Dom variable = new Xpp3Dom(property.getKey());
                variable.setValue("${" + property.getValue() + "}");
                variables.addChild(variable);
            }
        }
    }

    /** Whether the POM tells an engine to run tests at the same time; the JVM of the tests learns of it only later. */
    static boolean overlap(MavenProject project) {
        return plugins(project).stream()
                .flatMap(Tests::configurations)
                .anyMatch(configuration ->
                        PARALLEL.matcher(configuration.toString()).find());
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }
}
