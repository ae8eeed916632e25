package io.countersign.analysis.audit;

import io.countersign.analysis.Analysis;
import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.audit.Layout.ModuleLayout;
import io.countersign.analysis.bundle.Content;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.results.Results;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.signing.Statements;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.InputFile;
import io.countersign.model.evidence.RunInfo;
import io.countersign.model.result.Header.Commit;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Lays out, in a folder, everything of a release that a bundle holds, except the report. */
public final class ReleaseContent {

    /** The record that is derived again. */
    public static final String VERDICTS = "verdicts.json";

    /** The second form, of CycloneDX. */
    public static final String ATTESTATIONS = "attestations.cdx.json";

    /** The folder of the report. */
    public static final String REPORT = "report";

    private static final String EVIDENCE = ".evidence";
    private static final String OWN_EXEC = "jacoco.exec";

    private final Inputs inputs;
    private final Result result;
    private final StagedFiles staged;

    private ReleaseContent(Inputs inputs, Result result, Path folder) {
        this.inputs = inputs;
        this.result = result;
        Map<String, String> hashes = new LinkedHashMap<>();
        result.header().inputs().forEach(file -> hashes.putIfAbsent(file.path(), file.sha256()));
        this.staged = new StagedFiles(inputs.root(), folder, hashes);
    }

    /**
     * Lays out a release.
     *
     * @param result what {@link Analysis#run} made of the inputs
     * @param folder an empty one
     * @throws io.countersign.model.InputException when an input cannot be put into a bundle, or changed since the result was made
     * @throws IOException when a file cannot be read or written
     */
    public static void write(Inputs inputs, Result result, Maker maker, Path folder) throws IOException {
        new ReleaseContent(inputs, result, folder).write(maker);
    }

    private void write(Maker maker) throws IOException {
        staged.checkInside(inputs.requirements());
        staged.checkInside(List.of(inputs.settings()));
        declared();
        List<ModuleLayout> modules = new ArrayList<>();
        for (BuildModule module : inputs.modules()) {
            modules.add(module(module, modules.size() + 1));
        }
        marks();
        Layout layout = new Layout(
                inputs.requirements().stream().map(staged::entry).toList(),
                staged.entry(inputs.settings()),
                run(),
                ElsewhereNames.in(inputs.elsewhere()),
                modules);
        staged.throwIfAny();
        Optional<Commit> commit = result.header().commit();
        Description description = new Description(
                Description.SCHEMA,
                Description.VERSION,
                maker,
                result.decision().asOf().toString(),
                commit.map(Commit::id).orElse(""),
                commit.map(Commit::dirty).orElse(false),
                result.header().environment(),
                layout,
                staged.files());
        staged.document(Description.FILE, description.bytes());
        staged.document(VERDICTS, AuditJson.bytes(Verdicts.of(result)));
        staged.document(ATTESTATIONS, AuditJson.bytes(CycloneDx.of(result, maker)));
    }

    /** Settings, requirements, and what is attached to proofs. */
    private void declared() throws IOException {
        Settings settings = SettingsReader.read(inputs.settings(), inputs.root());
        Declarations declarations =
                RequirementsFiles.read(inputs.requirements(), settings.requirements(), inputs.root());
        for (InputFile file : Stream.concat(settings.file().stream(), declarations.files().stream())
                .toList()) {
            staged.named(file.path());
        }
        for (String path : declarations.proofs().stream()
                .flatMap(proof -> proof.attachment().stream())
                .map(attachment -> attachment.path())
                .distinct()
                .toList()) {
            staged.attachment(path);
        }
    }

    private ModuleLayout module(BuildModule module, int number) throws IOException {
        List<String> classes = new ArrayList<>();
        for (Path root : module.classes()) {
            classes.addAll(staged.classes(root, "classes/" + number + "-" + (classes.size() + 1)));
        }
        if (Files.isDirectory(module.evidence())) {
            staged.entry(module.evidence());
            for (Path file : list(module.evidence())) {
                staged.copy(file);
            }
        }
        List<Path> execs = execs(module);
        for (Path exec : execs) {
            staged.exec(exec);
        }
        List<String> results = new ArrayList<>();
        for (Path path : module.results()) {
            results.add(staged.entry(path));
            for (Path file : Results.files(path)) {
                staged.results(file);
            }
        }
        return new ModuleLayout(module.name(), classes, staged.entry(module.evidence()), named(module, execs), results);
    }

    /** The exec file that has to be named in the bundle: the one that was, or one that lies elsewhere there than the evidence tells. */
    private String named(BuildModule module, List<Path> execs) {
        if (module.exec().isPresent()) {
            return staged.entry(module.exec().get());
        }
        Path evidence = module.evidence().toAbsolutePath().normalize();
        Path there = Path.of(staged.entry(evidence));
        return execs.stream()
                .filter(exec -> !there.resolve(
                                evidence.relativize(exec.toAbsolutePath().normalize()))
                        .normalize()
                        .equals(Path.of(staged.entry(exec))))
                .map(staged::entry)
                .findFirst()
                .orElse("");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EVIDENCE))
                    .sorted()
                    .toList();
        }
    }

    /** The one that was named; else all that the evidence may tell of. */
    private List<Path> execs(BuildModule module) {
        if (module.exec().isPresent()) {
            return List.of(module.exec().get());
        }
        List<Path> told = new ArrayList<>(List.of(module.evidence().resolve(OWN_EXEC)));
        String agents = result.header().environment().getOrDefault(RunInfo.JACOCO_AGENT_EXEC, "");
        for (String path : agents.split(" \\| ")) {
            try {
                told.add(module.evidence().resolve(path).normalize());
            } catch (InvalidPathException e) {
                // The analysis has said that nothing is to be found there.
                continue;
            }
        }
        return told.stream().filter(Files::isRegularFile).distinct().toList();
    }

    /** Where the evidence is missing and results are there, the claims are looked for all the same. */
    private void marks() throws IOException {
        Map<BuildModule, String> entries = new LinkedHashMap<>();
        for (BuildModule module : inputs.modules()) {
            boolean needed =
                    Files.isDirectory(module.evidence()) || !module.results().isEmpty();
            entries.put(module, needed ? staged.entry(module.evidence()) : "");
        }
        try (TemporaryFolder unused = new TemporaryFolder()) {
            Analysis.writeMarks(inputs, module -> {
                String entry = entries.getOrDefault(module, "");
                return entry.isEmpty() ? unused.path() : staged.place(entry);
            });
        }
    }

    private String run() {
        return inputs.run()
                .orElseGet(() -> result.header().evidence().stream()
                        .map(row -> row.runId())
                        .filter(id -> !id.equals("unknown"))
                        .findFirst()
                        .orElse(""));
    }

    /**
     * Everything that lies in the folder, and the statements about the result, as entries of a bundle.
     *
     * @throws IOException when the folder cannot be listed
     */
    public static SortedMap<String, Content> entries(Path folder, Result result) throws IOException {
        SortedMap<String, Content> entries = new TreeMap<>(Statements.of(result));
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            entries.put(folder.relativize(file).toString().replace('\\', '/'), Content.of(file)));
        }
        return entries;
    }
}
