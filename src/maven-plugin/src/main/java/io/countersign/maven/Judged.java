package io.countersign.maven;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What a build was found to be, before anything is written of it.
 *
 * @param release empty when no test left anything to judge by
 * @param reason why there is none; empty when there is
 */
record Judged(Optional<Release> release, String reason) {

    /** There is nothing to judge. */
    static Judged nothing(String reason) {
        return new Judged(Optional.empty(), reason);
    }

    /**
     * Reads, joins and judges.
     *
     * @param projects those it is about
     * @throws io.countersign.model.InputException with everything that is wrong with the inputs
     */
    static Judged of(Inputs inputs, List<MavenProject> projects, MavenSession session) {
        return inputs.modules().stream().noneMatch(Judged::isKnown)
                ? nothing(NothingRan.reason(projects, session))
                : new Judged(Optional.of(new Release(inputs, Analysis.run(inputs))), "");
    }

    private static boolean isKnown(BuildModule module) {
        return hasEvidence(module) || !module.results().isEmpty();
    }

    private static boolean hasEvidence(BuildModule module) {
        if (!Files.isDirectory(module.evidence())) {
            return false;
        }
        try (Stream<Path> files = Files.list(module.evidence())) {
            return files.anyMatch(file -> file.toString().endsWith(".evidence"));
        } catch (IOException e) {
            // Reading it will say what is wrong.
            return true;
        }
    }
}
