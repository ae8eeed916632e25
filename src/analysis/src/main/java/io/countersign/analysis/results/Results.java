package io.countersign.analysis.results;

import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.provenance.ModuleIds;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Problem;
import io.countersign.model.evidence.TestNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the tests of one module ended, from the files its build tool wrote: a second-best source, which knows no footprints. What becomes of it looks
 * like evidence, one for each named path, so that nobody behind it knows of these formats.
 */
public final class Results {

    private final Source source;
    private final Path root;
    private final ResultFiles reader;
    private final List<ResultFile> files = new ArrayList<>();

    private Results(Source source, Path root, ResultFiles reader) {
        this.source = source;
        this.root = root;
        this.reader = reader;
    }

    /**
     * What was named for one module.
     *
     * @param module its name in front of its tests' ids; empty for the only one
     * @param paths files, and folders of them
     * @param recorded the evidence of the module: it wins where it has a test
     */
    public record Source(String module, List<Path> paths, List<Evidence> recorded) {

        public Source {
            paths = List.copyOf(paths);
            recorded = List.copyOf(recorded);
        }
    }

    /**
     * Reads the results of all modules. A file that cannot be read, or not to its end, is named and makes the evidence of its path incomplete.
     *
     * @throws InputException when a named path does not exist
     */
    public static EvidenceFolder read(List<Source> sources, Path root) {
        List<Fault> faults = new ArrayList<>();
        sources.stream()
                .flatMap(source -> source.paths().stream())
                .filter(path -> !Files.exists(path))
                .forEach(path -> faults.add(
                        new Fault(Location.ofFile(SourcePlaces.relative(root, path)), ResultsMessages.missing())));
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        ResultFiles reader = new ResultFiles();
        EvidenceFolder all = EvidenceFolder.empty();
        for (Source source : sources) {
            if (!source.paths().isEmpty()) {
                all = all.and(new Results(source, root, reader).read());
            }
        }
        return all;
    }

    /** The files that are read where this path is named: itself, or the XML files in the folder and below, sorted. */
    public static List<Path> files(Path path) throws IOException {
        return ResultFiles.below(path);
    }

    private EvidenceFolder read() {
        List<List<Problem>> problems = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (int place = 0; place < source.paths().size(); place++) {
            problems.add(new ArrayList<>());
            List<Path> paths = below(place);
            if (paths.isEmpty()) {
                problems.get(place)
                        .add(new Problem(Problem.RESULTS_MISSING, "", ResultsMessages.nothingThere(name(place))));
            }
            for (Path path : paths) {
                if (seen.add(path.toAbsolutePath().normalize())) {
                    files.add(reader.read(place, path, SourcePlaces.name(root, path)));
                }
            }
            read(place, problems.get(place), leftOut);
        }
        MergedTests merged = merged();
        List<Evidence> evidence = new ArrayList<>();
        for (int place = 0; place < source.paths().size(); place++) {
            evidence.add(evidence(place, merged, problems.get(place), leftOut));
        }
        return new EvidenceFolder(
                evidence,
                source.paths(),
                files.stream().flatMap(file -> file.input().stream()).toList(),
                leftOut);
    }

    private List<Path> below(int place) {
        Path path = source.paths().get(place);
        try {
            return ResultFiles.below(path);
        } catch (IOException | UncheckedIOException e) {
            // As a file that cannot be read: it is named, and the others are read.
            return List.of(path);
        }
    }

    private void read(int place, List<Problem> problems, List<String> leftOut) {
        Path path = source.paths().get(place);
        List<ResultFile> here =
                files.stream().filter(file -> file.place() == place).toList();
        for (ResultFile file : here) {
            Optional<String> foreign = file.foreign().map(root -> ResultsMessages.foreign(file.name(), root));
            Optional<String> unread = file.fault().map(fault -> ResultsMessages.unread(file.name(), fault));
            foreign.ifPresent(leftOut::add);
            unread.ifPresent(leftOut::add);
            unread.or(() -> foreign.filter(sentence -> !Files.isDirectory(path)))
                    .ifPresent(sentence -> problems.add(new Problem(Problem.RESULTS_MISSING, "", sentence)));
        }
    }

    private String name(int place) {
        return SourcePlaces.name(root, source.paths().get(place));
    }

    /** Names say less than UniqueIds, so what has these is there first and counts as known. */
    private MergedTests merged() {
        KnownTests known = new KnownTests(source.module(), source.recorded());
        MergedTests merged = new MergedTests(known);
        files.stream()
                .filter(file -> !file.tests().byName())
                .sorted(Comparator.comparing(file -> file.tests().startedAt()))
                .forEach(merged::add);
        for (int place = 0; place < source.paths().size(); place++) {
            known.add(merged.nodes(place));
        }
        files.stream().filter(file -> file.tests().byName()).forEach(merged::add);
        return merged;
    }

    private Evidence evidence(int place, MergedTests merged, List<Problem> problems, List<String> leftOut) {
        String name = name(place);
        List<TestNode> nodes = merged.nodes(place);
        List<Problem> all = new ArrayList<>(problems);
        merged.contradicted(place, name)
                .ifPresent(sentence -> all.add(new Problem(Problem.RESULTS_MISSING, "", sentence)));
        if (merged.known(place) > 0) {
            leftOut.add(ResultsMessages.known(
                    merged.known(place), name, !source.recorded().isEmpty()));
        }
        merged.ambiguous(place, name).ifPresent(leftOut::add);
        int tests = (int) nodes.stream().filter(TestNode::test).count();
        if (tests > 0) {
            all.add(new Problem(Problem.RESULTS_ONLY, "", ResultsMessages.unmeasured(tests, name)));
        }
        return ModuleIds.qualified(
                source.module(), new Evidence(name, Optional.empty(), nodes, List.of(), all, true, Optional.empty()));
    }
}
