package io.countersign.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the recorder behind the tests: sets the property that Surefire and Failsafe start their JVMs with, and puts the listener
 * on the tests' class path. Other agents in that property stay; a fixed {@code argLine} in a POM needs <code>@{argLine}</code> in it,
 * unless the plugin is an extension of the build, which sees to that.
 */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends CountersignMojo {

    private static final String GROUP = "io.countersign";
    private static final String LISTENER = Tests.LISTENER.get(0);

    /** The listener runs in the JVM of the tests, and is none of their code. */
    private static final String OURS = "io.countersign.junit.*:io.countersign.model.*";

    @Parameter(property = "plugin.artifactMap", required = true, readonly = true)
    private Map<String, Artifact> pluginArtifacts;

    /** The property that gets the agent: <code>argLine</code>, unless the tests are started by another plugin. */
    @Parameter(property = "countersign.propertyName", defaultValue = Tests.ARG_LINE)
    private String propertyName;

    /** Where the tests leave their evidence. */
    @Parameter(property = "countersign.directory", defaultValue = Layout.EVIDENCE)
    private File evidenceDirectory;

    /** The execution data file for JaCoCo's own tools; <code>jacoco.exec</code> in the evidence directory if not set. */
    @Parameter(property = "countersign.destFile")
    private File destFile;

    /** Names of the classes to record, with * and ?; all if not set. */
    @Parameter(property = "countersign.includes")
    private List<String> includes;

    /** Names of classes to leave unrecorded, in the same notation. */
    @Parameter(property = "countersign.excludes")
    private List<String> excludes;

    /** Names of class loaders whose classes are left out, in the same notation. */
    @Parameter(property = "countersign.exclClassLoaders")
    private List<String> exclClassLoaders;

    /** Assertion methods of your own, such as com.acme.Checks#verify*; the single word off counts no assertions. */
    @Parameter(property = "countersign.assertions")
    private List<String> assertions;

    /** How probes are laid out: auto, flat (tests run one after the other) or chosen (tests overlap). */
    @Parameter(property = "countersign.layout", defaultValue = "auto")
    private String layout;

    @Override
    protected void run() throws MojoExecutionException {
        TestJvmArguments arguments = new TestJvmArguments(
                file("countersign-agent"), options(), evidenceDirectory.toPath(), RunId.of(session()));
        removeEarlierExec();
        Properties properties = project().getProperties();
        String line = arguments.line(!CountersignExtension.isPartOf(session()));
        String before = properties.getProperty(propertyName, "");
        properties.setProperty(propertyName, (line + " " + before).strip());
        properties.setProperty(Tests.OWN_ARG_LINE, line);
        properties.setProperty(Tests.OWN_EXEC, destFile == null ? "" : destFile.toString());
        properties.setProperty(Tests.OWN_DIRECTORY, evidenceDirectory.toString());
        properties.setProperty(Tests.OWN_RUN, RunId.of(session()));
        properties.setProperty(Tests.OWN_SKIP, "false");
        getLog().info(propertyName + " set to " + properties.getProperty(propertyName));
        addListener(properties);
        warnOfWhatWins();
    }

    /** What names the property must still find it. */
    @Override
    protected void skipped() {
        Properties properties = project().getProperties();
        properties.setProperty(Tests.OWN_SKIP, "true");
        Stream.of(Tests.OWN_ARG_LINE, Tests.OWN_DIRECTORY, Tests.OWN_RUN)
                .forEach(name -> properties.setProperty(name, ""));
        Tests.LISTENER.forEach(jar -> properties.setProperty(Tests.OWN_CLASS_PATH + jar, ""));
        if (propertyName.equals(Tests.ARG_LINE) && !properties.containsKey(propertyName)) {
            properties.setProperty(propertyName, "");
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("exec", exec().toString());
        options.put("includes", joined(includes));
        options.put(
                "excludes",
                joined(Stream.concat(Stream.of(OURS), excludes.stream()).toList()));
        options.put("exclclassloader", joined(exclClassLoaders));
        options.put("layout", layout.equals("auto") && Tests.overlap(project()) ? "chosen" : layout);
        options.put("assertions", joined(assertions));
        return options;
    }

    private static String joined(List<String> names) {
        return String.join(":", names);
    }

    private Path exec() {
        return destFile == null ? evidenceDirectory.toPath().resolve("jacoco.exec") : destFile.toPath();
    }

    /** The file is appended to by all JVMs of a build; those of an earlier build ran other classes. */
    private void removeEarlierExec() throws MojoExecutionException {
        try {
            Path exec = exec();
            if (Files.isRegularFile(exec)
                    && Files.getLastModifiedTime(exec)
                                    .compareTo(FileTime.from(
                                            session().getStartTime().toInstant()))
                            < 0) {
                Files.delete(exec);
            }
        } catch (IOException e) {
            throw new MojoExecutionException(
                    exec() + " of an earlier build cannot be deleted; delete it, or name another place with destFile",
                    e);
        }
    }

    /** A project that uses {@code @Verifies} has the listener on its class path already. */
    private void addListener(Properties properties) throws MojoExecutionException {
        for (Dependency dependency : project().getDependencies()) {
            if (dependency.getGroupId().equals(GROUP)
                    && dependency.getArtifactId().equals(LISTENER)) {
                String ours = version();
                if (!ours.equals(dependency.getVersion())) {
                    getLog().warn("The project depends on " + LISTENER + " " + dependency.getVersion()
                            + ", and the plugin is " + ours + "; use the same version for both.");
                }
                Tests.LISTENER.forEach(jar -> properties.setProperty(Tests.OWN_CLASS_PATH + jar, ""));
                return;
            }
        }
        for (String jar : Tests.LISTENER) {
            properties.setProperty(Tests.OWN_CLASS_PATH + jar, file(jar).toString());
        }
        if (!CountersignExtension.isPartOf(session())) {
            properties.setProperty(Tests.ADDITIONAL_CLASS_PATH, String.join(",", additionalClassPath(properties)));
        }
    }

    /** With what the property would hide. */
    private Set<String> additionalClassPath(Properties properties) throws MojoExecutionException {
        Set<String> entries = new LinkedHashSet<>();
        String before = properties.getProperty(Tests.ADDITIONAL_CLASS_PATH, "");
        if (!before.isEmpty()) {
            entries.add(before);
        }
        entries.addAll(Tests.additionalClassPath(project()));
        for (String jar : Tests.LISTENER) {
            entries.add(file(jar).toString());
        }
        return entries;
    }

    private String version() throws MojoExecutionException {
        return artifact(LISTENER).getBaseVersion();
    }

    private Path file(String name) throws MojoExecutionException {
        return artifact(name).getFile().toPath().toAbsolutePath();
    }

    private Artifact artifact(String name) throws MojoExecutionException {
        Artifact artifact = pluginArtifacts.get(GROUP + ":" + name);
        if (artifact == null) {
            throw new MojoExecutionException(name + " is missing among the plugin's dependencies; do not exclude it");
        }
        return artifact;
    }

    /** A property on the command line hides the project's of the same name. */
    private void warnOfWhatWins() {
        if (session().getUserProperties().containsKey(propertyName)) {
            getLog().warn("-D" + propertyName
                    + " on the command line hides the recorder, so nothing will be measured; put it into "
                    + "the POM as @{" + propertyName + "} -Xmx1g, say.");
        }
    }
}
