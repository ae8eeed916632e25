package io.countersign.analysis.proof;

import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.ProofResult.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of every item how the proofs stand that it needs, and those that were given besides. Of one kind the newest proof counts, of one day the
 * last that was declared: a rehearsal that failed after one that passed is the one that matters. One whose day has not come counts as the newest,
 * too, and shows nothing: nobody knows when it was done, and whether before or after the others.
 */
public final class ProofJudge {

    private final Map<Attachment, String> broken;
    private final LocalDate today;

    /** East of us the next day has begun already, and people write the date of their own calendar. */
    private final LocalDate latest;

    private ProofJudge(Map<Attachment, String> broken, LocalDate today) {
        this.broken = broken;
        this.today = today;
        this.latest = today.plusDays(1);
    }

    /**
     * By the ID of the item, the kinds it needs in the order it names them, then the others in the order they were declared; items without any
     * have no entry.
     *
     * @param broken what is wrong with attachments
     * @param today the day, in UTC, on which proofs must not have expired and must have been done
     */
    public static Map<String, List<ProofResult>> judge(
            Declarations declarations, Map<Attachment, String> broken, LocalDate today) {
        ProofJudge judge = new ProofJudge(broken, today);
        Map<String, Map<String, Proof>> newest = newest(declarations.proofs());
        Map<String, List<ProofResult>> results = new LinkedHashMap<>();
        declarations
                .workflows()
                .forEach(one -> results.putIfAbsent(
                        one.id(), judge.judge(one.proofs(), newest.getOrDefault(one.id(), Map.of()))));
        declarations
                .requirements()
                .forEach(one -> results.putIfAbsent(
                        one.id(), judge.judge(one.proofs(), newest.getOrDefault(one.id(), Map.of()))));
        results.values().removeIf(List::isEmpty);
        return results;
    }

    private static Map<String, Map<String, Proof>> newest(List<Proof> proofs) {
        Map<String, Map<String, Proof>> newest = new HashMap<>();
        proofs.forEach(proof -> proof.items()
                .forEach(item -> newest.computeIfAbsent(item, unknown -> new LinkedHashMap<>())
                        .merge(
                                proof.kind(),
                                proof,
                                (before, next) -> next.date().isBefore(before.date()) ? before : next)));
        return newest;
    }

    private List<ProofResult> judge(List<String> needed, Map<String, Proof> given) {
        List<ProofResult> results = new ArrayList<>();
        needed.stream()
                .distinct()
                .forEach(kind -> results.add(judge(kind, true, Optional.ofNullable(given.get(kind)))));
        given.forEach((kind, proof) -> {
            if (!needed.contains(kind)) {
                results.add(judge(kind, false, Optional.of(proof)));
            }
        });
        return results;
    }

    private ProofResult judge(String kind, boolean needed, Optional<Proof> proof) {
        return proof.map(one -> new ProofResult(kind, needed, state(one), proof, message(one)))
                .orElseGet(() -> new ProofResult(
                        kind, needed, State.MISSING, proof, "nobody has declared a proof of the kind " + kind));
    }

    /** The first that holds, worst first: what came out badly is no better for having expired. */
    private State state(Proof proof) {
        if (proof.result() == Proof.Outcome.FAILED) {
            return State.FAILED;
        }
        if (problem(proof).isPresent()) {
            return State.BROKEN;
        }
        if (proof.date().isAfter(latest)) {
            return State.EARLY;
        }
        return proof.expires().filter(today::isAfter).isPresent() ? State.EXPIRED : State.VALID;
    }

    private Optional<String> problem(Proof proof) {
        return proof.attachment().flatMap(one -> Optional.ofNullable(broken.get(one)));
    }

    private String message(Proof proof) {
        String who = "by " + proof.by() + " on " + proof.date();
        return switch (state(proof)) {
            case FAILED -> "failed, " + who;
            case BROKEN ->
                "passed, " + who + ", but its attachment "
                        + proof.attachment().map(Attachment::path).orElse("") + " "
                        + problem(proof).orElse("");
            case EARLY -> "is said to have passed, " + who + ", a day that has not come";
            case EXPIRED ->
                "passed, " + who + ", but expired after "
                        + proof.expires().map(LocalDate::toString).orElse("");
            default ->
                "passed, " + who
                        + proof.expires().map(day -> ", valid until " + day).orElse("");
        };
    }
}
