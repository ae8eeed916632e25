package io.countersign.analysis.results;

import io.countersign.model.evidence.Execution;
import io.countersign.model.evidence.Outcome;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A test or container of an Open Test Reporting file, from its start to its end. */
final class ReportedEvent {

    private final String name;
    private final Optional<ReportedEvent> parent;
    private final Optional<Instant> start;
    private final Set<String> tags = new TreeSet<>();
    private String id;
    private String type = "";
    private boolean hasChildren;
    private TestSource source = new TestSource.Unknown();
    private Optional<Execution> execution = Optional.empty();

    /** @param ownId its id where the file tells no UniqueId */
    ReportedEvent(XmlElement started, Optional<ReportedEvent> parent, String ownId) {
        name = Texts.cut(started.attribute("name"), Texts.NAME);
        this.parent = parent;
        parent.ifPresent(above -> above.hasChildren = true);
        start = time(started);
        id = ownId;
    }

    static Optional<Instant> time(XmlElement event) {
        try {
            return Optional.of(Instant.parse(event.attribute("time")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<Instant> start() {
        return start;
    }

    void uniqueId(String text) {
        id = Texts.cut(text, Texts.LONG);
    }

    void type(String text) {
        type = text;
    }

    void tag(String text) {
        tags.add(Texts.cut(text, Texts.NAME));
    }

    void source(TestSource found) {
        if (source instanceof TestSource.Unknown) {
            source = found;
        }
    }

    /** How many nanoseconds there are until then, by a clock that may go backwards. */
    long until(Optional<Instant> end) {
        if (start.isEmpty() || end.isEmpty()) {
            return 0;
        }
        Duration took = Duration.between(start.get(), end.get());
        return took.isNegative() || took.toDays() > 1000 ? 0 : took.toNanos();
    }

    void ended(Execution how) {
        execution = Optional.of(how);
    }

    /** Where the file does not say what it is, it is a test when nothing is in it. */
    private boolean isTest() {
        return type.isEmpty() ? !hasChildren : !type.equals("CONTAINER");
    }

    TestNode node(Endings endings) {
        return new TestNode(
                id,
                parent.map(above -> above.id),
                name,
                isTest(),
                tags,
                source,
                List.of(execution.orElseGet(() ->
                        endings.of(Outcome.UNFINISHED, Optional.empty(), endings.file() + " ends before it does", 0))));
    }
}
