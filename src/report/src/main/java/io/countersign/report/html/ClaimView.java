package io.countersign.report.html;

import io.countersign.model.result.ClaimResult;

/** A claim, seen from the item or from the test. */
record ClaimView(Link test, ItemView item, Word strength, Word outcome, String reason, String origin, String place) {

    static ClaimView of(ClaimResult claim, Directory directory) {
        Link test = directory.test(claim.test());
        return new ClaimView(
                new Link(claim.testName(), test.href()),
                directory.item(claim.item()),
                Word.of(claim.strength()),
                Word.of(claim.outcome()),
                claim.reason(),
                claim.origin(),
                Places.of(claim.location()));
    }
}
