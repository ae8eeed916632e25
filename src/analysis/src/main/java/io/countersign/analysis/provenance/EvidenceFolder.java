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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The evidence of one run. A folder may hold the evidence of earlier runs too: the newest run counts, the others are named and
 * not mixed in. Where several modules were tested, their tests are kept apart by the module's name in front of their ids.
 *
 * @param folders where each of the evidence was read
 * @param files with their hashes
 * @param leftOut one sentence for each file that does not count
 */
public record EvidenceFolder(List<Evidence> evidence, List<Path> folders, List<InputFile> files, List<String> leftOut) {

    private static final String SUFFIX = ".evidence";

    public EvidenceFolder {
        evidence = List.copyOf(evidence);
        folders = List.copyOf(folders);
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /** Where the tests of a module wrote to. */
    public record Source(String module, Path folder) {}

    private record ReadFile(Path folder, Evidence evidence, InputFile file) {
        String runId() {
            return evidence.run().map(RunInfo::runId).orElse("");
        }
    }

    /** The evidence that was read from one folder. */
    public List<Evidence> of(Path folder) {
        return IntStream.range(0, evidence.size())
                .filter(index -> folders.get(index).equals(folder))
                .mapToObj(evidence::get)
                .toList();
    }

    /** This and what was found elsewhere. */
    public EvidenceFolder and(EvidenceFolder other) {
        return new EvidenceFolder(
                joined(evidence, other.evidence),
                joined(folders, other.folders),
                joined(files, other.files),
                joined(leftOut, other.leftOut));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Of modules that all left none, which are named: how their tests ended may be known from elsewhere. */
    public static EvidenceFolder without(List<Source> sources) {
        return new EvidenceFolder(
                List.of(),
                List.of(),
                List.of(),
                sources.stream().map(EvidenceFolder::nothingRan).toList());
    }

    private static String nothingRan(Source source) {
        return source.module() + " has no evidence: none of its tests ran";
    }

    /** Of no test JVM. */
    public static EvidenceFolder empty() {
        return new EvidenceFolder(List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Reads one folder.
     *
     * @throws InputException when it does not exist, cannot be read, or was written by a later version
     */
    public static EvidenceFolder read(Path folder, Path root) {
        return read(List.of(new Source("", folder)), root, Optional.empty());
    }

    /**
     * Reads the folders of several modules. A module without a folder is named as left out, as long as any has one.
     *
     * @param run the run that counts; the newest one if empty
     * @throws InputException when none exists, one cannot be read, or a file was written by a later version
     */
    public static EvidenceFolder read(List<Source> sources, Path root, Optional<String> run) {
        List<ReadFile> files = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Source source : sources) {
            if (Files.isDirectory(source.folder())) {
                readAll(source, root, files, faults);
            } else {
                without.add(nothingRan(source));
            }
        }
        if (without.size() == sources.size()) {
            faults.add(new Fault(
                    Location.ofFile(SourcePlaces.relative(root, sources.get(0).folder())),
                    "there is no such folder of evidence; run the tests first, with `countersign run` or with the listener on "
                            + "their class path"));
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return of(run.or(() -> newest(files)), files, without);
    }

    /** Each test JVM left a file of its own, and none says anything of another: they are read at the same time. */
    private static void readAll(Source source, Path root, List<ReadFile> files, List<Fault> faults) {
        try {
            for (Reading read : evidenceFiles(source).parallelStream()
                    .map(path -> reading(source, path, root))
                    .toList()) {
                read.file().ifPresent(files::add);
                faults.addAll(read.faults());
            }
        } catch (IOException e) {
            faults.add(unreadable(source, root, e));
        }
    }

    private static List<Path> evidenceFiles(Source source) throws IOException {
        try (Stream<Path> paths = Files.list(source.folder())) {
            return paths.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    /** What came of a file: its evidence, or what is wrong with it. */
    private record Reading(Optional<ReadFile> file, List<Fault> faults) {}

    private static Reading reading(Source source, Path path, Path root) {
        try {
            return new Reading(Optional.of(readFile(source, path, SourcePlaces.name(root, path))), List.of());
        } catch (InputException e) {
            return new Reading(Optional.empty(), e.faults());
        } catch (IOException e) {
            return new Reading(Optional.empty(), List.of(unreadable(source, root, e)));
        }
    }

    private static Fault unreadable(Source source, Path root, IOException e) {
        return new Fault(
                Location.ofFile(SourcePlaces.relative(root, source.folder())), "cannot be read: " + e.getMessage());
    }

    private static ReadFile readFile(Source source, Path path, String name) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream input = hash.through(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            Evidence evidence = EvidenceReader.read(name, input);
            input.transferTo(OutputStream.nullOutputStream());
            return new ReadFile(
                    source.folder(), ModuleIds.qualified(source.module(), evidence), new InputFile(name, hash.hex()));
        }
    }

    private static Optional<String> newest(List<ReadFile> files) {
        return files.stream()
                .flatMap(file -> file.evidence().run().stream())
                .max(Comparator.comparing(RunInfo::startedAt))
                .map(RunInfo::runId);
    }

    private static EvidenceFolder of(Optional<String> run, List<ReadFile> files, List<String> without) {
        List<ReadFile> counting = new ArrayList<>();
        List<String> leftOut = new ArrayList<>(without);
        for (ReadFile file : files) {
            // A file too damaged to say its run may belong to this one: it counts, and is reported as damage.
            if (file.runId().isEmpty() || run.isEmpty() || run.get().equals(file.runId())) {
                counting.add(file);
            } else {
                leftOut.add(file.file().path() + " belongs to another run (" + file.runId() + ")");
            }
        }
        return new EvidenceFolder(
                counting.stream().map(ReadFile::evidence).toList(),
                counting.stream().map(ReadFile::folder).toList(),
                counting.stream().map(ReadFile::file).toList(),
                leftOut);
    }
}
