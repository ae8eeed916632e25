package io.countersign.analysis;

import io.countersign.analysis.join.TestFact;
import io.countersign.model.Location;
import io.countersign.model.evidence.Assertions;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes tests by hand: passed, measured, nothing ran and no assertion counted, unless said otherwise. */
public final class Tested {

    private final String name;
    private Outcome outcome = Outcome.PASSED;
    private Attribution attribution = Attribution.EXACT;
    private Footprint footprint = Footprint.none();
    private Optional<Assertions> assertions = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private String reason = "";
    private boolean failedBefore;

    private Tested(String name) {
        this.name = name;
    }

    public static Tested test(String name) {
        return new Tested(name);
    }

    public static Execution execution(Outcome outcome, Footprint footprint) {
        return new Execution(outcome, Optional.empty(), "", 1_000_000, Attribution.EXACT, footprint, Optional.empty());
    }

    public Tested ran(Footprint ran) {
        footprint = ran;
        return this;
    }

    public Tested ended(Outcome how) {
        outcome = how;
        return this;
    }

    public Tested ended(Outcome how, String why) {
        reason = why;
        return ended(how);
    }

    public Tested threw(String type, String message) {
        failure = Optional.of(new Failure(type, message));
        return ended(Outcome.FAILED);
    }

    public Tested attributed(Attribution how) {
        attribution = how;
        return this;
    }

    /** Everything it entered had been entered when the last assertion returned. */
    public Tested asserted(int times) {
        return asserted(times, footprint.entries().methods().size());
    }

    public Tested asserted(int times, int entriesBeforeLast) {
        assertions = Optional.of(new Assertions(times, entriesBeforeLast));
        return this;
    }

    public Tested failedBefore() {
        failedBefore = true;
        return this;
    }

    /** The test; it was never started where its outcome says so. */
    public TestFact fact() {
        Execution execution = new Execution(outcome, failure, reason, 1, attribution, footprint, assertions);
        return new TestFact(
                "[test:" + name + "]",
                name,
                new TestSource.Method("com.shop." + name, "test", List.of()),
                Set.of(),
                outcome == Outcome.NOT_REACHED ? List.of() : List.of(execution),
                outcome,
                reason,
                failedBefore,
                Optional.of(Location.ofLine(name + ".java", 20)));
    }
}
