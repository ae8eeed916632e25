package io.countersign.analysis;

import io.countersign.analysis.claims.ClassFiles;
import io.countersign.analysis.claims.IdShapes;
import io.countersign.analysis.claims.MarkStore;
import io.countersign.analysis.claims.TestMarks;
import io.countersign.analysis.coverage.CodeBase;
import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.join.Claim;
import io.countersign.analysis.join.Claims;
import io.countersign.analysis.join.TestFact;
import io.countersign.analysis.join.Tests;
import io.countersign.analysis.provenance.EvidenceFolder;
import io.countersign.analysis.provenance.SourcePlaces;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.verdict.Facts;
import io.countersign.analysis.verdict.Judge;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.declared.Declarations;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.TestSource;
import io.countersign.model.result.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
        Faults faults = new Faults();
        Settings settings =
                faults.collect(() -> SettingsReader.read(inputs.settings(), inputs.root()), Settings.defaults());
        Declarations declarations = faults.collect(
                () -> RequirementsFiles.read(inputs.requirements(), settings.requirements(), inputs.root()),
                new Declarations(List.of(), List.of(), List.of(), List.of()));
        CodeBase code = faults.collect(
                () -> CodeBase.read(inputs.root(), inputs.classes()).without(settings.exclude()),
                CodeBase.read(inputs.root(), List.of()));
        EvidenceFolder folder = faults.collect(
                () -> EvidenceFolder.read(inputs.evidence(), inputs.root()),
                new EvidenceFolder(List.of(), List.of(), List.of()));
        TestMarks marks = faults.collect(() -> marks(inputs, settings, folder.evidence()), TestMarks.of(List.of()));
        faults.throwIfAny();
        Figures figures = Figures.of(Judge.judge(facts(inputs, settings, declarations, code, folder, marks)));
        return new ResultAssembler(inputs, settings, folder, figures).assemble();
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
        faults.collect(
                () -> RequirementsFiles.read(inputs.requirements(), settings.requirements(), inputs.root()),
                Optional.empty());
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
        EvidenceFolder folder = EvidenceFolder.read(inputs.evidence(), inputs.root());
        try {
            MarkStore.write(inputs.evidence(), marks(inputs, settings, folder.evidence()));
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(SourcePlaces.relative(inputs.root(), inputs.evidence())),
                    "the claims cannot be kept here: " + e.getMessage()));
        }
    }

    private static Facts facts(
            Inputs inputs,
            Settings settings,
            Declarations declarations,
            CodeBase code,
            EvidenceFolder folder,
            TestMarks marks) {
        SourcePlaces places = new SourcePlaces(inputs.root(), inputs.sources());
        List<TestFact> tests = Tests.join(folder.evidence(), marks, places);
        Set<String> ids = ids(declarations);
        Pattern shape = settings.claimIds().orElseGet(() -> IdShapes.of(ids));
        List<Claim> claims = new Claims(ids, shape, marks, declarations.claims(), places).of(tests);
        return new Facts(
                declarations, code, folder.evidence(), tests, claims, leftOut(code, folder, marks), settings::target);
    }

    private static Set<String> ids(Declarations declarations) {
        return Stream.concat(
                        declarations.requirements().stream().map(one -> one.id()),
                        declarations.workflows().stream().map(one -> one.id()))
                .collect(Collectors.toSet());
    }

    private static TestMarks marks(Inputs inputs, Settings settings, List<Evidence> evidence) {
        try {
            if (inputs.testClasses().isEmpty()) {
                return MarkStore.read(inputs.evidence()).orElseGet(() -> TestMarks.of(List.of()));
            }
            try (ClassFiles files = new ClassFiles(inputs.testClasses())) {
                return TestMarks.scan(testClassNames(evidence), files, settings.claimAnnotations());
            }
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(SourcePlaces.relative(inputs.root(), inputs.evidence())),
                    String.valueOf(e.getMessage())));
        }
    }

    private static Collection<String> testClassNames(List<Evidence> evidence) {
        Set<String> names = new TreeSet<>();
        evidence.forEach(file -> file.nodes().forEach(node -> {
            if (node.source() instanceof TestSource.Method method) {
                names.add(method.className());
            } else if (node.source() instanceof TestSource.Type type) {
                names.add(type.className());
            }
        }));
        return names;
    }

    private static List<String> leftOut(CodeBase code, EvidenceFolder folder, TestMarks marks) {
        List<String> leftOut = new ArrayList<>(code.leftOut());
        leftOut.addAll(folder.leftOut());
        List<String> unread = testClassNames(folder.evidence()).stream()
                .filter(name -> !marks.knows(name))
                .toList();
        if (!unread.isEmpty()) {
            leftOut.add("the annotations of " + unread.size()
                    + (unread.size() == 1 ? " test class" : " test classes") + " were not read, such as "
                    + unread.get(0) + "; name " + (unread.size() == 1 ? "its class file" : "their class files")
                    + " with --test-classes");
        }
        return leftOut;
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

        void throwIfAny() {
            if (!faults.isEmpty()) {
                throw new InputException(faults);
            }
        }
    }
}
