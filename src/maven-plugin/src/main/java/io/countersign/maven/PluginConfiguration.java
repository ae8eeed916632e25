package io.countersign.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A parameter of the plugin, for code that is no goal: goals get theirs ready made from Maven. */
final class PluginConfiguration {

    private PluginConfiguration() {}

    /** What a project's POM says, else what the command line says; empty where nobody says anything. */
    static List<String> texts(MavenProject project, MavenSession session, String parameter) {
        List<String> configured = configured(project, parameter);
        return configured.isEmpty()
                ? texts(Stream.of(session.getUserProperties()
                        .getProperty("countersign." + parameter, "")
                        .split(",")))
                : configured;
    }

    private static List<String> configured(MavenProject project, String parameter) {
        return CountersignExtension.plugin(project).stream()
                .map(plugin -> plugin.getConfiguration())
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren(parameter)))
                .flatMap(element -> texts(
                        element.getChildCount() == 0
                                ? Stream.of(element.getValue() == null ? "" : element.getValue())
                                        .flatMap(list -> Stream.of(list.split(",")))
                                : Stream.of(element.getChildren())
                                        .map(Xpp3Dom::getValue)
                                        .map(value -> value == null ? "" : value))
                        .stream())
                .toList();
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
