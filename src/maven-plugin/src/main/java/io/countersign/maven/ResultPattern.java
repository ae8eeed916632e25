package io.countersign.maven;

import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file, a folder, or a pattern of both with {@code *}, {@code **} and {@code ?}, as users write them on any system. */
final class ResultPattern {

    private static final Pattern WILDCARD = Pattern.compile("[*?].*");
    private static final Pattern SPECIAL = Pattern.compile("[\\[\\]{}]");

    private ResultPattern() {}

    /** The folders before the first wildcard; all of a text without one. */
    static String firm(String text) {
        String written = text.replace('\\', '/');
        String before = WILDCARD.matcher(written).replaceFirst("");
        return before.length() == written.length() ? written : before.substring(0, before.lastIndexOf('/') + 1);
    }

    /** What is there, seen from a folder. */
    static List<Path> find(Path folder, String text) {
        String firm = firm(text);
        Path base = folder.resolve(firm).normalize();
        if (firm.length() == text.length()) {
            return Files.exists(base) ? List.of(base) : List.of();
        }
        return Files.isDirectory(base) ? matches(base, text.replace('\\', '/').substring(firm.length())) : List.of();
    }

    /** Folders as they are; files by their folder where all results in it match: a thousand files are one place to speak of. */
    private static List<Path> matches(Path base, String pattern) {
        String glob = SPECIAL.matcher(pattern).replaceAll("\\\\$0").replace("**/", "{**/,}");
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        Set<Path> found = new LinkedHashSet<>();
        walk(base)
                .filter(path -> !path.equals(base) && matcher.matches(base.relativize(path)))
                .forEach(found::add);
        Map<Path, Boolean> whole = new HashMap<>();
        List<Path> places = new ArrayList<>();
        for (Path path : found) {
            Path folder = path.resolveSibling("");
            boolean asFolder = Files.isRegularFile(path)
                    && whole.computeIfAbsent(folder, unknown -> found.containsAll(results(folder)));
            Path place = asFolder ? folder : path;
            if (places.stream().noneMatch(place::startsWith)) {
                places.add(place);
            }
        }
        return places;
    }

    private static List<Path> results(Path folder) {
        return walk(folder)
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml") && Files.isRegularFile(file))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    new Fault(Location.ofFile(folder.toString()), "its results cannot be listed: " + e.getMessage()));
        }
    }
}
