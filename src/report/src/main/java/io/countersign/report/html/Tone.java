package io.countersign.report.html;

import io.countersign.model.evidence.Outcome;
import io.countersign.model.result.ClaimStrength;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.Severity;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import java.util.Locale;

/** The colour of a word. The word itself and a sign are always beside it. */
enum Tone {
    GOOD,
    BAD,
    DOUBT,
    BLANK,
    /** Of what somebody excused; no verdict has it, and no number. */
    WAIVED;

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

    static Tone of(Decision.State state) {
        return switch (state) {
            case PASSED -> GOOD;
            case FAILED -> BAD;
            case NOTHING_MEASURED -> BLANK;
        };
    }

    static Tone of(RuleDecision.State state) {
        return switch (state) {
            case PASSED -> GOOD;
            case EMPTY -> BLANK;
            case WAIVED -> WAIVED;
            case WARNED -> DOUBT;
            case FAILED -> BAD;
        };
    }

    static Tone of(WaiverDecision.State state) {
        return switch (state) {
            case USED -> WAIVED;
            case UNUSED -> DOUBT;
            case EXPIRED, REFUSED -> BAD;
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
