package io.countersign.analysis.yaml;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.DeclaredClaim;
import io.countersign.model.declared.InputFile;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Workflow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads requirements, workflows and claims from YAML files.
 *
 * <p>What one file can show to be wrong is a fault here. What only all declarations together show, doubled and unknown IDs and cycles, is
 * kept as it is for the rules that make findings of it.
 */
public final class RequirementsReader {

    static final Keys KEYS = Keys.of("a requirements file", List.of(), "requirements", "workflows", "claims");

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<Workflow> workflows = new ArrayList<>();
    private final List<DeclaredClaim> claims = new ArrayList<>();
    private final List<InputFile> files = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int bytesRead;

    private RequirementsReader() {}

    /**
     * Reads files, and the {@code .yaml} and {@code .yml} files of folders and the folders in them, in the order of their names and each
     * once; hidden ones are left out.
     *
     * @param root what places and names of files are relative to
     * @throws InputException with every fault of every file
     */
    public static Declarations read(List<Path> filesAndFolders, Path root) {
        return new RequirementsReader().readAll(filesAndFolders, new InputPaths(root));
    }

    private Declarations readAll(List<Path> filesAndFolders, InputPaths paths) {
        for (Path file : new YamlFiles(paths, faults).find(filesAndFolders)) {
            FileFaults fileFaults = new FileFaults(paths.name(file));
            boolean goOn = read(file, paths.name(file), fileFaults);
            faults.addAll(fileFaults.inOrder());
            if (!goOn) {
                break;
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(faults);
        }
        return new Declarations(requirements, workflows, claims, files);
    }

    /** Whether there is room for further files. */
    private boolean read(Path path, String name, FileFaults fileFaults) {
        Optional<YamlFile> file = YamlFile.read(path, fileFaults);
        bytesRead += file.map(YamlFile::size).orElse(0);
        if (bytesRead > Limits.ALL_BYTES) {
            fileFaults.addToFile(Messages.allTooLarge(Limits.ALL_BYTES));
            return false;
        }
        file.ifPresent(readable -> {
            files.add(readable.describedAs(name));
            declare(readable, fileFaults);
        });
        return true;
    }

    private void declare(YamlFile file, FileFaults fileFaults) {
        Optional<Node> root = file.compose(fileFaults);
        if (root.isEmpty() && fileFaults.isEmpty()) {
            fileFaults.addToFile(Messages.emptyFile(KEYS));
        }
        root.flatMap(node -> YamlMap.of("the file", node, KEYS, fileFaults)).ifPresent(map -> declare(map, fileFaults));
    }

    private void declare(YamlMap map, FileFaults fileFaults) {
        if (map.isEmpty()) {
            fileFaults.addToFile(Messages.nothingDeclared(KEYS));
        }
        map.maps("requirements", RequirementMapping.KEYS).stream()
                .map(RequirementMapping::of)
                .forEach(requirements::add);
        map.maps("workflows", WorkflowMapping.KEYS).stream()
                .map(entry -> WorkflowMapping.of(entry, fileFaults))
                .forEach(workflows::add);
        map.maps("claims", ClaimMapping.KEYS).stream()
                .flatMap(entry -> ClaimMapping.of(entry, fileFaults).stream())
                .forEach(claims::add);
    }
}
