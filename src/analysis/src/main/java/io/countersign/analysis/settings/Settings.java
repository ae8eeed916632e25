package io.countersign.analysis.settings;

import io.countersign.analysis.intake.RequirementsEntry;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Profile;
import io.countersign.model.declared.CodePattern;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.InputFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything {@code countersign.yaml} can say.
 *
 * @param claims how claims of tests are recognised
 * @param targets the line coverage in percent that differs from the default of a criticality
 * @param exclude code taken out of the classes under review
 * @param requirements where further requirements are, and how they are to be read
 * @param policy which verdicts and numbers a release needs
 * @param file where the settings were read; absent when the project has no such file
 */
public record Settings(
        ClaimSettings claims,
        Map<Criticality, Integer> targets,
        List<CodePattern> exclude,
        List<RequirementsEntry> requirements,
        Policy policy,
        Optional<InputFile> file) {

    public Settings {
        targets = Map.copyOf(targets);
        exclude = List.copyOf(exclude);
        requirements = List.copyOf(requirements);
    }

    /** What holds for a project without a settings file. */
    public static Settings defaults() {
        return new Settings(ClaimSettings.defaults(), Map.of(), List.of(), List.of(), usual(), Optional.empty());
    }

    /** What holds where the settings file says nothing. */
    public static Settings of(InputFile file) {
        return new Settings(ClaimSettings.defaults(), Map.of(), List.of(), List.of(), usual(), Optional.of(file));
    }

    private static Policy usual() {
        return Policy.of(Profile.DEFAULT, Criticality::defaultTarget);
    }

    /** The target of a criticality in percent: the project's, else the default. */
    public int target(Criticality criticality) {
        return targets.getOrDefault(criticality, criticality.defaultTarget());
    }
}
