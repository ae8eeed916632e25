package io.countersign.report.html;

import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.result.ProofResult;
import io.countersign.report.format.ProofTone;
import java.util.List;
import java.util.Optional;

/**
 * A proof of an item beside its tests.
 *
 * @param tone the name of its colour's class in the style sheet
 * @param attachment its path; empty where there is none
 */
record ProofView(
        String kind,
        boolean needed,
        String state,
        String tone,
        String message,
        String note,
        String attachment,
        Optional<Place> place) {

    static List<ProofView> of(List<ProofResult> proofs, Directory directory) {
        return proofs.stream().map(proof -> of(proof, directory)).toList();
    }

    private static ProofView of(ProofResult proof, Directory directory) {
        return new ProofView(
                proof.kind(),
                proof.needed(),
                proof.state().label(),
                ProofTone.of(proof),
                proof.message(),
                proof.proof().map(Proof::note).orElse(""),
                proof.proof().flatMap(Proof::attachment).map(Attachment::path).orElse(""),
                proof.proof().map(one -> directory.place(one.location())));
    }
}
