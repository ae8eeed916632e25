package io.countersign.analysis.gate;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.finding.FindingRules;
import io.countersign.analysis.policy.Demands;
import io.countersign.analysis.policy.Policy;
import io.countersign.analysis.policy.Selector;
import io.countersign.analysis.policy.Written;
import io.countersign.analysis.text.Nearest;
import io.countersign.model.Fault;
import io.countersign.model.declared.Declarations;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Waiver;
import io.countersign.model.declared.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What policy and waivers name and nobody declared: a demand or an excuse that would be about nothing. */
public final class DeclaredFaults {

    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private DeclaredFaults(Declarations declarations) {
        for (Workflow one : declarations.workflows()) {
            ids.add(one.id());
            one.owner().ifPresent(owners::add);
            tags.addAll(one.tags());
            files.add(one.location().file());
        }
        for (Requirement one : declarations.requirements()) {
            ids.add(one.id());
            one.owner().ifPresent(owners::add);
            tags.addAll(one.tags());
            files.add(one.location().file());
        }
    }

    /** The faults of a policy, then those of the waivers. */
    public static List<Fault> of(Policy policy, Declarations declarations) {
        DeclaredFaults known = new DeclaredFaults(declarations);
        policy.groups().forEach(group -> known.check(group.selector()));
        declarations.waivers().forEach(known::check);
        return List.copyOf(known.faults);
    }

    private void check(Selector selector) {
        selector.owner().ifPresent(owner -> check(owner, owners, "is the owner of no item"));
        selector.tag().ifPresent(tag -> check(tag, tags, "is a tag of no item"));
        selector.path()
                .filter(path -> files.stream().noneMatch(file -> Selector.fits(path.text(), file)))
                .ifPresent(path -> check(path, files, "fits no file in which an item is declared"));
    }

    private void check(Written name, Set<String> known, String otherwise) {
        if (!known.contains(name.text())) {
            faults.add(new Fault(name.location(), unknown(name.text(), known, otherwise)));
        }
    }

    private void check(Waiver waiver) {
        boolean ofItems = waiver.kind() == Waiver.Kind.VERDICT
                || List.of(Demands.LINES, Demands.BRANCHES).contains(waiver.name())
                || FindingRules.namesOfItemRules().contains(waiver.name());
        if (ofItems) {
            waiver.items().stream()
                    .filter(item -> ids.stream().noneMatch(new Wildcard(item)::matches))
                    .forEach(item -> faults.add(new Fault(
                            waiver.location(), unknown(item, ids, "is no requirement and no workflow to excuse"))));
        }
    }

    private static String unknown(String name, Collection<String> known, String otherwise) {
        String question = Nearest.question(Nearest.to(name, known));
        return quoted(name) + " " + otherwise + "; "
                + (question.isEmpty() ? "name one that is declared, or take it out" : question);
    }
}
