package io.countersign.analysis.provenance;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.RunInfo;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where what JaCoCo says of a run is to be found.
 *
 * @param byJacocoAgent whether the user's own JaCoCo agent wrote it
 * @param paths files that exist
 * @param obstacle why there is nothing to compare with, to be read after "because"; then there are no paths
 */
record ExecFiles(boolean byJacocoAgent, Set<Path> paths, Optional<String> obstacle) {

    /** The recorder's own file, in the evidence folder. */
    static final String OWN = "jacoco.exec";

    private static final String AGENT = "the JaCoCo agent of the tests ";
    private static final String NAME_IT = "; name the file with --exec";

    ExecFiles {
        paths = Set.copyOf(paths);
    }

    /** Of all modules whose tests left anything; one that has nothing to compare with keeps all from it. */
    static ExecFiles of(List<Recorded.Part> parts) {
        Set<Path> paths = new LinkedHashSet<>();
        boolean byJacocoAgent = false;
        for (Recorded.Part part : parts) {
            if (parts.size() > 1 && part.evidence().isEmpty()) {
                continue;
            }
            ExecFiles files = of(part.evidence(), part.folder(), part.exec());
            byJacocoAgent |= files.byJacocoAgent();
            if (files.obstacle().isPresent()) {
                return new ExecFiles(byJacocoAgent, Set.of(), files.obstacle());
            }
            paths.addAll(files.paths());
        }
        return paths.isEmpty()
                ? new ExecFiles(false, Set.of(), Optional.of("there is no " + OWN + " beside the evidence"))
                : new ExecFiles(byJacocoAgent, paths, Optional.empty());
    }

    /** The file that was named; else those that the evidence tells of. */
    static ExecFiles of(List<Evidence> evidence, Path folder, Optional<Path> named) {
        List<Map<String, String>> environments = evidence.stream()
                .flatMap(file -> file.run().stream())
                .filter(RunInfo::measured)
                .map(RunInfo::environment)
                .toList();
        boolean byJacocoAgent =
                environments.stream().anyMatch(environment -> environment.containsKey(RunInfo.JACOCO_AGENT));
        if (named.isPresent()) {
            return new ExecFiles(byJacocoAgent, Set.of(named.get()), Optional.empty());
        }
        Set<Path> paths = new LinkedHashSet<>();
        for (Map<String, String> environment : environments) {
            Optional<String> obstacle = obstacle(environment).or(() -> missing(environment, folder));
            if (obstacle.isPresent()) {
                return new ExecFiles(byJacocoAgent, Set.of(), obstacle);
            }
            path(environment, folder).ifPresent(paths::add);
        }
        return paths.isEmpty() ? own(folder) : new ExecFiles(byJacocoAgent, paths, Optional.empty());
    }

    /** What the recorder wrote. */
    static ExecFiles own(Path folder) {
        return Files.isRegularFile(folder.resolve(OWN))
                ? new ExecFiles(false, Set.of(folder.resolve(OWN)), Optional.empty())
                : new ExecFiles(false, Set.of(), missing(Map.of(), folder));
    }

    private static Optional<String> obstacle(Map<String, String> environment) {
        String output = environment.getOrDefault(RunInfo.JACOCO_AGENT, "file");
        if (output.equals("unknown")) {
            return Optional.of("it is not known where " + AGENT + "wrote its file" + NAME_IT);
        }
        if (!output.equals("file")) {
            return Optional.of(
                    AGENT + "wrote no file (output=" + output + ")" + NAME_IT + " where somebody saved what it told");
        }
        if (environment.getOrDefault(RunInfo.JACOCO_AGENT_DUMP_ON_EXIT, "true").equals("false")) {
            return Optional.of(AGENT + "was told not to write at the end (dumponexit=false)" + NAME_IT
                    + " where somebody saved what it told");
        }
        return Optional.empty();
    }

    private static Optional<String> missing(Map<String, String> environment, Path folder) {
        if (!environment.containsKey(RunInfo.JACOCO_AGENT)) {
            return Files.isRegularFile(folder.resolve(OWN))
                    ? Optional.empty()
                    : Optional.of("there is no " + OWN + " beside the evidence");
        }
        String told = environment.get(RunInfo.JACOCO_AGENT_EXEC);
        if (told == null) {
            return Optional.of(AGENT + "wrote its file outside of the project" + NAME_IT);
        }
        return path(environment, folder).filter(Files::isRegularFile).isPresent()
                ? Optional.empty()
                : Optional.of("the file of the JaCoCo agent is no longer at " + told
                        + ", as seen from the evidence folder" + NAME_IT);
    }

    private static Optional<Path> path(Map<String, String> environment, Path folder) {
        try {
            String told = environment.containsKey(RunInfo.JACOCO_AGENT)
                    ? environment.getOrDefault(RunInfo.JACOCO_AGENT_EXEC, "")
                    : OWN;
            return told.isEmpty()
                    ? Optional.empty()
                    : Optional.of(folder.toAbsolutePath().resolve(told).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
