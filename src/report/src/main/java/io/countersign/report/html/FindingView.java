package io.countersign.report.html;

import io.countersign.model.result.Finding;

/** A finding with a link to what it is about. */
record FindingView(String rule, Word severity, Link subject, String message, String place, String nextStep) {

    static FindingView of(Finding finding, Directory directory) {
        return new FindingView(
                finding.rule(),
                Word.of(finding.severity()),
                directory.subject(finding.subject()),
                finding.message(),
                Places.of(finding.location()),
                finding.nextStep());
    }
}
