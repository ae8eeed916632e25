package io.countersign.analysis.audit;

import io.countersign.analysis.BuildModule;
import io.countersign.analysis.Inputs;
import io.countersign.analysis.audit.Layout.ModuleLayout;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes inputs of what lies unpacked in a folder, and of nothing else: what an archive says is no reason to read another file. */
final class BundledInputs {

    private final Path folder;

    private BundledInputs(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The inputs, as of the day that was recorded.
     *
     * @param folder an unpacked bundle; names of files elsewhere are put beside it
     * @throws InputException when the description leads out of the folder
     */
    static Inputs of(Description description, Path folder) throws IOException {
        return new BundledInputs(folder).inputs(description);
    }

    private Inputs inputs(Description description) throws IOException {
        Layout layout = description.layout();
        Path elsewhere = place("elsewhere");
        ElsewhereNames.write(layout.elsewhere(), elsewhere);
        if (layout.modules().isEmpty()) {
            throw fault("names no module");
        }
        Inputs inputs = new Inputs(
                        place(Layout.ROOT),
                        places(layout.requirements()),
                        layout.modules().stream().map(this::module).toList(),
                        place(layout.settings()),
                        Optional.of(layout.run()).filter(run -> !run.isEmpty()),
                        layout.elsewhere().isEmpty() ? List.of() : List.of(elsewhere))
                .asOf(description.day())
                .withoutWorkTree();
        checkEntries(inputs);
        return inputs;
    }

    /** Settings name further files of requirements. */
    private void checkEntries(Inputs inputs) {
        Path root = inputs.root();
        SettingsReader.read(inputs.settings(), root).requirements().forEach(entry -> {
            if (!root.resolve(entry.path()).normalize().startsWith(root)) {
                throw new InputException(
                        new Fault(entry.location(), "leads out of the bundle; nothing else is read for it"));
            }
        });
    }

    private BuildModule module(ModuleLayout module) {
        return new BuildModule(
                module.name(),
                places(module.classes()),
                place(module.evidence()),
                List.of(),
                List.of(),
                Optional.of(module.exec()).filter(exec -> !exec.isEmpty()).map(this::place),
                places(module.results()));
    }

    private List<Path> places(List<String> entries) {
        return entries.stream().map(this::place).toList();
    }

    private Path place(String entry) {
        try {
            Path place = folder.resolve(entry).normalize();
            if (!entry.isEmpty() && place.startsWith(folder) && !place.equals(folder)) {
                return place;
            }
        } catch (InvalidPathException e) {
            throw fault("names the place " + entry + ", which is none");
        }
        throw fault("names the place " + entry + ", which leads out of the bundle");
    }

    private static InputException fault(String message) {
        return new InputException(new Fault(Location.ofFile(Description.FILE), message));
    }
}
