package io.countersign.analysis.proof;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.text.Nearest;
import io.countersign.model.Fault;
import io.countersign.model.declared.Declarations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of proof. Any word is one; these are the usual ones. */
public final class Kinds {

    /** The words of the page, in its order. */
    public static final List<String> USUAL =
            List.of("manual-test", "review", "load-test", "rollback-rehearsal", "alert", "staged-rollout");

    private Kinds() {}

    /** Asks about proofs whose kind is nearly a usual one or one that an item needs, and that no item needs as it is written. */
    public static List<Fault> faults(Declarations declarations) {
        Set<String> needed = Stream.concat(
                        declarations.requirements().stream().flatMap(one -> one.proofs().stream()),
                        declarations.workflows().stream().flatMap(one -> one.proofs().stream()))
                .collect(Collectors.toSet());
        List<String> known =
                Stream.concat(USUAL.stream(), needed.stream()).distinct().toList();
        return declarations.proofs().stream()
                .filter(proof -> !known.contains(proof.kind()))
                .flatMap(proof -> Stream.of(Nearest.to(proof.kind(), known))
                        .filter(near -> !near.isEmpty())
                        .map(near -> new Fault(
                                proof.location(),
                                quoted(proof.kind()) + " is a kind of proof that no item needs; "
                                        + Nearest.question(near))))
                .toList();
    }
}
