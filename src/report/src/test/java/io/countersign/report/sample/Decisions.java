package io.countersign.report.sample;

import io.countersign.model.Location;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the gate says of the samples. */
public final class Decisions {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String YAML = "requirements/waivers.yaml";

    private Decisions() {}

    /** One rule of each state and one waiver of each. */
    public static Decision payments() {
        return new Decision(
                "default",
                TODAY,
                Decision.State.FAILED,
                "2 of 5 rules failed: verdicts of critical items, waivers of all waivers.",
                List.of(
                        rule(
                                "verdicts",
                                "critical items",
                                "verified",
                                "4 of 6",
                                RuleDecision.State.FAILED,
                                List.of("WF-CROSS-BORDER", "REQ-LOG-1")),
                        rule(
                                "test-coverage",
                                "important items",
                                "at least 50 %",
                                "50 % (1 of 2)",
                                RuleDecision.State.PASSED,
                                List.of()),
                        new RuleDecision(
                                "verdicts",
                                "utility items",
                                "verified",
                                "0 of 1",
                                RuleDecision.State.WAIVED,
                                List.of(),
                                List.of("REQ-HELP-1")),
                        rule(
                                "requirements-based-lines",
                                "important items",
                                "at least 75 %",
                                "0 % (0 of 28)",
                                RuleDecision.State.WARNED,
                                List.of("REQ-FX-2")),
                        rule(
                                "requirements-based-lines",
                                "utility items",
                                "at least 50 %",
                                "no code",
                                RuleDecision.State.EMPTY,
                                List.of()),
                        rule("waivers", "all waivers", "none expired", "1", RuleDecision.State.FAILED, List.of())),
                List.of(
                        new WaiverDecision(
                                waiver(Waiver.Kind.VERDICT, "unclaimed", "REQ-HELP-1", 3, LocalDate.of(2026, 12, 31)),
                                WaiverDecision.State.USED,
                                List.of("REQ-HELP-1"),
                                "It excuses 1 item."),
                        new WaiverDecision(
                                waiver(
                                        Waiver.Kind.RULE,
                                        "unclaimed-requirement",
                                        "REQ-HELP-1",
                                        12,
                                        LocalDate.of(2026, 12, 31)),
                                WaiverDecision.State.USED,
                                List.of("REQ-HELP-1"),
                                "It excuses 1 finding."),
                        new WaiverDecision(
                                waiver(Waiver.Kind.VERDICT, "hollow", "REQ-FX-2", 21, LocalDate.of(2026, 11, 1)),
                                WaiverDecision.State.EXPIRED,
                                List.of(),
                                "It expired on 2026-11-01."),
                        new WaiverDecision(
                                waiver(Waiver.Kind.RULE, "flaky-claim", "REQ-PAY-*", 30, LocalDate.of(2027, 1, 31)),
                                WaiverDecision.State.UNUSED,
                                List.of(),
                                "There is nothing to excuse any more; delete it."),
                        new WaiverDecision(
                                waiver(Waiver.Kind.VERDICT, "unasserted", "*", 39, LocalDate.of(2027, 1, 31)),
                                WaiverDecision.State.REFUSED,
                                List.of(),
                                "A wildcard over critical items is too broad; name the items.")));
    }

    /** Of a gate that says no for one reason, and of one finding that is waived. */
    public static Decision small() {
        return new Decision(
                "default",
                TODAY,
                Decision.State.FAILED,
                "1 of 2 rules failed: verdicts of critical items.",
                List.of(
                        rule(
                                "verdicts",
                                "critical items",
                                "verified",
                                "0 of 1",
                                RuleDecision.State.FAILED,
                                List.of("WF-PAY")),
                        rule(
                                "test-coverage",
                                "utility items",
                                "at least 50 %",
                                "100 % (1 of 1)",
                                RuleDecision.State.PASSED,
                                List.of())),
                List.of(new WaiverDecision(
                        waiver(Waiver.Kind.RULE, "covered-not-verified", "WF-PAY", 3, LocalDate.of(2026, 12, 31)),
                        WaiverDecision.State.USED,
                        List.of("WF-PAY"),
                        "It excuses 1 finding.")));
    }

    /** A yes. */
    public static Decision passed() {
        return new Decision(
                "default",
                TODAY,
                Decision.State.PASSED,
                "The only rule passed.",
                small().rules().subList(1, 2),
                List.of());
    }

    /** A gate that found nothing to ask about. */
    public static Decision nothingMeasured() {
        return new Decision(
                "default",
                TODAY,
                Decision.State.NOTHING_MEASURED,
                "Nothing was measured: no requirement and no workflow is in force.",
                List.of(),
                List.of());
    }

    /** One that holds {@code text} wherever a text can come from outside. */
    static Decision filledWith(String text) {
        return new Decision(
                text,
                TODAY,
                Decision.State.FAILED,
                text,
                List.of(new RuleDecision(
                        text, text, text, text, RuleDecision.State.FAILED, List.of(text), List.of(text))),
                List.of(new WaiverDecision(
                        new Waiver(
                                Waiver.Kind.RULE,
                                text,
                                List.of(text),
                                text,
                                text,
                                text,
                                Optional.of(text),
                                TODAY,
                                TODAY,
                                Location.ofFile(text)),
                        WaiverDecision.State.USED,
                        List.of(text + "r"),
                        text)));
    }

    /** The first, with the rules and waivers of all. */
    static Decision joined(List<Decision> all) {
        return new Decision(
                all.get(0).profile(),
                TODAY,
                Decision.State.FAILED,
                all.get(0).sentence(),
                all.stream().flatMap(one -> one.rules().stream()).toList(),
                all.stream().flatMap(one -> one.waivers().stream()).toList());
    }

    private static RuleDecision rule(
            String rule, String group, String needed, String figure, RuleDecision.State state, List<String> missing) {
        return new RuleDecision(rule, group, needed, figure, state, missing, List.of());
    }

    private static Waiver waiver(Waiver.Kind kind, String name, String items, int line, LocalDate expires) {
        return new Waiver(
                kind,
                name,
                List.of(items),
                "The help centre is rewritten in December",
                "payments",
                "Ada Approver",
                Optional.of("PAY-17"),
                LocalDate.of(2026, 10, 1),
                expires,
                Location.ofLine(YAML, line));
    }
}
