package io.countersign.analysis.intake;

import java.nio.file.Path;
import java.util.Set;

/**
 * Reads requirements in one format. To add one, write a class and add it to the list of formats; nothing else knows it.
 *
 * <p>A format has no state: what it reads goes to {@link Intake}, what is wrong with it to the file's faults.
 */
public interface RequirementsFormat {

    /** The word in {@code countersign.yaml}. */
    String name();

    /** Whether a file that merely lies in a folder of requirements is surely of this format. */
    boolean isFoundAs(Path file);

    /** Whether a file that the user named, or that lies in a folder he named for this format, is of it. */
    default boolean isNamedAs(Path file) {
        return isFoundAs(file);
    }

    /** The keys an entry of {@code countersign.yaml} may have for it beside path and format. */
    Set<String> keys();

    /** How large its files may be. */
    SizeLimits limits();

    /** Reads one file. */
    void read(SourceFile file, Intake into);
}
