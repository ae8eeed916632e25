package io.countersign.analysis.gate;

import io.countersign.analysis.policy.Demands;
import io.countersign.model.result.Counter;
import io.countersign.model.result.Coverage;
import io.countersign.model.result.RuleDecision;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** So many percent of the code of the items were run by tests with an effective claim; what is waived is not asked at all. */
final class RequirementsBasedCoverage implements GroupRule {

    static final RequirementsBasedCoverage LINES =
            new RequirementsBasedCoverage(Demands.LINES, "no code", Demands::requirementsBasedLines, Coverage::lines);
    static final RequirementsBasedCoverage BRANCHES = new RequirementsBasedCoverage(
            Demands.BRANCHES, "no branch", Demands::requirementsBasedBranches, Coverage::branches);

    private final String name;
    private final String nothing;
    private final ToIntFunction<Demands> minimum;
    private final Function<Coverage, Counter> counter;

    private RequirementsBasedCoverage(
            String name, String nothing, ToIntFunction<Demands> minimum, Function<Coverage, Counter> counter) {
        this.name = name;
        this.nothing = nothing;
        this.minimum = minimum;
        this.counter = counter;
    }

    /** Whether some of the item's own code was not run. */
    boolean isShortOf(ItemInForce item) {
        return isBelow(item, 100);
    }

    @Override
    public List<RuleDecision> ask(GroupCase group) {
        int needed = minimum.applyAsInt(group.demands());
        if (needed == 0) {
            return List.of();
        }
        Counter figure = united(group, item -> true);
        if (figure.isEmpty()) {
            return List.of(group.reached(name, Wording.atLeast(needed), nothing).empty());
        }
        Reached reached = group.reached(name, Wording.atLeast(needed), Wording.percent(figure));
        return List.of(figure.reaches(needed) ? reached.passed() : below(group, needed, reached));
    }

    private RuleDecision below(GroupCase group, int needed, Reached reached) {
        List<String> waived = GroupCase.ids(group.items().stream()
                .filter(item -> isShortOf(item) && group.excuses().item(item, name))
                .toList());
        Counter asked = united(group, item -> !waived.contains(item.id()));
        if (!waived.isEmpty() && (asked.isEmpty() || asked.reaches(needed))) {
            return reached.waived(waived);
        }
        List<String> below = missing(group, waived, item -> isBelow(item, needed));
        return reached.failed(group.warns(), below.isEmpty() ? missing(group, waived, this::isShortOf) : below, waived);
    }

    private Counter united(GroupCase group, Predicate<ItemInForce> asked) {
        return counter.apply(group.coverage()
                .of(GroupCase.ids(group.items().stream().filter(asked).toList())));
    }

    private static List<String> missing(GroupCase group, List<String> waived, Predicate<ItemInForce> isBelow) {
        return GroupCase.ids(group.items().stream()
                .filter(item -> isBelow.test(item) && !waived.contains(item.id()))
                .toList());
    }

    private boolean isBelow(ItemInForce item, int percent) {
        Counter own = counter.apply(item.coverage());
        return !own.isEmpty() && !own.reaches(percent);
    }
}
