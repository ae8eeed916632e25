package io.countersign.analysis.audit;

import io.countersign.model.result.ProofResult;
import io.countersign.model.result.Result;
import io.countersign.model.result.WaiverDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a decision of an earlier day rests on, and would not find any more. */
final class ExpiredSince {

    private ExpiredSince() {}

    /** Waivers that were used and proofs that were valid, a few words each; nothing when the decision is of that day or a later one. */
    static List<String> of(Result result, LocalDate today) {
        Stream<String> waivers = result.decision().waivers().stream()
                .filter(one -> one.state() == WaiverDecision.State.USED)
                .filter(one -> one.waiver().expires().isBefore(today))
                .map(one -> "the waiver at " + one.waiver().location() + ", on "
                        + one.waiver().expires());
        Stream<String> proofs = Stream.concat(
                result.workflows().stream().flatMap(one -> proofs(one.workflow().id(), one.proofs(), today)),
                result.requirements().stream()
                        .flatMap(one -> proofs(one.requirement().id(), one.proofs(), today)));
        return Stream.concat(waivers, proofs).toList();
    }

    private static Stream<String> proofs(String item, List<ProofResult> proofs, LocalDate today) {
        return proofs.stream()
                .filter(one -> one.state() == ProofResult.State.VALID)
                .flatMap(one -> one
                        .proof()
                        .flatMap(proof -> proof.expires())
                        .filter(today::isAfter)
                        .map(day -> "the " + one.kind() + " of " + item + ", on " + day)
                        .stream());
    }
}
