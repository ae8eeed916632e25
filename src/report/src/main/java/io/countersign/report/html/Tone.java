package io.countersign.report.html;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import java.util.Locale;

/** The colour of a word. The word itself and a sign are always beside it. */
enum Tone {
    GOOD,
    BAD,
    DOUBT,
    BLANK;

    /** The name of its class in the style sheet. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tone of(Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> GOOD;
            case FAILED -> BAD;
            case NOT_RUN, UNMEASURED, UNCLAIMED -> BLANK;
            default -> DOUBT;
        };
    }

    static Tone of(ClaimStrength strength) {
        return switch (strength) {
            case EFFECTIVE -> GOOD;
            case FAILING -> BAD;
            case NOT_RUN, UNMEASURED -> BLANK;
            default -> DOUBT;
        };
    }

    static Tone of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> GOOD;
            case FAILED, UNFINISHED -> BAD;
            default -> BLANK;
        };
    }

    static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> BAD;
            case MEDIUM -> DOUBT;
            case LOW, INFO -> BLANK;
        };
    }
}
