package io.countersign.analysis.markdown;

import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.markdown.Document.Heading;
import io.countersign.model.declared.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes requirements of the specification items of OpenFastTrace in a document. */
final class SpecificationItems {

    private static final Pattern ITEM = Pattern.compile("^ {0,3}`?" + SpecificationId.SYNTAX + "(?:`.*|\\s.*|)$");
    private static final Pattern KEYWORD = Pattern.compile(
            "^(?<keyword>Needs|Covers|Depends|Tags|Status|Description|Rationale|Comment):\\s*(?<rest>.*)$");
    private static final Pattern BULLET = Pattern.compile("^\\s{0,3}[-+*]\\s+(?<entry>.*)$");
    private static final Pattern FORWARD = Pattern.compile(
            "^[\\s*+`-]*(?<skipped>\\p{Alpha}++)\\s*+-->\\s*+(?<targets>\\p{Alpha}++(?:\\s*+,\\s*+\\p{Alpha}++)*+)\\s*+:\\s*+`?"
                    + SpecificationId.SYNTAX + "`?\\s*$");
    private static final Pattern SWITCH = Pattern.compile("^\\s*<!--\\s*oft:(?<state>on|off)\\s*-->\\s*$");

    private final Document document;
    private final SourceFile file;
    private final List<String> types;
    private final Map<Integer, Heading> headings = new HashMap<>();
    private final List<Requirement> found = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private @Nullable SpecificationItem open;
    private boolean off;

    SpecificationItems(Document document, SourceFile file) {
        this.document = document;
        this.file = file;
        this.types = file.mapping().strings("types");
        document.headings().forEach(heading -> headings.put(heading.line(), heading));
    }

    List<Requirement> read() {
        for (int line = 0; line < document.lines().size(); line++) {
            read(line, document.lines().get(line));
        }
        close();
        return found;
    }

    private void read(int line, String text) {
        Heading heading = headings.get(line);
        Matcher toggle = SWITCH.matcher(text);
        if (toggle.matches()) {
            off = toggle.group("state").equals("off");
            close();
        } else if (off) {
            return;
        } else if (heading != null) {
            close();
            title = Optional.of(heading.text()).filter(some -> !some.isBlank());
        } else if (document.opaque().get(line)) {
            inItem(item -> item.appendText(text));
        } else {
            readProse(line, text);
        }
    }

    private void readProse(int line, String text) {
        Matcher item = ITEM.matcher(text);
        Matcher forward = FORWARD.matcher(text);
        Matcher keyword = KEYWORD.matcher(text);
        Matcher bullet = BULLET.matcher(text);
        if (item.matches()) {
            close();
            open = new SpecificationItem(SpecificationId.of(item), title, line + 1, file);
            title = Optional.empty();
        } else if (forward.matches()) {
            close();
            forward(forward, line);
        } else if (keyword.matches()) {
            inItem(each ->
                    each.keyword(keyword.group("keyword"), keyword.group("rest").strip(), line + 1));
        } else if (bullet.matches()) {
            inItem(each -> each.bullet(bullet.group("entry").strip(), text, line + 1));
        } else {
            inItem(each -> each.line(text));
        }
    }

    /** {@code arch --> dsn : req~x~1}: the architecture has nothing to add and hands the requirement on to the design. */
    private void forward(Matcher forward, int line) {
        SpecificationId original = SpecificationId.of(forward);
        SpecificationId skipped = new SpecificationId(forward.group("skipped"), original.name(), original.revision());
        SpecificationItem item = new SpecificationItem(
                skipped, Optional.of(original.id() + ", handed on to " + forward.group("targets")), line + 1, file);
        item.covers(original, line + 1);
        item.keyword("Needs", forward.group("targets"), line + 1);
        open = item;
        close();
    }

    private void inItem(Consumer<SpecificationItem> action) {
        if (open != null) {
            action.accept(open);
        }
    }

    private void close() {
        SpecificationItem item = open;
        open = null;
        if (item != null && (types.isEmpty() || types.contains(item.type()))) {
            found.add(item.requirement());
        }
    }
}
