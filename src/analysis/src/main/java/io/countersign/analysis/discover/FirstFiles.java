package io.countersign.analysis.discover;

import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.requirements.RequirementsFiles;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the first files of an adoption beside nothing that is there, and says what was discovered and written. */
public final class FirstFiles {

    private static final String REQUIREMENTS = RequirementsFiles.USUAL_FOLDER + "/discovered.yaml";
    private static final String SETTINGS_HEAD = """
            # Written by countersign discover. These make claims of what the tests carry already; edit them, they are never written again.
            """;
    private static final String REQUIREMENTS_HEAD = """
            # Written by countersign discover: the IDs that tests name. Give each a title, its code and its criticality, and take out what was
            # never promised. The keys are in docs/schema/requirements.schema.json; this file is never written again.
            """;

    private final Path root;
    private final InputPaths paths;
    private final boolean writing;
    private final List<String> lines;

    private FirstFiles(Path root, boolean writing, List<String> lines) {
        this.root = root;
        this.paths = new InputPaths(root);
        this.writing = writing;
        this.lines = lines;
    }

    /**
     * Writes {@code countersign.yaml} and {@code requirements/discovered.yaml} below the root, each only where it is needed and not there.
     *
     * @return what was discovered, and what became of the files; for a console
     * @throws InputException when a file cannot be written
     */
    public static List<String> write(Discovered discovered, DiscoverInputs inputs) {
        return of(discovered, inputs, true);
    }

    /**
     * The same without writing anything: what would stand in the files is shown.
     *
     * @return what was discovered, and what the files would hold; for a console
     */
    public static List<String> show(Discovered discovered, DiscoverInputs inputs) {
        return of(discovered, inputs, false);
    }

    private static List<String> of(Discovered discovered, DiscoverInputs inputs, boolean writing) {
        FirstFiles files = new FirstFiles(inputs.root(), writing, new ArrayList<>(DiscoverText.of(discovered)));
        files.add(
                inputs.settings(),
                SETTINGS_HEAD,
                Drafts.settings(discovered),
                SettingsReader.FILE_NAME + " is not needed: "
                        + (discovered.ids().isEmpty()
                                ? "nothing was found that it could name."
                                : "what was found are claims without it."));
        files.add(
                inputs.root().resolve(REQUIREMENTS),
                REQUIREMENTS_HEAD,
                Drafts.requirements(discovered),
                discovered.ids().isEmpty()
                        ? REQUIREMENTS + " is not needed: no ID was found."
                        : REQUIREMENTS + " is not needed: every ID is declared.");
        return List.copyOf(files.lines);
    }

    private void add(Path file, String head, Optional<String> content, String otherwise) {
        if (content.isEmpty()) {
            lines.add(otherwise);
        } else if (Files.exists(file)) {
            addShown(paths.name(file) + " is there and stays as it is. This is what would stand in it:", content.get());
        } else if (writing) {
            write(file, head + content.get());
        } else {
            addShown(paths.name(file) + " is not written. This is what would stand in it:", content.get());
        }
    }

    private void addShown(String sentence, String content) {
        lines.add(sentence);
        content.lines().map(line -> "  " + line).forEach(lines::add);
    }

    private void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lines.add("Written: " + paths.name(file));
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(paths.name(file)), "cannot be written; check that you may write below " + root));
        }
    }
}
