package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.FileNames;
import io.countersign.analysis.intake.Intake;
import io.countersign.analysis.intake.RequirementsFormat;
import io.countersign.analysis.intake.SizeLimits;
import io.countersign.analysis.intake.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Our own format in YAML: requirements, workflows, claims, and what people sign for.
 *
 * <p>What one file can show to be wrong is a fault here. What only all declarations together show, doubled and unknown IDs and cycles, is
 * kept as it is for the rules that make findings of it.
 */
public final class YamlFormat implements RequirementsFormat {

    static final Keys KEYS = Keys.of(
            "a requirements file", List.of(), "requirements", "workflows", "claims", "waivers", "reviews", "proofs");

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public boolean isFoundAs(Path file) {
        return FileNames.endsWith(file, ".yaml", ".yml");
    }

    @Override
    public Set<String> keys() {
        return Set.of();
    }

    @Override
    public SizeLimits limits() {
        return Composition.LIMITS;
    }

    @Override
    public void read(SourceFile file, Intake into) {
        FileFaults faults = file.faults();
        Optional<Node> root = Composition.compose(file.text(), faults);
        if (root.isEmpty() && faults.isEmpty()) {
            faults.addToFile(Messages.emptyFile(KEYS));
        }
        root.flatMap(node -> YamlMap.of("the file", node, KEYS, faults)).ifPresent(map -> declare(map, into, faults));
    }

    private static void declare(YamlMap map, Intake into, FileFaults faults) {
        if (map.isEmpty()) {
            faults.addToFile(Messages.nothingDeclared(KEYS));
        }
        map.maps("requirements", RequirementMapping.KEYS).stream()
                .map(RequirementMapping::of)
                .forEach(into::requirement);
        map.maps("workflows", WorkflowMapping.KEYS).stream()
                .map(entry -> WorkflowMapping.of(entry, faults))
                .forEach(into::workflow);
        map.maps("claims", ClaimMapping.KEYS).stream()
                .flatMap(entry -> ClaimMapping.of(entry, faults).stream())
                .forEach(into::claim);
        map.maps("waivers", WaiverMapping.KEYS).stream()
                .flatMap(entry -> WaiverMapping.of(entry, faults).stream())
                .forEach(into::waiver);
        map.maps("reviews", ReviewMapping.KEYS).stream()
                .flatMap(entry -> ReviewMapping.of(entry).stream())
                .forEach(into::review);
        map.maps("proofs", ProofMapping.KEYS).stream()
                .flatMap(entry -> ProofMapping.of(entry, faults).stream())
                .forEach(into::proof);
    }
}
