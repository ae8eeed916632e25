package io.countersign.analysis.discover;

import io.countersign.analysis.discover.Carried.Kind;
import io.countersign.analysis.discover.Carried.Way;
import io.countersign.analysis.intake.Limits;
import io.countersign.analysis.intake.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the first settings and the first requirements of a project, for people to edit. */
final class Drafts {

    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}._~-]*");

    private Drafts() {}

    /** What {@code countersign.yaml} needs so that what was discovered are claims; empty when the defaults will do. */
    static Optional<String> settings(Discovered discovered) {
        List<String> keys = new ArrayList<>();
        List<String> presets = discovered
                .sure()
                .map(Scheme::way)
                .flatMap((Way way) -> way.preset().stream())
                .distinct()
                .sorted()
                .map(preset -> preset.label())
                .toList();
        if (!presets.isEmpty()) {
            keys.add("  presets: [" + String.join(", ", presets) + "]\n");
        }
        addList("annotations", places(discovered.sure(), Kind.ANNOTATION), keys);
        addList("ids", tagPatterns(discovered), keys);
        addList("displayNames", patterns(discovered.sure(), Kind.NAME), keys);
        List<String> doubtful = patterns(discovered.doubtful(), Kind.NAME);
        if (keys.isEmpty() && doubtful.isEmpty()) {
            return Optional.empty();
        }
        String text = keys.isEmpty() ? "" : "claims:\n" + String.join("", keys);
        return Optional.of(text
                + doubtful.stream()
                        .map(pattern ->
                                "# Looks like an ID in a name and may be something else, under \"displayNames\": "
                                        + pattern + "\n")
                        .collect(Collectors.joining()));
    }

    /**
     * Tags that look like declared IDs need no pattern, and what is discovered will be declared. Where one is needed it takes the place
     * of that rule, so all of them are written.
     */
    private static List<String> tagPatterns(Discovered discovered) {
        boolean needed = discovered
                .sure()
                .filter(scheme -> scheme.way().kind() == Kind.TAG)
                .flatMap(scheme -> scheme.shape().stream())
                .anyMatch(IdShape::keyed);
        return needed ? patterns(discovered.sure(), Kind.TAG) : List.of();
    }

    private static List<String> patterns(Stream<Scheme> schemes, Kind kind) {
        return schemes.filter(scheme -> scheme.way().kind() == kind)
                .flatMap(scheme -> scheme.shape().stream())
                .map(shape -> quoted(shape.ids()))
                .distinct()
                .toList();
    }

    private static List<String> places(Stream<Scheme> schemes, Kind kind) {
        return schemes.map(Scheme::way)
                .filter(way -> way.kind() == kind)
                .map(Way::place)
                .toList();
    }

    private static void addList(String key, List<String> entries, List<String> keys) {
        if (!entries.isEmpty()) {
            keys.add("  " + key + ":\n"
                    + entries.stream().map(entry -> "    - " + entry + "\n").collect(Collectors.joining()));
        }
    }

    /** Requirements for the IDs that nobody declared; empty when there are none. */
    static Optional<String> requirements(Discovered discovered) {
        String items = discovered.ids().stream()
                .filter(id -> !id.declared() && isId(id.id()))
                .map(Drafts::requirement)
                .collect(Collectors.joining());
        return items.isEmpty() ? Optional.empty() : Optional.of("requirements:\n" + items);
    }

    private static boolean isId(String id) {
        return id.length() <= Limits.ID_CHARACTERS
                && id.codePoints()
                        .noneMatch(character -> Quoted.isInvisible(character)
                                || Character.isWhitespace(character)
                                || Character.isSpaceChar(character));
    }

    private static String requirement(FoundId id) {
        int tests = id.tests().size();
        return "  # " + tests + (tests == 1 ? " test: " : " tests, such as ")
                + Quoted.visible(id.tests().get(0), 120)
                + "\n"
                + (id.near().isEmpty()
                        ? ""
                        : "  # nearest of the declared ones: " + String.join(", ", id.near()) + "\n")
                + "  - id: " + (PLAIN.matcher(id.id()).matches() ? id.id() : quoted(id.id())) + "\n"
                + "    title: " + quoted(line(id.title())) + "\n"
                + (id.revision() > 1 ? "    revision: " + id.revision() + "\n" : "");
    }

    /** On one line, and without what nobody sees. */
    private static String line(String title) {
        StringBuilder line = new StringBuilder();
        title.codePoints()
                .map(character -> Character.isWhitespace(character) ? ' ' : character)
                .filter(character -> !Quoted.isInvisible(character))
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
