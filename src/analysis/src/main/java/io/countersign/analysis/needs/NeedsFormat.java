package io.countersign.analysis.needs;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.json.JsonReader;
import io.countersign.analysis.json.JsonValue;
import io.countersign.analysis.json.JsonValue.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file {@code needs.json} of sphinx-needs: the needs of its current version. {@code types} takes only needs of these types,
 * {@code parents} names the fields whose links lead to parents.
 */
public final class NeedsFormat implements RequirementsFormat {

    private static final SizeLimits LIMITS = SizeLimits.generated("needs.json");

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return FileNames.of(file).equals("needs.json");
    }

    @Override
    public Set<String> keys() {
        return Set.of("types", "parents", "links", "words");
    }

    @Override
    public SizeLimits limits() {
        return LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        JsonReader.read(file.text(), file.faults())
                .flatMap(root -> version(root, file))
                .ifPresent(version -> read(version, file, into));
    }

    private static void read(JsonValue version, SourceFile file, Intake into) {
        Optional<JsonValue> needs = version.member("needs").filter(value -> value.kind() == Kind.OBJECT);
        if (needs.isEmpty()) {
            file.faults()
                    .add(version.location(), "the version has no \"needs\"; let sphinx-needs write the file again");
            return;
        }
        Needs reader = new Needs(file, version);
        needs.get().children().forEach(need -> reader.read(need, into));
        reader.fileUnknownTypes();
    }

    /** The version named as the current one; the only one where none is named. */
    private static Optional<JsonValue> version(JsonValue root, SourceFile file) {
        List<JsonValue> versions =
                root.member("versions").map(JsonValue::children).orElse(List.of());
        Optional<String> current = root.member("current_version").map(JsonValue::text);
        Optional<JsonValue> found = current.flatMap(name -> versions.stream()
                        .filter(version -> version.name().equals(name))
                        .findFirst())
                .or(() -> versions.size() == 1 ? Optional.of(versions.get(0)) : Optional.empty());
        if (found.isEmpty()) {
            file.faults()
                    .add(
                            root.location(),
                            "this is no needs.json: expected \"versions\" with the version that \"current_version\" names, found "
                                    + current.map(name -> quoted(name) + " among ")
                                            .orElse("")
                                    + versions.size() + " versions");
        }
        return found;
    }
}
