package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Entries;
import io.countersign.model.evidence.Footprint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody executed, as it grows. */
final class Tally {

    private final Map<ClassKey, Probes> hits = new LinkedHashMap<>();
    private final Set<EnteredMethod> entered = new LinkedHashSet<>();
    private boolean complete = true;
    private int assertions;
    private int entriesBeforeLast;
    private boolean ownCode;
    private boolean doubtful;

    /** Adds what was executed after everything in here. */
    void add(Drained later) {
        later.footprint().hits().forEach((key, probes) -> hits.merge(key, probes, Probes::union));
        add(later.footprint().entries(), later.asserted());
    }

    private void add(Entries later, Asserted asserted) {
        List<EnteredMethod> methods = later.methods();
        int before = Math.min(asserted.entriesBeforeLast(), methods.size());
        // As in Entries.then: what came behind a gap is in no known order to what is missing.
        if (complete) {
            entered.addAll(methods.subList(0, before));
        }
        if (asserted.count() > 0 || (assertions > 0 && before > 0)) {
            entriesBeforeLast = entered.size();
        }
        if (complete) {
            entered.addAll(methods.subList(before, methods.size()));
        }
        complete &= later.complete();
        assertions += asserted.count();
        ownCode |= asserted.ownCode();
        doubtful |= asserted.doubtful();
    }

    /**
     * The assertions, when it is known how many there were. Only of code we understand it is known that there was none, and which one
     * was the last; of other code every entry is taken for one that came before it.
     */
    Optional<Assertions> assertions() {
        if (ownCode && !doubtful) {
            return Optional.of(new Assertions(assertions, entriesBeforeLast));
        }
        return assertions > 0 ? Optional.of(new Assertions(assertions, entered.size())) : Optional.empty();
    }

    Footprint footprint() {
        return hits.isEmpty() && entered.isEmpty() && complete
                ? Footprint.none()
                : new Footprint(hits, new Entries(complete, List.copyOf(entered)));
    }
}
