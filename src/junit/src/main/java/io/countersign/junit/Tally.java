package io.countersign.junit;

import io.countersign.model.Probes;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Legend;
import java.util.Arrays;
import java.util.Optional;

/** What somebody executed, as it grows. In the numbers of one recorder: nothing is looked up by name before it is written. */
final class Tally {

    private Legend legend = Drained.nothing().legend();
    private final Numbers classes = new Numbers();

    /** By the place of the class. */
    private Probes[] probes = new Probes[1 << 5];

    private final Numbers entered = new Numbers();
    private boolean complete = true;
    private int assertions;
    private int entriesBeforeLast;
    private boolean ownCode;
    private boolean doubtful;

    /** Adds what was executed after everything in here. */
    void add(Drained later) {
        if (!later.ranNothing()) {
            legend = later.legend();
        }
        addHits(later.classes(), later.probes());
        addEntries(later.methods(), later.asserted());
        complete &= later.complete();
        add(later.asserted());
    }

    private void addHits(int[] hit, Probes[] more) {
        for (int i = 0; i < hit.length; i++) {
            int known = classes.size();
            int place = classes.add(hit[i]);
            if (place == probes.length) {
                probes = Arrays.copyOf(probes, place * 4);
            }
            probes[place] = place == known ? more[i] : probes[place].union(more[i]);
        }
    }

    private void addEntries(int[] methods, Asserted asserted) {
        int before = Math.min(asserted.entriesBeforeLast(), methods.length);
        // As in Entries.then: what came behind a gap is in no known order to what is missing.
        addEntries(methods, 0, complete ? before : 0);
        if (asserted.count() > 0 || (assertions > 0 && before > 0)) {
            entriesBeforeLast = entered.size();
        }
        addEntries(methods, before, complete ? methods.length : before);
    }

    private void addEntries(int[] methods, int from, int to) {
        for (int i = from; i < to; i++) {
            entered.add(methods[i]);
        }
    }

    private void add(Asserted asserted) {
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

    /** The code of it, to be added to another one. */
    Drained executed() {
        return new Drained(
                legend,
                classes.toArray(),
                Arrays.copyOf(probes, classes.size()),
                complete,
                entered.toArray(),
                Asserted.NOTHING);
    }

    Footprint footprint() {
        return classes.size() == 0 && entered.size() == 0 && complete
                ? Footprint.none()
                : Footprint.ofNumbers(
                        legend, classes.toArray(), Arrays.copyOf(probes, classes.size()), complete, entered.toArray());
    }
}
