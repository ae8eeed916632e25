package io.countersign.report.html;

import io.countersign.model.result.ClaimResult;

/** A claim, seen from the item or from the test. */
record ClaimView(Link test, ItemView item, Word strength, Word outcome, String reason, String origin, Place place) {

    static ClaimView of(ClaimResult claim, Directory directory) {
        return new ClaimView(
                directory.test(claim.test(), claim.testName()),
                directory.item(claim.item()),
                Word.of(claim.strength()),
                Word.of(claim.outcome()),
                claim.reason(),
                claim.origin(),
                directory.place(claim.location()));
    }
}
