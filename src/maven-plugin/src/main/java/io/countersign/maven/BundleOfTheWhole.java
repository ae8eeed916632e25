package io.countersign.maven;

import io.countersign.report.Chosen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The bundle of all modules, which is written when the last one is done. */
final class BundleOfTheWhole {

    private static final String KEY = BundleOfTheWhole.class.getName();

    private BundleOfTheWhole() {}

    /**
     * Has it written.
     *
     * @param jars those of Countersign: only a goal is told of them
     */
    static void askFor(MavenSession session, List<Path> jars) {
        session.getRequest().getData().put(KEY, jars);
    }

    /** Where it is to be written to and what of the report goes into it, as the root's POM says; empty when nobody asked for it. */
    static Optional<BundleFile> asked(MavenSession session) {
        return session.getRequest().getData().get(KEY) instanceof List<?> jars
                ? Optional.of(of(session, jars.stream().map(Path.class::cast).toList()))
                : Optional.empty();
    }

    private static BundleFile of(MavenSession session, List<Path> jars) {
        MavenProject root = session.getTopLevelProject();
        Path file = PluginConfiguration.texts(root, session, BundleMojo.GOAL, "output").stream()
                .findFirst()
                .map(text -> root.getBasedir().toPath().resolve(text))
                .orElseGet(() -> ReportInputs.evidence(root).resolve(Layout.BUNDLE_FILE));
        List<String> formats = Formats.of(
                PluginConfiguration.texts(root, session, BundleMojo.GOAL, "formats"), Chosen.USUAL_IN_A_BUNDLE, root);
        return new BundleFile(file, formats, jars);
    }
}
