package io.countersign.report.html;

import io.countersign.model.declared.Status;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.Result;
import io.countersign.report.format.ItemProof;
import io.countersign.report.format.ProofTone;
import java.util.Arrays;
import java.util.List;

/**
 * The proofs that items in force need beside their tests, counted; a layer of its own, in no percentage.
 *
 * @param needed how many
 * @param states how many of them are in each state that there is, valid ones first
 * @param open those that do not count
 */
record ProofLayer(int needed, List<StateCount> states, Bounded<OpenProof> open) {

    private static final int SHOWN = 6;

    /** How many are in one state. */
    record StateCount(int count, String state, String tone) {}

    /** A proof that is needed and does not count. */
    record OpenProof(Link item, ProofView proof) {}

    static ProofLayer of(Result result, Directory directory) {
        List<ItemProof> needed = ItemProof.all(result).stream()
                .filter(one -> one.status() == Status.APPROVED && one.proof().needed())
                .toList();
        return new ProofLayer(
                needed.size(),
                Arrays.stream(ProofResult.State.values())
                        .map(state -> needed.stream()
                                .map(ItemProof::proof)
                                .filter(proof -> proof.state() == state)
                                .toList())
                        .filter(proofs -> !proofs.isEmpty())
                        .map(proofs -> new StateCount(
                                proofs.size(), proofs.get(0).state().label(), ProofTone.of(proofs.get(0))))
                        .toList(),
                Bounded.of(
                        needed.stream()
                                .filter(one -> one.proof().state() != ProofResult.State.VALID)
                                .toList(),
                        SHOWN,
                        one -> new OpenProof(
                                directory.item(one.item()).link(),
                                ProofView.of(List.of(one.proof()), directory).get(0))));
    }
}
