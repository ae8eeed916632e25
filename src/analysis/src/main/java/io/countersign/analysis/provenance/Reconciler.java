package io.countersign.analysis.provenance;

import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Header.Reconciliation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.tools.ExecFileLoader;

/** Checks that what was credited to tests, containers and nobody adds up to what JaCoCo's own file says, probe for probe. */
public final class Reconciler {

    /** The file's name in the evidence folder. */
    public static final String EXEC_FILE = "jacoco.exec";

    private Reconciler() {}

    /** Compares the union of all footprints with the exec files of the run, when there are any. */
    public static Reconciliation reconcile(Footprint everything, List<Path> evidenceFolders, boolean complete) {
        List<Path> files = evidenceFolders.stream()
                .map(folder -> folder.resolve(EXEC_FILE))
                .filter(Files::isRegularFile)
                .toList();
        if (files.isEmpty()) {
            return new Reconciliation("not-checked", "there is no " + EXEC_FILE + " beside the evidence");
        }
        if (!complete) {
            return new Reconciliation("not-checked", "the evidence is incomplete");
        }
        try {
            ExecFileLoader loader = new ExecFileLoader();
            for (Path file : files) {
                loader.load(file.toFile());
            }
            return compare(everything, loader);
        } catch (IOException | IllegalStateException e) {
            return new Reconciliation("not-checked", EXEC_FILE + " cannot be read: " + e.getMessage());
        }
    }

    private static Reconciliation compare(Footprint everything, ExecFileLoader loader) {
        Map<Long, Probes> ours = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        for (Map.Entry<ClassKey, Probes> hit : everything.hits().entrySet()) {
            ours.merge(hit.getKey().id(), hit.getValue(), Probes::union);
            names.put(hit.getKey().id(), hit.getKey().className());
        }
        Map<Long, Probes> theirs = new HashMap<>();
        for (ExecutionData data : loader.getExecutionDataStore().getContents()) {
            Probes probes = Probes.of(data.getProbes());
            if (!probes.isEmpty()) {
                theirs.put(data.getId(), probes);
                names.put(data.getId(), data.getName().replace('/', '.'));
            }
        }
        if (ours.equals(theirs)) {
            int probes = ours.values().stream().mapToInt(Probes::size).sum();
            return new Reconciliation(
                    "equal",
                    "the footprints add up to " + EXEC_FILE + ", probe for probe (" + ours.size() + " classes, "
                            + probes + " probes)");
        }
        String first = names.entrySet().stream()
                .filter(entry -> !ours.getOrDefault(entry.getKey(), Probes.none())
                        .equals(theirs.getOrDefault(entry.getKey(), Probes.none())))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("");
        return new Reconciliation(
                "differs",
                "the footprints do not add up to " + EXEC_FILE + "; the first class that differs is " + first);
    }
}
