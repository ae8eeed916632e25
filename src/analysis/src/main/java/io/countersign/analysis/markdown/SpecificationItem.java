package io.countersign.analysis.markdown;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.InputMessages;
import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A specification item of OpenFastTrace while its lines are being read. */
final class SpecificationItem {

    private static final String COVERS = "covers";
    private static final List<String> STATES = List.of("approved", "proposed", "draft", "rejected");

    private final SpecificationId id;
    private final Optional<String> title;
    private final int line;
    private final SourceFile file;
    private final StringBuilder text = new StringBuilder();
    private final List<String> needs = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private Status status = Status.APPROVED;
    private String section = "Description";

    SpecificationItem(SpecificationId id, Optional<String> title, int line, SourceFile file) {
        this.id = id;
        this.title = title;
        this.line = line;
        this.file = file;
    }

    String type() {
        return id.type();
    }

    void keyword(String keyword, String rest, int at) {
        section = keyword;
        switch (keyword) {
            case "Needs" -> addNeeds(rest);
            case "Covers", "Depends" -> links(rest, at, false);
            case "Status" -> status(rest, at);
            case "Tags" -> addTags(rest);
            case "Rationale", "Comment" -> appendText(keyword + ":" + (rest.isEmpty() ? "" : " " + rest));
            case "Description" -> appendText(rest);
            default -> {}
        }
    }

    void bullet(String entry, String written, int at) {
        switch (section) {
            case "Needs" -> addNeeds(entry);
            case "Covers", "Depends" -> links(entry, at, true);
            case "Tags" -> addTags(entry);
            default -> appendText(written);
        }
    }

    /** Any other line: what follows a list without being part of it is text again. */
    void line(String written) {
        if (isText()) {
            appendText(written);
        } else if (!written.isBlank()) {
            section = "Description";
            appendText(written);
        }
    }

    void appendText(String written) {
        text.append(written).append('\n');
    }

    void covers(SpecificationId other, int at) {
        section = "Covers";
        link(other, at);
    }

    Requirement requirement() {
        Parts parts = new Parts(file.faults().ofLine(line))
                .put("id", Optional.of(written("id", id.id())))
                .put("title", title.map(some -> written("title", some)))
                .put(
                        "text",
                        Optional.of(text.toString().strip())
                                .filter(some -> !some.isEmpty())
                                .map(some -> written("text", some)))
                .put("status", Optional.of(written("status", status.label())))
                .put(
                        "parents",
                        links.stream()
                                .filter(link -> link.kind().equals(COVERS))
                                .map(link -> written("Covers", link.id()))
                                .toList());
        Requirement read = parts.requirement(new Trace(links, needs, Optional.empty(), Optional.empty()));
        return new Requirement(
                read.id(),
                read.title(),
                read.text(),
                read.criticality(),
                read.status(),
                id.revision().orElse(0),
                read.parents(),
                read.scope(),
                read.owner(),
                read.trace(),
                List.copyOf(tags),
                read.proofs(),
                read.location());
    }

    private boolean isText() {
        return section.equals("Description") || section.equals("Rationale") || section.equals("Comment");
    }

    private void addNeeds(String types) {
        Stream.of(types.replace("`", "").split("[\\s,]+"))
                .filter(type -> !type.isBlank())
                .forEach(needs::add);
    }

    private void addTags(String words) {
        Stream.of(words.replace("`", "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(tags::add);
    }

    private void status(String word, int at) {
        switch (word) {
            case "approved" -> status = Status.APPROVED;
            case "draft", "proposed" -> status = Status.DRAFT;
            case "rejected" -> status = Status.RETIRED;
            default ->
                file.faults()
                        .add(
                                file.faults().ofLine(at),
                                InputMessages.unknownWord(word, "status of OpenFastTrace", STATES));
        }
        section = "Description";
    }

    private void links(String entry, int at, boolean expected) {
        Matcher matcher = SpecificationId.inLink().matcher(entry);
        boolean any = false;
        while (matcher.find()) {
            link(SpecificationId.of(matcher), at);
            any = true;
        }
        if (!any && expected && entry.contains("~")) {
            file.faults()
                    .add(
                            file.faults().ofLine(at),
                            quoted(entry)
                                    + " names no specification item; write type~name~revision, such as req~login~1");
        }
    }

    private void link(SpecificationId other, int at) {
        links.add(new Link(
                section.equals("Depends") ? "depends" : COVERS,
                other.id(),
                other.revision(),
                Optional.empty(),
                file.faults().ofLine(at)));
    }

    private WrittenText written(String what, String value) {
        return new WrittenText(quoted(what), value, true, file.faults().ofLine(line), file.faults());
    }
}
