package io.countersign.analysis.doorstop;

import io.countersign.analysis.intake.Parts;
import io.countersign.analysis.intake.SourceFile;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.yaml.Keys;
import io.countersign.analysis.yaml.YamlMap;
import io.countersign.model.declared.Link;
import io.countersign.model.declared.Requirement;
import io.countersign.model.declared.Review;
import io.countersign.model.declared.Status;
import io.countersign.model.declared.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One item of Doorstop. */
final class DoorstopItem {

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "enabled", "1");

    private final String uid;
    private final YamlMap map;
    private final SourceFile file;
    private final DoorstopDocument document;
    private final List<Link> links;

    DoorstopItem(String uid, YamlMap map, DoorstopDocument document, SourceFile file) {
        this.uid = uid;
        this.map = map;
        this.document = document;
        this.file = file;
        this.links = map.textsOrMaps("links", Keys.any("a link"), DoorstopItem::link, this::stamped);
    }

    boolean isRequirement() {
        return flag("normative");
    }

    Requirement requirement() {
        Parts parts = new Parts(file.faults().ofFile())
                .put("id", Optional.of(written("the name of the file", uid)))
                .put("title", map.textIfAny("header").map(DoorstopItem::firstLine))
                .put("text", map.textIfAny("text"))
                .put("criticality", map.textIfAny("criticality"))
                .put("owner", map.textIfAny("owner"))
                .put("code", map.names().contains("code") ? map.texts("code") : List.of())
                .translatedBy(file.mapping())
                .put("parents", links.stream().map(this::parent).toList());
        if (!flag("active")) {
            parts.put("status", Optional.of(written("status", Status.DRAFT.label())));
        }
        return parts.requirement(trace());
    }

    private Trace trace() {
        Optional<Fingerprint> fingerprint = Fingerprint.of(uid, map, document.reviewed());
        return new Trace(
                links,
                List.of(),
                fingerprint.map(Fingerprint::ofContent),
                fingerprint.map(print ->
                        review(print.withLinks(links.stream().map(Link::id).toList()))));
    }

    private Review review(String now) {
        return new Review(
                now,
                map.textIfAny("reviewed")
                        .map(text -> TRUE.contains(text.value().strip().toLowerCase(Locale.ROOT))
                                ? now
                                : text.value().strip()));
    }

    /** {@code REQ001}, or {@code REQ001:fingerprint} as older versions wrote it. */
    private static Link link(WrittenText text) {
        String written = text.value().strip();
        int colon = written.lastIndexOf(':');
        return colon < 0
                ? link(text, written, Optional.empty())
                : link(text, written.substring(0, colon), fingerprint(written.substring(colon + 1)));
    }

    /** {@code REQ001: fingerprint}. */
    private Link stamped(YamlMap entry) {
        String target = entry.names().stream().findFirst().orElse("");
        Optional<String> fingerprint = entry.names().isEmpty()
                ? Optional.empty()
                : entry.textIfAny(target).flatMap(text -> fingerprint(text.value()));
        return link(new WrittenText("a link", target, true, entry.location(), file.faults()), target, fingerprint);
    }

    private static Link link(WrittenText place, String target, Optional<String> fingerprint) {
        return new Link("links", target, OptionalInt.empty(), fingerprint, place.location());
    }

    /** What was confirmed by hand, {@code true}, names no state that could have changed. */
    private static Optional<String> fingerprint(String written) {
        return Optional.of(written.strip())
                .filter(text -> !text.isEmpty() && !TRUE.contains(text.toLowerCase(Locale.ROOT)));
    }

    private WrittenText parent(Link link) {
        return new WrittenText("a link", link.id(), true, link.location(), file.faults());
    }

    private WrittenText written(String what, String value) {
        return new WrittenText(what, value, true, file.faults().ofFile(), file.faults());
    }

    private static WrittenText firstLine(WrittenText header) {
        return header.withValue(header.value().strip().split("\n", 2)[0]);
    }

    /** True unless something else is written, as all flags of Doorstop that matter here. */
    private boolean flag(String key) {
        return map.textIfAny(key)
                .map(text -> TRUE.contains(text.value().strip().toLowerCase(Locale.ROOT)))
                .orElse(true);
    }
}
