package io.countersign.analysis.discover;

import io.countersign.analysis.claims.ClassFiles;
import io.countersign.analysis.openfasttrace.SourceTag;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.settings.Settings;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.InputException;
import io.countersign.model.declared.Declarations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a project's tests carry that looks like an ID. It reads files and runs nothing. */
public final class Discover {

    private Discover() {}

    /**
     * Reads the tests.
     *
     * @throws InputException with everything that is wrong with the inputs
     */
    public static Discovered read(DiscoverInputs inputs) {
        Set<String> declared = declared(inputs);
        SourceFiles sources = SourceFiles.read(inputs.testSources(), inputs.root());
        ScannedClasses classes = ScannedClasses.read(inputs.testClasses());
        List<FoundTest> tests = new ArrayList<>();
        List<SourceTag> ofNoTest = new ArrayList<>();
        try (ClassFiles files = new ClassFiles(inputs.testClasses())) {
            TestReader reader = new TestReader(classes, files, sources.comments());
            tests.addAll(reader.read());
            ofNoTest.addAll(reader.ofNoTest());
        }
        tests.addAll(sources.scenarios());
        return new Discovered(tests, declared, notes(classes, sources, ofNoTest));
    }

    private static Set<String> declared(DiscoverInputs inputs) {
        Settings settings = SettingsReader.read(inputs.settings(), inputs.root());
        Path usual = inputs.root().resolve(RequirementsFiles.USUAL_FOLDER);
        if (inputs.requirements().isEmpty() && settings.requirements().isEmpty() && Files.notExists(usual)) {
            return Set.of();
        }
        Declarations declarations =
                RequirementsFiles.read(inputs.requirements(), settings.requirements(), inputs.root());
        return Stream.concat(
                        declarations.requirements().stream().map(one -> one.id()),
                        declarations.workflows().stream().map(one -> one.id()))
                .collect(Collectors.toSet());
    }

    private static List<String> notes(ScannedClasses classes, SourceFiles sources, List<SourceTag> ofNoTest) {
        List<String> notes = new ArrayList<>();
        if (classes.unread() > 0) {
            notes.add(classes.unread() + " class files could not be read.");
        }
        sources.unread().forEach(file -> notes.add(file + " holds no scenario that can be read."));
        if (classes.all().isEmpty() && !sources.comments().isEmpty()) {
            notes.add("There are tags in comments, and no class files of tests: compile the tests first.");
        } else {
            ofNoTest.forEach(tag -> notes.add(tag.item() + " is in a comment of "
                    + tag.owner().className()
                    + (tag.owner().isClass() ? "" : "#" + tag.owner().method())
                    + " (line " + tag.line() + "), where no test was found."));
        }
        return notes;
    }
}
