package io.countersign.analysis.yaml;

import io.countersign.analysis.finding.FindingRules;
import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.policy.Demands;
import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Verdict;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes waivers of maps. */
final class WaiverMapping {

    static final Keys KEYS = Keys.of(
            "a waiver",
            List.of("items", "reason", "owner", "approver", "date", "expires"),
            "rule",
            "verdict",
            "ticket");

    private static final String VERIFIED = Verdict.VERIFIED.label();

    /** Without them there is no release to excuse anything in. */
    private static final List<String> NEVER = List.of("measured", "complete-evidence", "incomplete-evidence", VERIFIED);

    private static final String[] RULES = Stream.concat(
                    FindingRules.names().stream().filter(name -> !NEVER.contains(name)),
                    Stream.of(Demands.LINES, Demands.BRANCHES))
            .toArray(String[]::new);
    private static final String[] VERDICTS = Arrays.stream(Verdict.values())
            .map(Verdict::label)
            .filter(name -> !NEVER.contains(name))
            .toArray(String[]::new);

    private WaiverMapping() {}

    /** Empty when it does not say completely what it excuses and until when, which is then filed. */
    static Optional<Waiver> of(YamlMap map, FileFaults faults) {
        map.needsOneOf("rule", "verdict");
        map.notBoth("rule", "verdict");
        Optional<WrittenText> rule = map.text("rule");
        Optional<String> name = rule.isPresent()
                ? rule.flatMap(text -> name(text, "rule", RULES, faults))
                : map.text("verdict").flatMap(text -> name(text, "verdict", VERDICTS, faults));
        Optional<LocalDate> date = map.text("date").flatMap(WrittenText::date);
        Optional<WrittenText> lastDay = map.text("expires");
        Optional<LocalDate> expires = lastDay.flatMap(WrittenText::date);
        if (date.isPresent() && expires.isPresent() && expires.get().isBefore(date.get())) {
            lastDay.ifPresent(text -> faults.add(text.location(), Messages.expiresBefore(text.value(), date.get())));
        }
        checkApprover(map, faults);
        if (name.isEmpty() || date.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(
                rule.isPresent() ? Waiver.Kind.RULE : Waiver.Kind.VERDICT,
                name.get(),
                map.ids("items"),
                map.text("reason").flatMap(WrittenText::prose).orElse(""),
                line(map, "owner").orElse(""),
                line(map, "approver").orElse(""),
                line(map, "ticket"),
                date.get(),
                expires.get(),
                map.location()));
    }

    private static Optional<String> name(WrittenText text, String kind, String[] known, FileFaults faults) {
        if (NEVER.contains(text.value())) {
            faults.add(
                    text.location(),
                    text.value().equals(VERIFIED) ? Messages.verifiedWaived() : Messages.neverWaived(text.value()));
            return Optional.empty();
        }
        return text.oneOf(kind, known, word -> word);
    }

    /** Nobody excuses themselves. */
    private static void checkApprover(YamlMap map, FileFaults faults) {
        Optional<WrittenText> approver = map.text("approver");
        String owner = map.text("owner").map(text -> text.value().strip()).orElse("");
        approver.filter(text -> text.value().strip().equalsIgnoreCase(owner))
                .ifPresent(text -> faults.add(text.location(), Messages.approverIsOwner(text.value())));
    }

    private static Optional<String> line(YamlMap map, String key) {
        return map.text(key).flatMap(WrittenText::line);
    }
}
