package io.countersign.report.diff;

import static io.countersign.report.sample.Samples.coverage;
import static io.countersign.report.sample.Samples.of;

import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.diff.Change;
import io.countersign.model.diff.ChangeKind;
import io.countersign.model.diff.ComparedItem;
import io.countersign.model.diff.ComparedReport;
import io.countersign.model.diff.Comparison;
import io.countersign.model.diff.Comparison.State;
import io.countersign.model.diff.ItemState;
import io.countersign.model.diff.Trend;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.Header.Commit;
import io.countersign.model.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Comparisons to render. */
final class Comparisons {

    private Comparisons() {}

    static Stream<Comparison> all() {
        return Stream.of(small(), nothing(), hostile("usual"), large());
    }

    /** A critical requirement whose only test became hollow, and an item more. */
    static Comparison small() {
        return new Comparison(
                State.WORSE,
                "2 changes make critical items worse than in the base: 1 lost-verification, 1 weaker-claim.",
                report("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", true, coverage(9, 10, 3, 4, 2, 2), 3, 1),
                report("77d2a9c1be07d5536a8c7f0e1d2b3a4958677dea", false, coverage(8, 10, 3, 4, 2, 2), 4, 2),
                List.of(
                        new ComparedItem(
                                "REQ-FX",
                                Optional.of(state(Verdict.VERIFIED, coverage(3, 3, 0, 0, 1, 1))),
                                Optional.of(state(Verdict.HOLLOW, coverage(0, 3, 0, 0, 0, 1)))),
                        new ComparedItem(
                                "REQ-NEW", Optional.empty(), Optional.of(state(Verdict.UNCLAIMED, Coverage.EMPTY))),
                        new ComparedItem(
                                "REQ-SAME",
                                Optional.of(state(Verdict.VERIFIED, Coverage.EMPTY)),
                                Optional.of(state(Verdict.VERIFIED, Coverage.EMPTY)))),
                List.of(
                        item(
                                ChangeKind.LOST_VERIFICATION,
                                Trend.WORSE,
                                true,
                                "verified",
                                "hollow",
                                "Its claim is hollow."),
                        item(
                                ChangeKind.WEAKER_CLAIM,
                                Trend.WORSE,
                                true,
                                "effective",
                                "hollow",
                                "FxTest › converts: passed, and ran nothing of it."),
                        item(ChangeKind.ITEM_ADDED, Trend.NEITHER, false, "", "unclaimed", "no test claims it."),
                        new Change(
                                ChangeKind.RENAMED_TEST,
                                Trend.NEITHER,
                                false,
                                "FxTest › rounds",
                                Optional.empty(),
                                "FxTest › round",
                                "FxTest › rounds",
                                "It claims nothing.")));
    }

    static Comparison nothing() {
        ComparedReport report = report("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", true, Coverage.EMPTY, 3, 1);
        return new Comparison(State.NOT_WORSE, "Nothing changed.", report, report, List.of(), List.of());
    }

    /** Every text of others is {@code payload}. */
    static Comparison hostile(String payload) {
        ItemState state = new ItemState(
                payload,
                Criticality.UTILITY,
                Status.APPROVED,
                Verdict.VERIFIED,
                coverage(1, 3, 0, 0, 0, 0),
                coverage(1, 3, 0, 0, 0, 0));
        return new Comparison(
                State.NOT_WORSE,
                payload,
                new ComparedReport(
                        payload,
                        Optional.of("2026-11-20T22:52:07Z"),
                        Optional.of(new Commit(payload, true)),
                        false,
                        payload,
                        Optional.of(payload),
                        of(1, 2),
                        Coverage.EMPTY,
                        Coverage.EMPTY,
                        1,
                        1),
                report("4f2a9c1be07d5536a8c7f0e1d2b3a4958677deaf", true, Coverage.EMPTY, 3, 1),
                List.of(new ComparedItem(payload, Optional.empty(), Optional.of(state))),
                List.of(new Change(
                        ChangeKind.NEW_WAIVER,
                        Trend.NEITHER,
                        false,
                        "of " + payload,
                        Optional.of(Criticality.UTILITY),
                        "",
                        payload,
                        payload)));
    }

    /** Far more than a comment can hold. */
    static Comparison large() {
        List<Change> changes = new ArrayList<>();
        List<ComparedItem> items = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            for (int i = 0; i < 100; i++) {
                changes.add(new Change(
                        kind,
                        Trend.NEITHER,
                        i == 0,
                        "REQ-" + i,
                        Optional.of(Criticality.CRITICAL),
                        "b",
                        "h",
                        "why ".repeat(200)));
            }
        }
        for (int i = 0; i < 200; i++) {
            items.add(new ComparedItem(
                    "REQ-" + "x".repeat(i), Optional.empty(), Optional.of(state(Verdict.FAILED, Coverage.EMPTY))));
        }
        return new Comparison(
                State.WORSE, "Much changed.", nothing().base(), nothing().head(), items, changes);
    }

    private static ItemState state(Verdict verdict, Coverage requirementsBased) {
        return new ItemState(
                "Amounts are converted",
                Criticality.CRITICAL,
                Status.APPROVED,
                verdict,
                coverage(3, 3, 0, 0, 1, 1),
                requirementsBased);
    }

    private static Change item(ChangeKind kind, Trend trend, boolean fails, String base, String head, String message) {
        return new Change(kind, trend, fails, "REQ-FX", Optional.of(Criticality.CRITICAL), base, head, message);
    }

    private static ComparedReport report(String commit, boolean verified, Coverage code, int tests, int findings) {
        return new ComparedReport(
                "0.1.0",
                Optional.of("2026-11-20T22:52:07Z"),
                Optional.of(new Commit(commit, false)),
                verified,
                "1 of 2 requirements are verified.",
                verified ? Optional.of("passed (default)") : Optional.empty(),
                verified ? of(2, 2) : of(1, 3),
                code,
                coverage(1, 3, 0, 0, 0, 0),
                tests,
                findings);
    }
}
