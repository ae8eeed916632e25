package io.countersign.report.html;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.GateWords;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

    static Word of(Decision decision) {
        return new Word("gate: " + GateWords.word(decision), Tone.of(decision.state()));
    }

    static Word of(RuleDecision.State state) {
        return new Word(state.label(), Tone.of(state));
    }

    static Word of(WaiverDecision.State state) {
        return new Word(state.label(), Tone.of(state));
    }

    /** The colour of every verdict, strength, outcome and severity, as the name of its class in the style sheet. */
    static Map<String, String> tones() {
        Map<String, String> tones = new TreeMap<>();
        Stream.of(
                        Arrays.stream(Verdict.values()).map(Word::of),
                        Arrays.stream(ClaimStrength.values()).map(Word::of),
                        Arrays.stream(Outcome.values()).map(Word::of),
                        Arrays.stream(Severity.values()).map(Word::of))
                .flatMap(words -> words)
                .forEach(word -> tones.put(word.text(), word.tone().label()));
        return tones;
    }
}
