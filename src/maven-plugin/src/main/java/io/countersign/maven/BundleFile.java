package io.countersign.maven;

import io.countersign.analysis.Inputs;
import io.countersign.analysis.audit.BundleText;
import io.countersign.analysis.audit.Maker;
import io.countersign.analysis.audit.ReleaseBundle;
import io.countersign.analysis.bundle.Bundle;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.report.Reports;
import io.countersign.report.format.Project;
import io.countersign.report.format.Visible;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.logging.Log;

/**
 * The archive that a release is put into.
 *
 * @param file replaced when it is there
 * @param formats what of the report goes into it
 * @param jars those of Countersign, which a bundle names by their hashes
 */
record BundleFile(Path file, List<String> formats, List<Path> jars) {

    BundleFile {
        formats = List.copyOf(formats);
        jars = List.copyOf(jars);
    }

    /** The files of the plugin and of what it needs, in an order that no machine changes. */
    static List<Path> jars(Collection<Artifact> artifacts) {
        return artifacts.stream()
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .filter(File::isFile)
                .map(File::toPath)
                .sorted(Comparator.comparing(jar -> String.valueOf(jar.getFileName())))
                .toList();
    }

    /**
     * Writes it, and says what is in it.
     *
     * @param today the day of the build, which need not be the one that is decided for
     * @return why the build may not go on as if there were a bundle of something; empty when it may
     * @throws InputException when an input cannot be put into a bundle, or the file not be written
     */
    Optional<String> write(Judged judged, LocalDate today, Log log) {
        if (judged.release().isEmpty()) {
            return Optional.of("There is no bundle: " + judged.reason());
        }
        Inputs inputs = judged.release().get().inputs();
        Result result = judged.release().get().result();
        checkInside(inputs);
        try {
            Bundle bundle = ReleaseBundle.write(
                    file,
                    inputs,
                    result,
                    Maker.here(jars, System.getenv()),
                    report -> Reports.write(result, Project.at(inputs.root()), report, formats));
            log.info("");
            BundleText.lines(bundle, result, today).forEach(line -> log.info(Visible.text(line)));
        } catch (IOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(file.toString()), "the bundle cannot be written here: " + e));
        }
        return result.decision().state() == Decision.State.NOTHING_MEASURED
                ? Optional.of(
                        "The bundle is one of nothing: " + result.decision().sentence() + " Bundle: " + file)
                : Optional.empty();
    }

    /** A module that is built alone takes what it lacks from the folders above, where its bundle cannot name it. */
    private static void checkInside(Inputs inputs) {
        Path root = inputs.root().toAbsolutePath().normalize();
        List<Fault> faults = Stream.concat(inputs.requirements().stream(), Stream.of(inputs.settings()))
                .filter(Files::exists)
                .filter(path -> !path.toAbsolutePath().normalize().startsWith(root))
                .map(path -> new Fault(
                        Location.ofFile(SourcePlaces.name(root, path)),
                        "lies outside of " + root.getFileName() + ", and a bundle names what was declared relative to "
                                + "its root; make one of the whole build, in the folder that holds it: "
                                + "mvn clean verify countersign:bundle-aggregate"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
    }
}
