package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Demands;
import io.countersign.model.declared.Criticality;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Finding;
import io.countersign.model.result.Result;
import io.countersign.model.result.WaiverDecision;
import io.countersign.model.result.WaiverDecision.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says what becomes of waivers: the first of refused, expired, used and unused that holds. */
final class WaiverJudge {

    private final Result result;
    private final List<ItemInForce> items;
    private final LocalDate today;

    WaiverJudge(Result result, List<ItemInForce> items, LocalDate today) {
        this.result = result;
        this.items = items;
        this.today = today;
    }

    WaiverDecision judge(Waiver waiver) {
        List<Wildcard> patterns = waiver.items().stream().map(Wildcard::new).toList();
        Optional<String> tooBroad = tooBroad(patterns);
        if (tooBroad.isPresent()) {
            return new WaiverDecision(waiver, State.REFUSED, List.of(), tooBroad.get());
        }
        // East of Greenwich it is tomorrow already.
        if (waiver.date().isAfter(today.plusDays(1))) {
            return new WaiverDecision(
                    waiver,
                    State.REFUSED,
                    List.of(),
                    "Its date, " + waiver.date() + ", has not come; it excuses from that day on.");
        }
        if (today.isAfter(waiver.expires())) {
            return new WaiverDecision(
                    waiver,
                    State.EXPIRED,
                    List.of(),
                    "Expired after " + waiver.expires() + "; mend what it excused, or have it allowed anew.");
        }
        List<String> excused = excusable(waiver)
                .filter(subject -> patterns.stream().anyMatch(pattern -> pattern.matches(subject)))
                .distinct()
                .toList();
        return excused.isEmpty()
                ? new WaiverDecision(waiver, State.UNUSED, excused, "There is nothing to excuse; take it out.")
                : new WaiverDecision(
                        waiver,
                        State.USED,
                        excused,
                        "Excuses " + String.join(", ", excused) + " until " + waiver.expires() + ".");
    }

    private Optional<String> tooBroad(List<Wildcard> patterns) {
        return patterns.stream()
                .filter(Wildcard::wild)
                .flatMap(pattern -> critical()
                        .filter(pattern::matches)
                        .limit(1)
                        .map(id -> "\"" + pattern.text() + "\" reaches the critical item " + id
                                + "; name critical items one by one."))
                .findFirst();
    }

    private Stream<String> critical() {
        return Stream.concat(
                result.workflows().stream()
                        .map(one -> one.workflow())
                        .filter(one -> one.criticality() == Criticality.CRITICAL && one.status() != Status.RETIRED)
                        .map(one -> one.id()),
                result.requirements().stream()
                        .map(one -> one.requirement())
                        .filter(one -> one.criticality() == Criticality.CRITICAL && one.status() != Status.RETIRED)
                        .map(one -> one.id()));
    }

    private Stream<String> excusable(Waiver waiver) {
        if (waiver.kind() == Waiver.Kind.VERDICT) {
            return ids(item -> item.verdict().label().equals(waiver.name()));
        }
        return switch (waiver.name()) {
            case Demands.LINES -> ids(RequirementsBasedCoverage.LINES::isShortOf);
            case Demands.BRANCHES -> ids(RequirementsBasedCoverage.BRANCHES::isShortOf);
            default ->
                result.findings().stream()
                        .filter(finding -> finding.rule().equals(waiver.name()))
                        .map(Finding::subject);
        };
    }

    private Stream<String> ids(Predicate<ItemInForce> which) {
        return items.stream().filter(which).map(ItemInForce::id);
    }
}
