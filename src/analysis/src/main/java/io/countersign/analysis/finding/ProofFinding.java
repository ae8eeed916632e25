package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.analysis.figures.Item;
import io.countersign.model.declared.Proof;
import io.countersign.model.result.Finding;
import io.countersign.model.result.ProofResult;
import io.countersign.model.result.ProofResult.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A proof beside the tests, which an item needs or somebody gave for it, is not there or does not count. */
final class ProofFinding implements FindingRule {

    private final String name;
    private final State state;
    private final Function<ProofResult, String> nextStep;

    private ProofFinding(String name, State state, Function<ProofResult, String> nextStep) {
        this.name = name;
        this.state = state;
        this.nextStep = nextStep;
    }

    static ProofFinding missing() {
        return new ProofFinding(
                "missing-proof",
                State.MISSING,
                proof -> "Do the " + proof.kind() + " and declare it under proofs, with its date, person and result.");
    }

    static ProofFinding expired() {
        return new ProofFinding(
                "expired-proof", State.EXPIRED, proof -> "Do the " + proof.kind() + " again and declare it.");
    }

    static ProofFinding early() {
        return new ProofFinding(
                "early-proof",
                State.EARLY,
                proof -> "Correct the date, or do the " + proof.kind() + " and declare the day on which it was done.");
    }

    static ProofFinding failed() {
        return new ProofFinding(
                "failed-proof",
                State.FAILED,
                proof -> "Mend what went wrong, do the " + proof.kind() + " again and declare it.");
    }

    static ProofFinding broken() {
        return new ProofFinding(
                "broken-proof",
                State.BROKEN,
                proof -> "Bring back the file that was attached, or declare the " + proof.kind()
                        + " with the file that shows it and its SHA-256.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Finding> find(Figures figures) {
        return figures.inForce().stream()
                .flatMap(item -> figures.proofs().getOrDefault(item.id(), List.of()).stream()
                        .filter(proof -> proof.state() == state)
                        .map(proof -> finding(item, proof)))
                .toList();
    }

    private Finding finding(Item item, ProofResult proof) {
        String note = proof.proof()
                .map(one -> one.note().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> ": " + text)
                .orElse("");
        String message = state == State.MISSING
                ? item.id() + " needs the proof " + proof.kind() + ", and " + proof.message() + " for it"
                : "The proof " + proof.kind() + " of " + item.id() + " " + proof.message() + note;
        return new Finding(
                name,
                proof.needed() ? Severities.of(item.criticality()) : Severities.lower(item.criticality()),
                item.id(),
                Wording.sentence(message),
                Optional.of(proof.proof().map(Proof::location).orElse(item.location())),
                nextStep.apply(proof));
    }
}
