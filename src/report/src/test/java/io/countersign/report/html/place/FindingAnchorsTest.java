package io.countersign.report.html.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingAnchorsTest {

    private static Finding finding(String rule, String subject, String message, String file, int line) {
        return new Finding(
                rule, Severity.HIGH, subject, message, Optional.of(new Location(file, line, 1)), "Look at it.");
    }

    private static String anchor(Finding finding) {
        return FindingAnchors.of(List.of(finding)).get(0);
    }

    @Test
    void keepTheirNameWhenTheFindingMovesInItsFileOrIsToldInOtherWords() {
        assertThat(anchor(finding("hollow-claim", "REQ-1", "Ran nothing.", "a.yaml", 3)))
                .matches("finding:[0-9a-f]{16}")
                .isEqualTo(anchor(finding("hollow-claim", "REQ-1", "Ran 0 lines.", "a.yaml", 90)));
    }

    @Test
    void differByRuleAndSubjectAndFileAndCountTheSame() {
        List<String> anchors = FindingAnchors.of(List.of(
                finding("hollow-claim", "REQ-1", "Ran nothing.", "a.yaml", 3),
                finding("unknown-id", "REQ-1", "Ran nothing.", "a.yaml", 3),
                finding("hollow-claim", "REQ-2", "Ran nothing.", "a.yaml", 3),
                finding("hollow-claim", "REQ-1", "Ran nothing.", "b.yaml", 3),
                finding("hollow-claim", "REQ-1", "Ran nothing.", "a.yaml", 4)));

        assertThat(anchors).doesNotHaveDuplicates();
        assertThat(anchors.get(4)).isEqualTo(anchors.get(0) + "-2");
    }
}
