package io.countersign.analysis.audit;

import io.countersign.analysis.Inputs;
import io.countersign.analysis.signing.SignatureDemand;
import io.countersign.analysis.yaml.SettingsReader;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import io.countersign.model.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an unpacked bundle says of its release. None of it is believed: who signed says whom to believe, and what is derived again what follows. */
public final class RecordedRelease {

    private final Path folder;
    private final Description description;
    private final JsonNode verdicts;

    private RecordedRelease(Path folder, Description description, JsonNode verdicts) {
        this.folder = folder;
        this.description = description;
        this.verdicts = verdicts;
    }

    /**
     * Reads it.
     *
     * @param folder where the bundle was unpacked, by a reader that lets nothing out of it
     * @throws InputException when the content is of a newer version, or no description of a release
     */
    public static RecordedRelease read(Path folder) {
        return new RecordedRelease(
                folder, Description.read(bytes(folder, Description.FILE)), tree(folder, ReleaseContent.VERDICTS));
    }

    Path folder() {
        return folder;
    }

    Description description() {
        return description;
    }

    JsonNode verdicts() {
        return verdicts;
    }

    /** The version of Countersign that made the bundle. */
    public String madeBy() {
        return description.maker().version();
    }

    /** Whether it was made by this version: rules of another may give other verdicts. */
    public boolean isOfThisVersion() {
        return madeBy().equals(Version.current());
    }

    /** The day that waivers and proofs were held against. */
    public LocalDate asOf() {
        return description.day();
    }

    /** Who has to have signed by the policy inside; nobody where it cannot be read, which deriving will say. */
    public List<SignatureDemand> demands() {
        try {
            Inputs inputs = BundledInputs.of(description, folder);
            return SettingsReader.read(inputs.settings(), inputs.root())
                    .policy()
                    .signatures();
        } catch (IOException | InputException e) {
            return List.of();
        }
    }

    /** The commit it is said to be of; empty when nobody knew. */
    public Optional<String> commit() {
        return Optional.of(description.commit())
                .filter(id -> !id.isEmpty())
                .map(id -> description.dirty() ? id + ", with changes that nobody committed" : id);
    }

    /** The run of the build server, as it is said; empty when nobody knew. */
    public Optional<String> buildRun() {
        var ci = description.maker().ci();
        return Optional.ofNullable(ci.getOrDefault("url", ci.get("run")));
    }

    static JsonNode tree(Path folder, String file) {
        try {
            JsonNode tree = AuditJson.mapper().readTree(bytes(folder, file));
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException e) {
            throw damaged(file);
        }
        throw damaged(file);
    }

    private static byte[] bytes(Path folder, String file) {
        try {
            if (Files.isRegularFile(folder.resolve(file))) {
                return Files.readAllBytes(folder.resolve(file));
            }
        } catch (IOException e) {
            throw damaged(file);
        }
        throw new InputException(new Fault(
                Location.ofFile(file), "is not in the bundle; without it the verdicts cannot be derived again"));
    }

    private static InputException damaged(String file) {
        return new InputException(new Fault(Location.ofFile(file), "is damaged: it is no JSON object"));
    }
}
