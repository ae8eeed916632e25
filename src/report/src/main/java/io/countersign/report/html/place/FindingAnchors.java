package io.countersign.report.html.place;

import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for the places of findings: as in SARIF made of rule, subject and file, so a finding that moves within its file keeps its name. */
public final class FindingAnchors {

    private FindingAnchors() {}

    /** A name for each finding, in their order, each once. */
    public static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(FindingAnchors::of)
                .map(anchor -> numbered(anchor, seen.merge(anchor, 1, Integer::sum)))
                .toList();
    }

    private static String of(Finding finding) {
        String file = finding.location().map(Location::file).orElse("");
        return Anchors.finding(finding.rule() + '\n' + finding.subject() + '\n' + file);
    }

    private static String numbered(String anchor, int number) {
        return number == 1 ? anchor : anchor + "-" + number;
    }
}
