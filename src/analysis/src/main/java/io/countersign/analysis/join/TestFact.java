package io.countersign.analysis.join;

import io.countersign.model.Location;
import io.countersign.model.evidence.Attribution;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.EnteredMethod;
import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Failure;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One test over all its executions and all evidence files.
 *
 * @param id JUnit's UniqueId
 * @param name for people: its class or feature and the display names below it
 * @param source of the test, or of the nearest container above it that names one
 * @param tags its own and those of its containers
 * @param executions in the order they ended; empty when it was never reached
 * @param outcome of its last execution; of the container that kept it from running; failed when a container of it failed
 * @param reason why it was skipped, not reached or not measured; empty when there is nothing to say
 * @param failedBefore whether it, or a container of it, had failed earlier in the same run
 */
public record TestFact(
        String id,
        String name,
        TestSource source,
        Set<String> tags,
        List<Execution> executions,
        Outcome outcome,
        String reason,
        boolean failedBefore,
        Optional<Location> location) {

    public TestFact {
        executions = List.copyOf(executions);
        tags = Set.copyOf(tags);
    }

    /** The names that {@link #name} is made of, outermost first. */
    List<String> displayNames() {
        return TestNames.split(name);
    }

    /** The class or file it stands in; its own name when its engine named no place. */
    public String home() {
        if (source instanceof TestSource.Method method) {
            return method.className();
        }
        if (source instanceof TestSource.Type type) {
            return type.className();
        }
        return source instanceof TestSource.File file ? file.path() : name;
    }

    /** Whether it passed in the end. */
    public boolean passed() {
        return outcome == Outcome.PASSED;
    }

    /** Whether it passed only after failing in the same run. */
    public boolean flaky() {
        return passed() && failedBefore;
    }

    /** Whether it passed and nobody knows for certain what it ran. */
    public boolean unknownFootprint() {
        return passed() && attribution() != Attribution.EXACT;
    }

    private Optional<Execution> last() {
        return executions.isEmpty() ? Optional.empty() : Optional.of(executions.get(executions.size() - 1));
    }

    /** What its last execution executed. */
    public Footprint footprint() {
        return last().map(Execution::footprint).orElse(Footprint.none());
    }

    /** The classes of which its last execution executed anything, in whatever version, each at least once. */
    public Stream<ClassKey> classesRun() {
        return Stream.concat(
                footprint().hits().keySet().stream(),
                footprint().entries().methods().stream().map(EnteredMethod::type));
    }

    /**
     * How many of its entries there were when its last assertion returned: what it entered first later cannot have been checked.
     * Empty where that is not known for certain, and for a test that executed no assertion.
     */
    public OptionalInt entriesBeforeLastAssertion() {
        return last().filter(execution -> execution.attribution() == Attribution.EXACT)
                .filter(execution -> execution.footprint().entries().complete())
                .flatMap(Execution::assertions)
                .filter(assertions -> assertions.count() > 0)
                .map(assertions -> OptionalInt.of(assertions.entriesBeforeLast()))
                .orElseGet(OptionalInt::empty);
    }

    /** How sure its footprint is. */
    public Attribution attribution() {
        return last().map(Execution::attribution).orElse(Attribution.UNMEASURED);
    }

    /** How many assertions its last execution executed, where they were counted. */
    public OptionalInt assertions() {
        return last().flatMap(Execution::assertions)
                .map(assertions -> OptionalInt.of(assertions.count()))
                .orElseGet(OptionalInt::empty);
    }

    /** How long its last execution took, in nanoseconds. */
    public long durationNanos() {
        return last().map(Execution::durationNanos).orElse(0L);
    }

    /** What was thrown last, when something was. */
    public Optional<Failure> failure() {
        return executions.stream()
                .flatMap(execution -> execution.failure().stream())
                .reduce((first, second) -> second);
    }

    /** A test is known by its UniqueId; comparing footprints would be slow and say nothing more. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TestFact test && id.equals(test.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
