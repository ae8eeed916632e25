package io.countersign.report.html;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;

/** A verdict, strength, outcome or severity with its colour. */
record Word(String text, Tone tone) {

    static Word of(Verdict verdict) {
        return new Word(verdict.label(), Tone.of(verdict));
    }

    static Word of(ClaimStrength strength) {
        return new Word(strength.label(), Tone.of(strength));
    }

    static Word of(Outcome outcome) {
        return new Word(outcome.label(), Tone.of(outcome));
    }

    static Word of(Severity severity) {
        return new Word(severity.label(), Tone.of(severity));
    }
}
