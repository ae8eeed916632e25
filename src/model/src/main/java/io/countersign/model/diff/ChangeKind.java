package io.countersign.model.diff;

import java.util.Locale;

/** What can change, in the order in which changes are shown. The rules stand in {@code docs/diff.md}. */
public enum ChangeKind {
    LOST_VERIFICATION,
    ITEM_REMOVED,
    OUT_OF_FORCE,
    WEAKER_CLAIM,
    CLAIM_GONE,
    LOWER_REQUIREMENTS_BASED_COVERAGE,
    NEW_DISAGREEMENT,
    /** The text of an item, and nothing that can be seen of its tests. */
    TEXT_CHANGED_TESTS_DID_NOT,
    SMALLER_FOOTPRINT,
    LOWER_CODE_COVERAGE,
    LOWER_CRITICALITY,
    NEW_WAIVER,
    CHANGED_WAIVER,
    TEXT_CHANGED,
    SCOPE_CHANGED,
    OTHER_VERDICT,
    OTHER_STATUS,
    GAINED_VERIFICATION,
    ITEM_ADDED,
    INTO_FORCE,
    STRONGER_CLAIM,
    CLAIM_ADDED,
    HIGHER_REQUIREMENTS_BASED_COVERAGE,
    GONE_DISAGREEMENT,
    LARGER_FOOTPRINT,
    HIGHER_CODE_COVERAGE,
    HIGHER_CRITICALITY,
    GONE_WAIVER,
    RENAMED_TEST,
    /** It may have been renamed, and nobody can know. */
    PERHAPS_RENAMED_TEST,
    TEST_GONE,
    TEST_ADDED;

    /** The word used in JSON and report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called when base and head change places. */
    public ChangeKind mirror() {
        return switch (this) {
            case LOST_VERIFICATION -> GAINED_VERIFICATION;
            case GAINED_VERIFICATION -> LOST_VERIFICATION;
            case ITEM_REMOVED -> ITEM_ADDED;
            case ITEM_ADDED -> ITEM_REMOVED;
            case OUT_OF_FORCE -> INTO_FORCE;
            case INTO_FORCE -> OUT_OF_FORCE;
            case WEAKER_CLAIM -> STRONGER_CLAIM;
            case STRONGER_CLAIM -> WEAKER_CLAIM;
            case CLAIM_GONE -> CLAIM_ADDED;
            case CLAIM_ADDED -> CLAIM_GONE;
            case LOWER_REQUIREMENTS_BASED_COVERAGE -> HIGHER_REQUIREMENTS_BASED_COVERAGE;
            case HIGHER_REQUIREMENTS_BASED_COVERAGE -> LOWER_REQUIREMENTS_BASED_COVERAGE;
            case NEW_DISAGREEMENT -> GONE_DISAGREEMENT;
            case GONE_DISAGREEMENT -> NEW_DISAGREEMENT;
            case SMALLER_FOOTPRINT -> LARGER_FOOTPRINT;
            case LARGER_FOOTPRINT -> SMALLER_FOOTPRINT;
            case LOWER_CODE_COVERAGE -> HIGHER_CODE_COVERAGE;
            case HIGHER_CODE_COVERAGE -> LOWER_CODE_COVERAGE;
            case LOWER_CRITICALITY -> HIGHER_CRITICALITY;
            case HIGHER_CRITICALITY -> LOWER_CRITICALITY;
            case NEW_WAIVER -> GONE_WAIVER;
            case GONE_WAIVER -> NEW_WAIVER;
            case TEST_GONE -> TEST_ADDED;
            case TEST_ADDED -> TEST_GONE;
            case TEXT_CHANGED_TESTS_DID_NOT,
                    TEXT_CHANGED,
                    SCOPE_CHANGED,
                    OTHER_VERDICT,
                    OTHER_STATUS,
                    CHANGED_WAIVER,
                    RENAMED_TEST,
                    PERHAPS_RENAMED_TEST -> this;
        };
    }
}
