package io.countersign.analysis;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report is made from. The command line and the build plugins are doors to this record.
 *
 * @param root the project's root; places in the report are relative to it
 * @param requirements files and folders of requirements; when empty, the folder {@code requirements} below the root; what the settings
 *     name is read beside them
 * @param modules at least one; of two classes with one name that of the first module counts
 * @param settings {@code countersign.yaml}; it need not exist
 * @param run the run whose evidence counts; the newest that is there if empty
 * @param elsewhere folders of the classes and sources of the project's other modules, which are not under review; what requirements say of
 *     these is no fault
 * @param today the day that waivers and proofs are held against; the day the newest evidence was started, in UTC, if empty
 * @param workTree whether git may be asked what is checked out at the root; never of files that came from somebody else, since git obeys
 *     the settings it finds beside them
 */
public record Inputs(
        Path root,
        List<Path> requirements,
        List<BuildModule> modules,
        Path settings,
        Optional<String> run,
        List<Path> elsewhere,
        Optional<LocalDate> today,
        boolean workTree) {

    /** All code of the project is under review. */
    public Inputs(Path root, List<Path> requirements, List<BuildModule> modules, Path settings, Optional<String> run) {
        this(root, requirements, modules, settings, run, List.of(), Optional.empty(), true);
    }

    /** As of the day the tests ran. */
    public Inputs(
            Path root,
            List<Path> requirements,
            List<BuildModule> modules,
            Path settings,
            Optional<String> run,
            List<Path> elsewhere) {
        this(root, requirements, modules, settings, run, elsewhere, Optional.empty(), true);
    }

    public Inputs {
        requirements = List.copyOf(requirements);
        modules = List.copyOf(modules);
        elsewhere = List.copyOf(elsewhere);
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("inputs without a module");
        }
    }

    /** The same inputs as of another day. */
    public Inputs asOf(LocalDate day) {
        return new Inputs(root, requirements, modules, settings, run, elsewhere, Optional.of(day), workTree);
    }

    /** The same inputs, whose files came from somebody else. */
    public Inputs withoutWorkTree() {
        return new Inputs(root, requirements, modules, settings, run, elsewhere, today, false);
    }

    /** The code under review of all modules. */
    public List<Path> classes() {
        return all(BuildModule::classes);
    }

    /** Source folders of all modules. */
    public List<Path> sources() {
        return all(BuildModule::sources);
    }

    private List<Path> all(Function<BuildModule, List<Path>> paths) {
        return modules.stream().flatMap(module -> paths.apply(module).stream()).toList();
    }
}
