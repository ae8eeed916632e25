package io.countersign.analysis;

import io.countersign.analysis.claims.ClassFiles;
import io.countersign.analysis.claims.CommentMarks;
import io.countersign.analysis.claims.MarkStore;
import io.countersign.analysis.claims.ScenarioMarks;
import io.countersign.analysis.claims.TestMarks;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.coverage.Elsewhere;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.gate.DeclaredFaults;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.Claims;
import io.countersign.analysis.join.TestCode;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.Tests;
import io.countersign.analysis.proof.Kinds;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.provenance.ModuleIds;
import io.countersign.analysis.provenance.Recorded;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.results.Results;
import io.countersign.analysis.review.Reviews;
import io.countersign.analysis.settings.ClaimPreset;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.verdict.Facts;
import io.countersign.analysis.verdict.Judge;
import io.countersign.analysis.verdict.Judgement;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way from inputs to a result: read, join, judge, count. Each step is a function from records to records. */
public final class Analysis {

    private Analysis() {}

    /**
     * Makes the result.
     *
     * @throws InputException with everything that is wrong with the inputs
     */
    public static Result run(Inputs inputs) {
        Judged judged = judge(inputs, false);
        return new ResultAssembler(inputs, judged.settings(), judged.folder(), Figures.of(judged.judgement()))
                .assemble();
    }

    /**
     * Everything judged, and what it was judged by.
     *
     * @param tests what is known of the code of the tests
     */
    record Judged(Settings settings, EvidenceFolder folder, TestCode tests, Judgement judgement) {}

    /**
     * Reads, joins and judges.
     *
     * @param reviewing whether somebody is about to review claims: then earlier reviews are not looked at
     * @throws InputException with everything that is wrong with the inputs
     */
    static Judged judge(Inputs inputs, boolean reviewing) {
        Begun<EvidenceFolder> evidence = Begun.of(() -> evidence(inputs));
        Faults faults = new Faults();
        Settings settings =
                faults.collect(() -> SettingsReader.read(inputs.settings(), inputs.root()), Settings.defaults());
        Declarations declarations = declarations(inputs, settings, faults);
        faults.addAllIfNone(() -> DeclaredFaults.of(settings.policy(), declarations));
        faults.addAllIfNone(() -> Kinds.faults(declarations));
        boolean hashing = reviewing || !declarations.reviews().isEmpty();
        CodeBase code = faults.collect(
                () -> (hashing
                                ? CodeBase.readWithHashes(inputs.root(), inputs.classes())
                                : CodeBase.read(inputs.root(), inputs.classes()))
                        .without(settings.exclude())
                        .beside(Elsewhere.in(inputs.elsewhere())),
                CodeBase.read(inputs.root(), List.of()));
        EvidenceFolder recorded = faults.collect(evidence, EvidenceFolder.empty());
        EvidenceFolder folder = recorded.and(faults.collect(() -> results(inputs, recorded), EvidenceFolder.empty()));
        ModulesTestCode tests = faults.collect(
                () -> tests(inputs, settings, folder.evidence()), new ModulesTestCode(inputs, List.of()));
        inputs.modules().stream()
                .flatMap(module -> module.exec().stream())
                .filter(exec -> !Files.isRegularFile(exec))
                .forEach(exec -> faults.add(missing(inputs, exec)));
        faults.throwIfAny();
        Facts facts = facts(inputs, settings, declarations, code, folder, tests, reviewing);
        return new Judged(settings, folder, tests, Judge.judge(facts));
    }

    private static Declarations declarations(Inputs inputs, Settings settings, Faults faults) {
        return faults.collect(
                () -> RequirementsFiles.read(inputs.requirements(), settings.requirements(), inputs.root()),
                Declarations.none());
    }

    private static Fault missing(Inputs inputs, Path exec) {
        return new Fault(
                Location.ofFile(SourcePlaces.relative(inputs.root(), exec)),
                "there is no such file; name with --exec what the JaCoCo agent of the tests wrote");
    }

