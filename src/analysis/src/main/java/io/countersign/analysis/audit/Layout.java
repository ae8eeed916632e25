package io.countersign.analysis.audit;

import java.util.List;

/**
 * Where the inputs of a release lie in its bundle: what its verdicts are derived from again. Every path is the name of an entry, or of a
 * folder of entries.
 *
 * @param requirements as in {@code Inputs}; empty when nobody named any
 * @param settings need not exist
 * @param run the run whose evidence counts; empty for the newest that is there
 * @param elsewhere names of files, relative to their folders, of the project's other modules
 */
record Layout(
        List<String> requirements, String settings, String run, List<String> elsewhere, List<ModuleLayout> modules) {

    /** The project's root. */
    static final String ROOT = "project";

    Layout {
        requirements = List.copyOf(requirements);
        elsewhere = List.copyOf(elsewhere);
        modules = List.copyOf(modules);
    }

    /**
     * One part of the project.
     *
     * @param classes jars of the code under review
     * @param exec empty when nobody named one
     */
    record ModuleLayout(String name, List<String> classes, String evidence, String exec, List<String> results) {

        ModuleLayout {
            classes = List.copyOf(classes);
            results = List.copyOf(results);
        }
    }
}
