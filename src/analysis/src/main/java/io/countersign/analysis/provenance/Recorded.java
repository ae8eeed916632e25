package io.countersign.analysis.provenance;

import io.countersign.analysis.join.Union;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Header.Reconciliation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was recorded, and what of it can be relied on.
 *
 * @param everything what ran at all: tests, containers and what belongs to no single one of them
 * @param reconciliation whether it adds up to the exec file
 * @param unrecorded what may have run and is not in it
 */
public record Recorded(Footprint everything, Reconciliation reconciliation, Unrecorded unrecorded) {

    /**
     * What the tests of one module left.
     *
     * @param folder the evidence lies in
     * @param exec the exec file, where somebody named it
     */
    public record Part(List<Evidence> evidence, Path folder, Optional<Path> exec) {

        public Part {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Looks at the evidence of a run.
     *
     * @param underReview whether a class, by its VM name, is one of those the report is about
     */
    public static Recorded of(List<Part> parts, Predicate<String> underReview) {
        List<Evidence> evidence =
                parts.stream().flatMap(part -> part.evidence().stream()).toList();
        Footprint everything = Union.of(evidence);
        Reconciler.Sum sum = Reconciler.reconcile(everything, evidence, ExecFiles.of(parts), underReview);
        return new Recorded(everything, sum.reconciliation(), Unrecorded.of(evidence, everything, sum.lacking()));
    }

    /** The same, where there is one module and every class is under review. */
    public static Recorded of(List<Evidence> evidence, Path folder, Optional<Path> exec) {
        return of(List.of(new Part(evidence, folder, exec)), name -> true);
    }
}
