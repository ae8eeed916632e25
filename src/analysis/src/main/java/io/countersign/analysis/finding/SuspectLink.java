package io.countersign.analysis.finding;

import io.countersign.analysis.figures.Figures;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.result.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A requirement names another one as it was before: its revision or its content has changed since. */
final class SuspectLink implements FindingRule {

    @Override
    public String name() {
        return "suspect-link";
    }

    @Override
    public List<Finding> find(Figures figures) {
        List<Requirement> requirements =
                figures.judgement().facts().declarations().requirements();
        Map<String, Requirement> byId = new HashMap<>();
        requirements.forEach(one -> byId.putIfAbsent(one.id(), one));
        return requirements.stream()
                .filter(one -> one.status() == Status.APPROVED)
                .flatMap(one -> one.trace().links().stream()
                        .flatMap(link -> Optional.ofNullable(byId.get(link.id()))
                                .flatMap(target -> change(link, target))
                                .map(change -> finding(one, link, change))
                                .stream()))
                .toList();
    }

    private static Optional<String> change(Link link, Requirement target) {
        if (link.revision().isPresent() && link.revision().getAsInt() != target.revision()) {
            return Optional.of("names revision " + link.revision().getAsInt() + " of " + target.id()
                    + ", which has revision " + target.revision());
        }
        boolean changed = link.fingerprint().isPresent()
                && target.trace().fingerprint().isPresent()
                && !link.fingerprint().equals(target.trace().fingerprint());
        return changed
                ? Optional.of("was last compared with " + target.id() + " when that said something else")
                : Optional.empty();
    }

    private Finding finding(Requirement requirement, Link link, String change) {
        return new Finding(
                name(),
                Severities.lower(requirement.criticality()),
                requirement.id(),
                requirement.id() + " " + change + ".",
                Optional.of(link.location()),
                "Read what " + link.id() + " says now, adapt " + requirement.id() + ", and renew the link.");
    }
}
