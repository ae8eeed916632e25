package io.countersign.analysis.finding;

import io.countersign.model.declared.Criticality;
import io.countersign.model.result.Severity;

/** Takes the severity of a finding from the criticality of what it concerns. */
final class Severities {

    private Severities() {}

    /** For what keeps an item from being verified. */
    static Severity of(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> Severity.CRITICAL;
            case IMPORTANT -> Severity.HIGH;
            case UTILITY -> Severity.MEDIUM;
        };
    }

    /** For what weakens an item, one step lower. */
    static Severity lower(Criticality criticality) {
        return switch (criticality) {
            case CRITICAL -> Severity.HIGH;
            case IMPORTANT -> Severity.MEDIUM;
            case UTILITY -> Severity.LOW;
        };
    }
}
