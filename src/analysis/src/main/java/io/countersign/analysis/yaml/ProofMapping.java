package io.countersign.analysis.yaml;

import static io.countersign.analysis.intake.Quoted.quoted;

import io.countersign.analysis.intake.FileFaults;
import io.countersign.analysis.intake.WrittenText;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import io.countersign.model.declared.Proof.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes proofs of maps. */
final class ProofMapping {

    static final Keys KEYS =
            Keys.of("a proof", List.of("kind", "items", "date", "by", "result"), "note", "attachment", "expires");
    static final Keys ATTACHMENT_KEYS = Keys.of("\"attachment\"", List.of("path", "sha256"));

    /** A path as it is written on every system, without a drive. */
    private static final Pattern RELATIVE = Pattern.compile("[^/\\\\:\\x00]+(/[^/\\\\:\\x00]+)*");

    private ProofMapping() {}

    /** Empty when it does not say completely what was done, which is then filed. */
    static Optional<Proof> of(YamlMap map, FileFaults faults) {
        Optional<String> kind = map.text("kind").flatMap(WrittenText::id);
        List<String> items = map.ids("items");
        Optional<LocalDate> date = map.text("date").flatMap(WrittenText::date);
        Optional<Outcome> result =
                map.text("result").flatMap(text -> text.oneOf("result", Outcome.values(), ProofMapping::label));
        Optional<LocalDate> expires = expires(map, date, faults);
        Optional<Attachment> attachment = map.map("attachment", ATTACHMENT_KEYS).flatMap(ProofMapping::attachment);
        if (kind.isEmpty() || date.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Proof(
                kind.get(),
                items,
                date.get(),
                map.text("by").flatMap(WrittenText::line).orElse(""),
                result.get(),
                map.text("note").flatMap(WrittenText::prose).orElse(""),
                attachment,
                expires,
                map.location()));
    }

    private static String label(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> expires(YamlMap map, Optional<LocalDate> date, FileFaults faults) {
        Optional<WrittenText> written = map.text("expires");
        Optional<LocalDate> expires = written.flatMap(WrittenText::date);
        if (expires.isPresent() && date.isPresent() && expires.get().isBefore(date.get())) {
            written.ifPresent(text -> faults.add(
                    text.location(),
                    "the proof expires on " + text.value() + ", before its date " + date.get() + "; mend one of them"));
        }
        return expires;
    }

    private static Optional<Attachment> attachment(YamlMap map) {
        Optional<String> path = map.text("path").flatMap(ProofMapping::path);
        Optional<String> hash = map.text("sha256").flatMap(Hashes::of);
        return path.isEmpty() || hash.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attachment(path.get(), hash.get()));
    }

    /** Inside of the project, whatever system it is read on. */
    private static Optional<String> path(WrittenText text) {
        Optional<String> line = text.line();
        boolean inside = line.filter(path -> RELATIVE.matcher(path).matches()
                        && Arrays.stream(path.split("/")).noneMatch(part -> part.equals("..") || part.equals(".")))
                .isPresent();
        if (line.isPresent() && !inside) {
            text.faults()
                    .add(
                            text.location(),
                            text.what() + ": " + quoted(text.value())
                                    + " is no path inside of the project; write it from the project's root, with forward"
                                    + " slashes and without ..");
        }
        return line.filter(path -> inside);
    }
}