    /**
     * Reads what is there before the tests run: settings, requirements and classes. Who starts a long run asks this first.
     *
     * @throws InputException with everything that is wrong with them
     */
    public static void check(Inputs inputs) {
        Faults faults = new Faults();
        Settings settings =
                faults.collect(() -> SettingsReader.read(inputs.settings(), inputs.root()), Settings.defaults());
        Declarations declarations = declarations(inputs, settings, faults);
        faults.addAllIfNone(() -> DeclaredFaults.of(settings.policy(), declarations));
        faults.addAllIfNone(() -> Kinds.faults(declarations));
        faults.collect(() -> CodeBase.read(inputs.root(), inputs.classes()), Optional.empty());
        faults.throwIfAny();
    }

    /**
     * Keeps the claims of the test classes beside the evidence, so that a report can be made without the class files.
     *
     * @throws InputException when settings or evidence cannot be read, or the folder not be written
     */
    public static void keepMarks(Inputs inputs) {
        Settings settings = SettingsReader.read(inputs.settings(), inputs.root());
        for (BuildModule module : inputs.modules()) {
            EvidenceFolder folder = EvidenceFolder.read(module.evidence(), inputs.root());
            try {
                MarkStore.write(module.evidence(), marks(module, inputs, settings, folder.evidence(), node -> true));
            } catch (IOException e) {
                throw fault(inputs, module, "the claims cannot be kept here: " + e.getMessage());
            }
        }
    }

    /**
     * Writes the claims of each module's test classes into a folder of the caller's, whether they stand in class files or were kept beside
     * the evidence: those of the tests that a report of the same inputs shows.
     *
     * @param folder where the claims of a module go
     * @throws InputException when an input cannot be read
     * @throws IOException when a folder cannot be written
     */
    public static void writeMarks(Inputs inputs, Function<BuildModule, Path> folder) throws IOException {
        Settings settings = SettingsReader.read(inputs.settings(), inputs.root());
        EvidenceFolder recorded = evidence(inputs);
        List<TestMarks> marks =
                marks(inputs, settings, recorded.and(results(inputs, recorded)).evidence());
        for (int i = 0; i < marks.size(); i++) {
            MarkStore.write(folder.apply(inputs.modules().get(i)), marks.get(i));
        }
    }

    /** Of a module whose build tool says how its tests ended, no evidence need be there. */
    private static EvidenceFolder evidence(Inputs inputs) {
        List<EvidenceFolder.Source> sources = inputs.modules().stream()
                .filter(module -> module.results().isEmpty() || Files.isDirectory(module.evidence()))
                .map(module -> new EvidenceFolder.Source(prefix(inputs, module), module.evidence()))
                .toList();
        boolean results =
                inputs.modules().stream().anyMatch(module -> !module.results().isEmpty());
        return results && sources.stream().noneMatch(source -> Files.isDirectory(source.folder()))
                ? EvidenceFolder.without(sources)
                : EvidenceFolder.read(sources, inputs.root(), inputs.run());
    }

    private static EvidenceFolder results(Inputs inputs, EvidenceFolder recorded) {
        return Results.read(
                inputs.modules().stream()
                        .map(module -> new Results.Source(
                                prefix(inputs, module), module.results(), recorded.of(module.evidence())))
                        .toList(),
                inputs.root());
    }

    private static String prefix(Inputs inputs, BuildModule module) {
        return inputs.modules().size() == 1 ? "" : module.name();
    }

    private static List<Recorded.Part> parts(Inputs inputs, EvidenceFolder folder) {
        return inputs.modules().stream()
                .map(module -> new Recorded.Part(folder.of(module.evidence()), module.evidence(), module.exec()))
                .toList();
    }

    private static Facts facts(
            Inputs inputs,
            Settings settings,
            Declarations declarations,
            CodeBase code,
            EvidenceFolder folder,
            ModulesTestCode testCode,
            boolean reviewing) {
        List<TestFact> tests = Tests.join(folder.evidence(), testCode);
        Set<String> ids = ids(declarations);
        List<Claim> claims = new Claims(ids, settings.claims(), testCode, declarations.claims()).of(tests);
        return new Facts(
                declarations,
                code,
                folder.evidence(),
                tests,
                claims,
                LeftOutSentences.of(code, folder, declarations, testClassNames(folder.evidence()), testCode),
                Recorded.of(parts(inputs, folder), name -> code.find(name).isPresent()),
                settings::target,
                reviewing ? Reviews.none() : Reviews.join(declarations.reviews(), tests, claims, testCode));
    }

