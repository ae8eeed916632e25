package io.countersign.analysis.doorstop;

import io.countersign.analysis.intake.WrittenText;
import io.countersign.analysis.yaml.Keys;
import io.countersign.analysis.yaml.YamlMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fingerprint of an item as Doorstop computes it: SHA-256 over UID, text, reference and references, and for a review over the UIDs of
 * its links too, in URL-safe Base64.
 *
 * @param values what is hashed, without the links
 */
record Fingerprint(List<String> values) {

    private static final Keys REFERENCE = Keys.any("a reference");

    /** The order in which Doorstop keeps the keys of a reference. */
    private static final List<String> REFERENCE_KEYS = List.of("type", "path", "keyword", "sha");

    /** What YAML may take for something else than a text; Doorstop would then hash that. */
    private static final String PERHAPS_NO_TEXT =
            "(?i)~|null|true|false|yes|no|on|off|y|n|[-+.0-9][-+.0-9_e:TZ\\s]*|[-+]?0[xbo][0-9a-f_]+|[-+]?\\.(inf|nan)";

    Fingerprint {
        values = List.copyOf(values);
    }

    /**
     * Empty when the fingerprint depends on something that cannot be told exactly from here, so that nobody is accused wrongly.
     *
     * @param attributes further attributes that the document lets fingerprints cover
     */
    static Optional<Fingerprint> of(String uid, YamlMap item, Set<String> attributes) {
        List<String> names = item.names();
        if (attributes.stream().anyMatch(names::contains)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        values.add(uid);
        values.add(
                item.textIfAny("text").map(text -> withoutMargins(text.value())).orElse(""));
        values.add(item.textIfAny("ref").map(text -> text.value().strip()).orElse(""));
        List<Optional<String>> references =
                item.textsOrMaps("references", REFERENCE, text -> Optional.empty(), Fingerprint::reference);
        if (references.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (!references.isEmpty()) {
            values.add(references.stream().flatMap(Optional::stream).collect(Collectors.joining(", ", "[", "]")));
        }
        return Optional.of(new Fingerprint(values));
    }

    /** What links to the item are held against. */
    String ofContent() {
        return digest(values);
    }

    /** What the item's review is held against. */
    String withLinks(List<String> uids) {
        List<String> all = new ArrayList<>(values);
        uids.stream()
                .flatMap(uid -> Uid.of(uid).stream())
                .sorted()
                .map(Uid::value)
                .distinct()
                .forEach(all::add);
        return digest(all);
    }

    private static String digest(List<String> values) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            values.forEach(value -> hash.update(value.getBytes(StandardCharsets.UTF_8)));
            return Base64.getUrlEncoder().encodeToString(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Without empty lines around the text and without spaces at the ends of lines. */
    private static String withoutMargins(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '\n') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '\n') {
            to--;
        }
        return text.substring(from, to).lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** As Python writes a dictionary of texts. */
    private static Optional<String> reference(YamlMap reference) {
        List<String> written = new ArrayList<>();
        for (String key : REFERENCE_KEYS) {
            if (reference.names().contains(key)) {
                Optional<String> value = reference.textIfAny(key).flatMap(text -> quoted(text, key));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                written.add("'" + key + "': " + value.get());
            }
        }
        return Optional.of("{" + String.join(", ", written) + "}");
    }

    /** As Python writes a text; empty where that is not certain. */
    private static Optional<String> quoted(WrittenText text, String key) {
        String value = key.equals("path") ? text.value().strip() : text.value();
        boolean certain =
                value.codePoints().allMatch(character -> character >= ' ' && character <= '~' && character != '\\')
                        && !(value.contains("'") && value.contains("\""))
                        && !(text.plain() && value.matches(PERHAPS_NO_TEXT));
        String quote = value.contains("'") ? "\"" : "'";
        return certain ? Optional.of(quote + value + quote) : Optional.empty();
    }
}
