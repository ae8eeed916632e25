package io.countersign.analysis.gate;

import io.countersign.model.result.Header.EvidenceRow;
import io.countersign.model.result.RuleDecision;
import java.util.List;

/** Half of the evidence is none: who was not there cannot be known to have passed. */
final class CompleteEvidence implements ReleaseRule {

    @Override
    public List<RuleDecision> ask(ReleaseCase release) {
        List<EvidenceRow> rows = release.result().header().evidence();
        List<String> incomplete = rows.stream()
                .filter(row -> !row.complete())
                .map(EvidenceRow::file)
                .toList();
        Reached reached = release.reached(
                "complete-evidence",
                "every test JVM came to its end",
                rows.isEmpty() ? "no evidence" : Wording.of(rows.size() - incomplete.size(), rows.size()));
        return List.of(rows.isEmpty() ? reached.empty() : reached.of(false, incomplete, List.of()));
    }
}
