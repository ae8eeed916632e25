package io.countersign.report.format;

import io.countersign.model.declared.Status;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.Verdict;
import io.countersign.model.result.WaiverDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Which findings and verdicts somebody excused, as the gate decided. What is waived stays what it is: no number changes. */
public final class Waived {

    /** Stands beside the verdict or the severity of what is excused. */
    public static final String WORD = "waived";

    private final List<WaiverDecision> waivers;
    private final Map<Excuse, Integer> numbers = new HashMap<>();

    private record Excuse(Waiver.Kind kind, String name, String subject) {}

    private Waived(Decision decision) {
        waivers = decision.waivers();
        for (int i = 0; i < waivers.size(); i++) {
            WaiverDecision one = waivers.get(i);
            if (one.state() == WaiverDecision.State.USED) {
                for (String subject : one.excused()) {
                    numbers.putIfAbsent(
                            new Excuse(one.waiver().kind(), one.waiver().name(), subject), i);
                }
            }
        }
    }

    /** Of a result. */
    public static Waived of(Result result) {
        return new Waived(result.decision());
    }

    /** Which of the decision's waivers excuses the finding, counted from 0. */
    public OptionalInt number(Finding finding) {
        return number(new Excuse(Waiver.Kind.RULE, finding.rule(), finding.subject()));
    }

    /** Which of the decision's waivers excuses the item's verdict, counted from 0. */
    public OptionalInt number(String item, Verdict verdict) {
        return number(new Excuse(Waiver.Kind.VERDICT, verdict.label(), item));
    }

    private OptionalInt number(Excuse excuse) {
        Integer number = numbers.get(excuse);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What excuses the finding. */
    public Optional<Waiver> waiver(Finding finding) {
        return waiver(number(finding));
    }

    /** What excuses the item's verdict. */
    public Optional<Waiver> waiver(String item, Verdict verdict) {
        return waiver(number(item, verdict));
    }

    private Optional<Waiver> waiver(OptionalInt number) {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(waivers.get(number.getAsInt()).waiver());
    }

    /** The waivers that name an item or excuse something of it, whatever became of them. */
    public List<WaiverDecision> naming(String item) {
        return waivers.stream()
                .filter(one ->
                        one.waiver().items().contains(item) || one.excused().contains(item))
                .toList();
    }

    /** How many findings are waived; they are among the findings. */
    public int findings(Result result) {
        return (int) result.findings().stream()
                .filter(finding -> number(finding).isPresent())
                .count();
    }

    /** How many verdicts of items in force are waived; none of these items is verified. */
    public int items(Result result) {
        long workflows = result.workflows().stream()
                .filter(one -> one.workflow().status() == Status.APPROVED)
                .filter(one -> number(one.workflow().id(), one.verdict()).isPresent())
                .count();
        long requirements = result.requirements().stream()
                .filter(one -> one.requirement().status() == Status.APPROVED)
                .filter(one -> number(one.requirement().id(), one.verdict()).isPresent())
                .count();
        return (int) (workflows + requirements);
    }

    /** What a waiver can be about, in one word. */
    public static String kind(Waiver waiver) {
        return waiver.kind().name().toLowerCase(Locale.ROOT);
    }

    /** {@code rule covered-not-verified}, {@code verdict unclaimed}. */
    public static String what(Waiver waiver) {
        return kind(waiver) + " " + waiver.name();
    }

    /** Until when, why, and on whose word. */
    public static String sentence(Waiver waiver) {
        return "Waived until " + waiver.expires() + ": " + waiver.reason() + " (" + people(waiver) + ")";
    }

    /** Who has to mend it, who allows it, and where that is written. */
    public static String people(Waiver waiver) {
        return "owner " + waiver.owner() + ", approved by " + waiver.approver()
                + waiver.ticket().map(ticket -> ", " + ticket).orElse("");
    }
}
