package io.countersign.analysis.provenance;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.InputFile;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.RunInfo;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The evidence of one run. A folder may hold the evidence of earlier runs too: the newest run counts, the others are named and
 * not mixed in.
 *
 * @param files with their hashes
 * @param leftOut one sentence for each file that does not count
 */
public record EvidenceFolder(List<Evidence> evidence, List<InputFile> files, List<String> leftOut) {

    private static final String SUFFIX = ".evidence";

    public EvidenceFolder {
        evidence = List.copyOf(evidence);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    private record ReadFile(Evidence evidence, InputFile file) {
        String runId() {
            return evidence.run().map(RunInfo::runId).orElse("");
        }
    }

    /**
     * Reads the folder.
     *
     * @throws InputException when it does not exist, cannot be read, or was written by a later version
     */
    public static EvidenceFolder read(Path folder, Path root) {
        String place = SourcePlaces.relative(root, folder);
        if (!Files.isDirectory(folder)) {
            throw new InputException(new Fault(
                    Location.ofFile(place),
                    "there is no such folder of evidence; run the tests first, with `countersign run` or with the listener on "
                            + "their class path"));
        }
        try (Stream<Path> paths = Files.list(folder)) {
            List<ReadFile> files = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            for (Path path : paths.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                try {
                    files.add(readFile(path, SourcePlaces.name(root, path)));
                } catch (InputException e) {
                    faults.addAll(e.faults());
                }
            }
            if (!faults.isEmpty()) {
                throw new InputException(faults);
            }
            return newest(files);
        } catch (IOException e) {
            throw new InputException(new Fault(Location.ofFile(place), "cannot be read: " + e.getMessage()));
        }
    }

    private static ReadFile readFile(Path path, String name) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream input = hash.through(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            Evidence evidence = EvidenceReader.read(name, input);
            input.transferTo(OutputStream.nullOutputStream());
            return new ReadFile(evidence, new InputFile(name, hash.hex()));
        }
    }

    private static EvidenceFolder newest(List<ReadFile> files) {
        Optional<String> newest = files.stream()
                .flatMap(file -> file.evidence().run().stream())
                .max(Comparator.comparing(RunInfo::startedAt))
                .map(RunInfo::runId);
        List<ReadFile> counting = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ReadFile file : files) {
            // A file too damaged to say its run may belong to this one: it counts, and is reported as damage.
            if (file.runId().isEmpty() || newest.isEmpty() || newest.get().equals(file.runId())) {
                counting.add(file);
            } else {
                leftOut.add(file.file().path() + " belongs to an earlier run (" + file.runId() + ")");
            }
        }
        return new EvidenceFolder(
                counting.stream().map(ReadFile::evidence).toList(),
                counting.stream().map(ReadFile::file).toList(),
                leftOut);
    }
}
