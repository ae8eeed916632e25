package io.countersign.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A parameter of the plugin, for code that is no goal: goals get theirs ready made from Maven. */
final class PluginConfiguration {

    private PluginConfiguration() {}

    /** What a project's POM says, else what the command line says; empty where nobody says anything. */
    static List<String> texts(MavenProject project, MavenSession session, String parameter) {
        return orOfTheCommandLine(
                configured(CountersignExtension.plugin(project).stream(), parameter), session, parameter);
    }

    /** The same of one goal, for which an execution may say something of its own. */
    static List<String> texts(MavenProject project, MavenSession session, String goal, String parameter) {
        List<String> ofGoal = configured(
                CountersignExtension.plugin(project).stream()
                        .flatMap(plugin -> plugin.getExecutions().stream())
                        .filter(execution -> execution.getGoals().contains(goal)),
                parameter);
        return ofGoal.isEmpty() ? texts(project, session, parameter) : ofGoal;
    }

    private static List<String> orOfTheCommandLine(List<String> configured, MavenSession session, String parameter) {
        return configured.isEmpty()
                ? texts(Stream.of(session.getUserProperties()
                        .getProperty("countersign." + parameter, "")
                        .split(",")))
                : configured;
    }

    private static List<String> configured(Stream<? extends ConfigurationContainer> containers, String parameter) {
        return containers
                .map(ConfigurationContainer::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren(parameter))
                        .flatMap(element -> texts(element).stream())
                        .toList())
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> texts(Xpp3Dom element) {
        return texts(
                element.getChildCount() == 0
                        ? Stream.of(element.getValue() == null ? "" : element.getValue())
                                .flatMap(list -> Stream.of(list.split(",")))
                        : Stream.of(element.getChildren())
                                .map(Xpp3Dom::getValue)
                                .map(value -> value == null ? "" : value));
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
