package io.countersign.report.format;

import io.countersign.model.declared.Status;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.Result;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proof beside the tests, with the item it is for.
 *
 * @param item ID of the requirement or workflow
 * @param status of the item
 */
public record ItemProof(String item, Status status, ProofResult proof) {

    /** Those of all items, workflows first. */
    public static List<ItemProof> all(Result result) {
        return Stream.concat(
                        result.workflows().stream()
                                .flatMap(one -> one.proofs().stream()
                                        .map(proof -> new ItemProof(
                                                one.workflow().id(),
                                                one.workflow().status(),
                                                proof))),
                        result.requirements().stream()
                                .flatMap(one -> one.proofs().stream()
                                        .map(proof -> new ItemProof(
                                                one.requirement().id(),
                                                one.requirement().status(),
                                                proof))))
                .toList();
    }
}
