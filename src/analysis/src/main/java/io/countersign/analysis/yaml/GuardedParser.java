package io.countersign.analysis.yaml;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Limits;
import io.countersign.analysis.intake.Quoted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Sees every event before a node is made of it, and takes out of YAML what the format does without: anchors, aliases, tags and deep
 * nesting. Each is filed as a fault and the rest of the file is read all the same.
 */
final class GuardedParser implements Parser {

    /** Stands in place of a value that already has its fault. */
    static final String REFUSED = "!countersign-refused";

    private static final ImplicitTuple PLAIN = new ImplicitTuple(true, false);
    private static final ImplicitTuple EXPLICIT = new ImplicitTuple(false, false);

    private final Parser parser;
    private final FileFaults faults;
    private int depth;
    private @Nullable Event next;

    GuardedParser(Parser parser, FileFaults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return peekEvent().is(choice);
    }

    @Override
    public Event peekEvent() {
        if (next == null) {
            next = guard(parser.getEvent());
        }
        return next;
    }

    @Override
    public Event getEvent() {
        Event event = peekEvent();
        next = null;
        return event;
    }

    private Event guard(Event event) {
        if (event instanceof AliasEvent alias) {
            faults.add(Marks.of(alias.getStartMark(), faults), SyntaxMessages.alias(alias.getAnchor()));
            return refused(alias);
        }
        if (event instanceof CollectionStartEvent start) {
            descend(start);
            return withoutExtras(start);
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event instanceof ScalarEvent scalar ? withoutExtras(scalar) : event;
    }

    private void descend(CollectionStartEvent start) {
        depth++;
        if (depth > Limits.DEPTH) {
            faults.add(Marks.of(start.getStartMark(), faults), InputMessages.tooDeep());
            throw new UnreadableException();
        }
    }

    private CollectionStartEvent withoutExtras(CollectionStartEvent start) {
        boolean anchored = refuseAnchor(start);
        boolean tagged = refuseTag(start, start.getTag());
        if (!anchored && !tagged) {
            return start;
        }
        return start instanceof MappingStartEvent
                ? new MappingStartEvent(
                        null, null, true, start.getStartMark(), start.getEndMark(), start.getFlowStyle())
                : new SequenceStartEvent(
                        null, null, true, start.getStartMark(), start.getEndMark(), start.getFlowStyle());
    }

    private ScalarEvent withoutExtras(ScalarEvent scalar) {
        boolean anchored = refuseAnchor(scalar);
        boolean tagged = refuseTag(scalar, scalar.getTag());
        if (tagged && scalar.getValue().isEmpty()) {
            // An unquoted !com.shop.Generated is a tag with nothing behind it: one slip, one fault.
            return refused(scalar);
        }
        return anchored || tagged
                ? new ScalarEvent(
                        null,
                        null,
                        PLAIN,
                        scalar.getValue(),
                        scalar.getStartMark(),
                        scalar.getEndMark(),
                        scalar.getScalarStyle())
                : scalar;
    }

    private boolean refuseAnchor(NodeEvent event) {
        if (event.getAnchor() == null) {
            return false;
        }
        faults.add(Marks.of(event.getStartMark(), faults), SyntaxMessages.anchor(event.getAnchor()));
        return true;
    }

    private boolean refuseTag(NodeEvent event, @Nullable String tag) {
        if (tag == null) {
            return false;
        }
        String shown = tag.startsWith(Tag.PREFIX) ? "!!" + tag.substring(Tag.PREFIX.length()) : tag;
        boolean swallowed = shown.endsWith(",") || shown.endsWith("]") || shown.endsWith("}");
        String name = swallowed ? shown.substring(0, shown.length() - 1) : shown;
        faults.add(Marks.of(event.getStartMark(), faults), SyntaxMessages.tag(Quoted.visible(name)));
        if (swallowed) {
            // In [!a, b] the comma is taken for a part of the tag, so all that follows would be complained of wrongly.
            throw new UnreadableException();
        }
        return true;
    }

    private static ScalarEvent refused(NodeEvent event) {
        return new ScalarEvent(
                null,
                REFUSED,
                EXPLICIT,
                "",
                event.getStartMark(),
                Objects.requireNonNull(event.getEndMark()),
                ScalarStyle.PLAIN);
    }
}
