package io.countersign.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.monitor.logging.DefaultLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.annotations.Requirement;
import org.codehaus.plexus.logging.Logger;

/**
 * What makes one plugin in a POM enough: binds the goals that nobody bound, lets the recorder through where Surefire has a fixed
 * configuration, and reports on the whole build when its last module is done.
 */
public final class CountersignExtension extends AbstractMavenLifecycleParticipant {

    static final String PLUGIN = "io.countersign:countersign-maven-plugin";

    private static final String KEY = CountersignExtension.class.getName();
    private static final List<String> GOALS = List.of("prepare-agent", "report");

    @Requirement
    private Logger logger;

    /** Called by Maven. */
    public CountersignExtension() {}

    @Override
    public void afterProjectsRead(MavenSession session) {
        MavenExecutionRequest request = session.getRequest();
        // Each plugin version that is an extension has a participant of its own; the first one does it all.
        if (request.getData().putIfAbsent(KEY, true) != null) {
            return;
        }
        for (MavenProject project : session.getProjects()) {
            if (!project.getPackaging().equals("pom")) {
                plugin(project).ifPresent(plugin -> {
                    GOALS.forEach(goal -> bind(plugin, goal));
                    Tests.letThrough(project);
                });
            }
        }
        request.setExecutionListener(
                BuildEnd.before(Optional.ofNullable(request.getExecutionListener()), new DefaultLog(logger)));
    }

    /** Whether the build has this extension. */
    static boolean isPartOf(MavenSession session) {
        return session.getRequest().getData().containsKey(KEY);
    }

    static Optional<Plugin> plugin(MavenProject project) {
        return Optional.ofNullable(project.getPlugin(PLUGIN));
    }

    private static void bind(Plugin plugin, String goal) {
        if (plugin.getExecutions().stream()
                .noneMatch(execution -> execution.getGoals().contains(goal))) {
            PluginExecution execution = new PluginExecution();
            execution.setId("countersign-" + goal);
            execution.addGoal(goal);
            execution.setConfiguration(plugin.getConfiguration());
            plugin.addExecution(execution);
            plugin.flushExecutionMap();
        }
    }
}