    private static Set<String> ids(Declarations declarations) {
        return Stream.concat(
                        declarations.requirements().stream().map(one -> one.id()),
                        declarations.workflows().stream().map(one -> one.id()))
                .collect(Collectors.toSet());
    }

    private static ModulesTestCode tests(Inputs inputs, Settings settings, List<Evidence> evidence) {
        return new ModulesTestCode(inputs, marks(inputs, settings, evidence));
    }

    private static List<TestMarks> marks(Inputs inputs, Settings settings, List<Evidence> evidence) {
        List<TestMarks> read = new ArrayList<>();
        for (BuildModule module : inputs.modules()) {
            try {
                read.add(marks(
                        module,
                        inputs,
                        settings,
                        evidence,
                        node -> ModuleIds.moduleOf(node.uniqueId()).equals(prefix(inputs, module))));
            } catch (IOException e) {
                throw fault(inputs, module, String.valueOf(e.getMessage()));
            }
        }
        return read;
    }

    private static TestMarks marks(
            BuildModule module, Inputs inputs, Settings settings, List<Evidence> evidence, Predicate<TestNode> which)
            throws IOException {
        if (module.testClasses().isEmpty()) {
            return MarkStore.read(module.evidence()).orElseGet(() -> TestMarks.of(List.of()));
        }
        try (ClassFiles files = new ClassFiles(module.testClasses())) {
            SourcePlaces places = ModulesTestCode.places(inputs, module);
            TestMarks marks = ScenarioMarks.add(
                    TestMarks.scan(testClassNames(evidence, which), files, settings.claims()),
                    featureFiles(evidence, which),
                    places.alsoBelowTheRoot()::find);
            return settings.claims().presets().contains(ClaimPreset.OPENFASTTRACE)
                    ? CommentMarks.add(marks, places::find)
                    : marks;
        }
    }

    private static InputException fault(Inputs inputs, BuildModule module, String message) {
        return new InputException(
                new Fault(Location.ofFile(SourcePlaces.relative(inputs.root(), module.evidence())), message));
    }

    private static Collection<String> testClassNames(List<Evidence> evidence) {
        return testClassNames(evidence, node -> true);
    }

    private static Collection<String> testClassNames(List<Evidence> evidence, Predicate<TestNode> which) {
        Set<String> names = new TreeSet<>();
        evidence.forEach(file -> file.nodes().stream().filter(which).forEach(node -> {
            if (node.source() instanceof TestSource.Method method) {
                names.add(method.className());
            } else if (node.source() instanceof TestSource.Type type) {
                names.add(type.className());
            }
        }));
        return names;
    }

    private static Set<String> featureFiles(List<Evidence> evidence, Predicate<TestNode> which) {
        return evidence.stream()
                .flatMap(file -> file.nodes().stream().filter(which))
                .flatMap(
                        node -> node.source() instanceof TestSource.File file ? Stream.of(file.path()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** Collects the faults of all inputs, so that they are shown together. */
    private static final class Faults {

        private final List<Fault> faults = new ArrayList<>();

        <T> T collect(Supplier<T> reader, T otherwise) {
            try {
                return reader.get();
            } catch (InputException e) {
                faults.addAll(e.faults());
                return otherwise;
            }
        }

        void add(Fault fault) {
            faults.add(fault);
        }

        /** What follows from inputs that cannot be read would only confuse. */
        void addAllIfNone(Supplier<List<Fault>> more) {
            if (faults.isEmpty()) {
                faults.addAll(more.get());
            }
        }

        void throwIfAny() {
            if (!faults.isEmpty()) {
                throw new InputException(faults);
            }
        }
    }
}
