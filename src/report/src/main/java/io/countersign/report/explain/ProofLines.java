package io.countersign.report.explain;

import io.countersign.model.declared.Proof;
import io.countersign.model.result.ProofResult;
import java.util.List;

/** What is said of the proofs of an item beside its tests. */
final class ProofLines {

    private ProofLines() {}

    static void add(List<ProofResult> proofs, PlainText text) {
        if (proofs.isEmpty()) {
            return;
        }
        text.heading("Proofs beside the tests");
        for (ProofResult proof : proofs) {
            text.line(
                    1,
                    proof.state().label() + ": " + proof.kind() + (proof.needed() ? "" : " (not needed)") + ": "
                            + proof.message());
            proof.proof().map(Proof::note).filter(note -> !note.isEmpty()).ifPresent(note -> text.line(2, note));
            proof.proof().flatMap(Proof::attachment).ifPresent(file -> text.line(2, "attachment " + file.path()));
        }
    }
}
