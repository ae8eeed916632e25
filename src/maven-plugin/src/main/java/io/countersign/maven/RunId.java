package io.countersign.maven;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Names a run. All test JVMs of one build are one run, whatever module or plugin started them. */
final class RunId {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunId() {}

    /** From the build's start: two builds that follow one another at once are still two. */
    static String of(MavenSession session) {
        return FORMAT.format(session.getStartTime().toInstant());
    }

    /** The run whose evidence counts for a project: this build's, when it put the recorder behind the tests; any otherwise. */
    static Optional<String> ofRecorded(MavenSession session, MavenProject project) {
        return project.getProperties().getProperty(Tests.OWN_ARG_LINE, "").isEmpty()
                ? Optional.empty()
                : Optional.of(of(session));
    }
}
