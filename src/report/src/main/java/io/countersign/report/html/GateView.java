package io.countersign.report.html;

import io.countersign.model.declared.Waiver;
import io.countersign.model.result.Decision;
import io.countersign.model.result.Result;
import io.countersign.model.result.RuleDecision;
import io.countersign.model.result.WaiverDecision;
import io.countersign.report.format.GateWords;
import io.countersign.report.format.Numbers;
import io.countersign.report.format.Tally;
import io.countersign.report.format.Waived;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the gate says, rule by rule, and what was waived.
 *
 * @param basis the policy's profile and the day
 * @param open the rules a reader has to look at: failed, warned of or waived
 * @param folded the others: passed, or with nothing to be asked of
 * @param foldedWords how many these are
 * @param excuses how many items and findings the waivers excuse, in words
 */
record GateView(
        Word word,
        String sentence,
        String basis,
        List<CountView> counts,
        List<RuleView> open,
        List<RuleView> folded,
        String foldedWords,
        Bounded<WaiverView> waivers,
        List<CountView> waiverCounts,
        String excuses) {

    private static final Set<Word> FOLDED =
            Set.of(Word.of(RuleDecision.State.PASSED), Word.of(RuleDecision.State.EMPTY));

    private static final int NAMES = 10;
    private static final int WAIVERS = 20;

    /** A rule with links to what stands in its way. */
    record RuleView(
            Word state,
            String rule,
            String group,
            String needed,
            String figure,
            Bounded<Link> missing,
            Bounded<Link> waived) {}

    /** A waiver with everything that is written in it, and links to what it excuses. */
    record WaiverView(
            Word state,
            String what,
            String items,
            String reason,
            String owner,
            String approver,
            Optional<String> ticket,
            String date,
            String expires,
            Bounded<Link> excused,
            String message,
            Place place) {}

    static GateView of(Result result, Directory directory) {
        Decision decision = result.decision();
        Map<Boolean, List<RuleView>> rules = GateWords.worstFirst(decision.rules()).stream()
                .map(rule -> rule(rule, directory))
                .collect(Collectors.partitioningBy(rule -> FOLDED.contains(rule.state())));
        return new GateView(
                Word.of(decision),
                GateWords.sentence(decision),
                GateWords.basis(decision),
                CountView.of(Tally.rules(decision), Word::of),
                rules.getOrDefault(false, List.of()),
                rules.getOrDefault(true, List.of()),
                foldedWords(Tally.rules(decision)),
                Bounded.of(decision.waivers(), WAIVERS, waiver -> waiver(waiver, directory)),
                CountView.of(Tally.waivers(decision), Word::of),
                Numbers.counted(directory.waived().items(result), "item", "items") + " and "
                        + Numbers.counted(directory.waived().findings(result), "finding", "findings"));
    }

    private static String foldedWords(Map<RuleDecision.State, Integer> counts) {
        int empty = counts.getOrDefault(RuleDecision.State.EMPTY, 0);
        return Numbers.counted(counts.getOrDefault(RuleDecision.State.PASSED, 0), "rule", "rules") + " passed"
                + (empty == 0 ? "" : ", " + empty + " had nothing to be asked of");
    }

    private static RuleView rule(RuleDecision rule, Directory directory) {
        return new RuleView(
                Word.of(rule.state()),
                rule.rule(),
                rule.group(),
                rule.needed(),
                rule.figure(),
                Bounded.of(rule.missing(), NAMES, directory::subject),
                Bounded.of(rule.waived(), NAMES, directory::subject));
    }

    private static WaiverView waiver(WaiverDecision decided, Directory directory) {
        Waiver waiver = decided.waiver();
        return new WaiverView(
                Word.of(decided.state()),
                Waived.what(waiver),
                GateWords.names(waiver.items(), NAMES),
                waiver.reason(),
                waiver.owner(),
                waiver.approver(),
                waiver.ticket(),
                waiver.date().toString(),
                waiver.expires().toString(),
                Bounded.of(decided.excused(), NAMES, directory::subject),
                decided.message(),
                directory.place(waiver.location()));
    }
}
