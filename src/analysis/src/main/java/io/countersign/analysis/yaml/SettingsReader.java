package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputBytes;
import io.countersign.analysis.intake.InputPaths;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.analysis.settings.ClaimSettings;
import io.countersign.analysis.settings.Settings;
import io.countersign.model.InputException;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Reads {@code countersign.yaml}. */
public final class SettingsReader {

    /** The name of the settings file at a project's root. */
    public static final String FILE_NAME = "countersign.yaml";

    static final Keys KEYS = Keys.of(FILE_NAME, List.of(), "claims", "targets", "exclude", "requirements", "policy");
    static final Keys TARGETS_KEYS = Keys.of(
            "\"targets\"",
            List.of(),
            Arrays.stream(Criticality.values()).map(Criticality::label).toArray(String[]::new));

    private static final String MISNAMED = "countersign.yml";

    private SettingsReader() {}

    /**
     * Reads the settings, or answers with the defaults where the file does not exist or says nothing.
     *
     * @param file the settings file, as a rule {@link #FILE_NAME} in {@code root}
     * @param root what places and names of files are relative to
     * @throws InputException with every fault of the file
     */
    public static Settings read(Path file, Path root) {
        InputPaths paths = new InputPaths(root);
        if (Files.notExists(file)) {
            refuseMisnamed(file, paths);
            return Settings.defaults();
        }
        FileFaults faults = new FileFaults(paths.name(file));
        Settings settings = InputBytes.read(file, Composition.LIMITS, faults)
                .map(readable -> settings(readable, paths.name(file), faults))
                .orElseGet(Settings::defaults);
        if (!faults.isEmpty()) {
            throw new InputException(faults.inOrder());
        }
        return settings;
    }

    private static void refuseMisnamed(Path file, InputPaths paths) {
        Path misnamed = file.resolveSibling(MISNAMED);
        if (file.endsWith(FILE_NAME) && Files.exists(misnamed)) {
            FileFaults faults = new FileFaults(paths.name(misnamed));
            faults.addToFile(Messages.wrongSettingsName(FILE_NAME));
            throw new InputException(faults.inOrder());
        }
    }

    private static Settings settings(InputBytes readable, String name, FileFaults faults) {
        InputFile file = readable.describedAs(name);
        return readable.text(faults)
                .flatMap(text -> Composition.compose(text, faults))
                .flatMap(root -> YamlMap.of("the file", root, KEYS, faults))
                .map(map -> settings(map, file))
                .orElseGet(() -> Settings.of(file));
    }

    private static Settings settings(YamlMap map, InputFile file) {
        Map<Criticality, Integer> targets =
                map.map("targets", TARGETS_KEYS).map(SettingsReader::targets).orElse(Map.of());
        ToIntFunction<Criticality> target = one -> targets.getOrDefault(one, one.defaultTarget());
        return new Settings(
                map.map("claims", RecognitionMapping.KEYS)
                        .map(RecognitionMapping::of)
                        .orElseGet(ClaimSettings::defaults),
                targets,
                map.codePatterns("exclude"),
                map.maps("requirements", EntryMapping.KEYS).stream()
                        .flatMap(entry -> EntryMapping.of(entry).stream())
                        .toList(),
                map.map("policy", PolicyMapping.KEYS)
                        .map(policy -> PolicyMapping.of(policy, target))
                        .orElseGet(() -> Policy.of(Profile.DEFAULT, target)),
                Optional.of(file));
    }

    private static Map<Criticality, Integer> targets(YamlMap map) {
        Map<Criticality, Integer> targets = new EnumMap<>(Criticality.class);
        for (Criticality criticality : Criticality.values()) {
            map.text(criticality.label())
                    .flatMap(text -> text.number("percentage", 0, 100))
                    .ifPresent(percent -> targets.put(criticality, percent));
        }
        return targets;
    }
}
