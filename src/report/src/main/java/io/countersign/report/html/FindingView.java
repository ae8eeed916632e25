package io.countersign.report.html;

import io.countersign.model.result.Finding;
import io.countersign.report.format.Waived;
import io.countersign.report.html.Directory.Known;
import java.util.Optional;

/**
 * A finding with a link to what it is about.
 *
 * @param about title of the item it is about; empty when it is about no item
 * @param waived until when, why and on whose word it is excused; empty when it is not
 * @param verdict of that item, as are its owner and criticality: empty when it has none
 */
record FindingView(
        String rule,
        Word severity,
        Optional<String> waived,
        Link subject,
        String about,
        Optional<Word> verdict,
        String owner,
        String criticality,
        String message,
        Place place,
        String nextStep) {

    static FindingView of(Finding finding, Directory directory) {
        Optional<Known> item = directory.known(finding.subject());
        return new FindingView(
                finding.rule(),
                Word.of(finding.severity()),
                directory.waived().waiver(finding).map(Waived::sentence),
                directory.subject(finding.subject()),
                item.map(Known::title).orElse(""),
                item.map(known -> Word.of(known.verdict())),
                item.flatMap(Known::owner).orElse(""),
                item.map(known -> known.criticality().label()).orElse(""),
                finding.message(),
                directory.place(finding.location()),
                finding.nextStep());
    }
}
