package io.countersign.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.analysis.Shop;
import io.countersign.model.Location;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Scope;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import io.countersign.model.declared.Workflow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a change of what an item says. */
final class TextHashTest {

    private static Requirement requirement(String title, String text, Criticality criticality, int revision) {
        return new Requirement(
                "REQ-1",
                title,
                text,
                criticality,
                Status.APPROVED,
                revision,
                List.of(),
                Scope.none(),
                Optional.empty(),
                Trace.none(),
                List.of(),
                List.of(),
                Location.ofLine("r.yaml", 10));
    }

    private static String hash(String title, String text) {
        return TextHash.of(requirement(title, text, Criticality.CRITICAL, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Title | a b       | true",
                "Title | a\\n\\n\\t b\\r\\n | true",
                "Title | NBSPaEMb | true",
                "Title | a b.      | false",
                "Title | ab        | false",
                "Title | A b       | false",
                "Titl  | e a b     | false",
                "Title a | b       | false",
            })
    void whiteSpaceIsNoChangeAndAnythingElseIs(String title, String text, boolean same) {
        assertThat(hash(title, text.translateEscapes().replace("NBSP", "\u00a0").replace("EM", "\u2003"))
                        .equals(hash("Title", "a b")))
                .isEqualTo(same);
    }

    @Test
    void theWayAnAccentIsWrittenIsNoChange() {
        assertThat(hash("caf\u00e9", "")).isEqualTo(hash("cafe\u0301", "")).isNotEqualTo(hash("cafe", ""));
    }

    @Test
    void whoAnswersForItAndHowMuchItMattersIsNoPartOfIt() {
        assertThat(TextHash.of(requirement("T", "t", Criticality.UTILITY, 7)))
                .isEqualTo(TextHash.of(requirement("T", "t", Criticality.CRITICAL, 1)));
    }

    @Test
    void aWorkflowSaysWhatItsStepsSay() {
        Workflow before = Shop.workflow("WF-1", Shop.step("a", "com.shop.Fx", "REQ-1"), Shop.step("b", "com.shop.Pay"));

        assertThat(List.of(
                        Shop.workflow("WF-1", Shop.step("b", "com.shop.Pay"), Shop.step("a", "com.shop.Fx", "REQ-1")),
                        Shop.workflow("WF-1", Shop.step("a", "com.shop.Fx", "REQ-1")),
                        Shop.workflow("WF-1", Shop.step("a", "com.shop.Fx", "REQ-2"), Shop.step("b", "com.shop.Pay")),
                        Shop.workflow(
                                "WF-1", Shop.step("a", "com.shop.Fx", "REQ-1"), Shop.optionalStep("b", "com.shop.Pay")),
                        Shop.workflow(
                                "WF-1",
                                Status.APPROVED,
                                true,
                                Shop.step("a", "com.shop.Fx", "REQ-1"),
                                Shop.step("b", "com.shop.Pay"))))
                .allMatch(other -> !TextHash.of(other).equals(TextHash.of(before)));
        assertThat(TextHash.of(Shop.workflow(
                        "WF-1", Shop.step("a", "com.shop.Other", "REQ-1"), Shop.step("b", "com.shop.Pay"))))
                .isEqualTo(TextHash.of(before));
    }
}
