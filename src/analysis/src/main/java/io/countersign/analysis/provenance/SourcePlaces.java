package io.countersign.analysis.provenance;

import io.countersign.model.Location;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds the files that class files and feature files name only below their source folder: {@code com/shop/FxTest.java} becomes
 * {@code src/test/java/com/shop/FxTest.java} where that exists.
 *
 * @param root the project's root, to which places are relative
 * @param folders where sources may lie
 */
public record SourcePlaces(Path root, List<Path> folders) implements UnaryOperator<Location> {

    /** Where Maven projects keep their tests. */
    private static final List<String> USUAL =
            List.of("src/test/java", "src/test/kotlin", "src/test/groovy", "src/test/resources");

    public SourcePlaces {
        folders = List.copyOf(folders);
    }

    @Override
    public Location apply(Location location) {
        return find(location.file())
                .map(file -> new Location(relative(root, file), location.line(), location.column()))
                .orElse(location);
    }

    /** The same, for files that an engine may name from the folder it was started in. */
    public SourcePlaces alsoBelowTheRoot() {
        return new SourcePlaces(
                root, Stream.concat(folders.stream(), Stream.of(root)).toList());
    }

    /** The file that is called so below a source folder. */
    public Optional<Path> find(String file) {
        return Stream.concat(folders.stream(), USUAL.stream().map(root::resolve))
                .filter(folder -> exists(folder, file))
                .map(folder -> folder.resolve(file))
                .findFirst();
    }

    /** The path, relative to the project's root, of a file that is called so below one of the folders inside of it. */
    public Optional<String> path(String file) {
        Path base = root.toAbsolutePath().normalize();
        return folders.stream()
                .filter(folder -> folder.toAbsolutePath().normalize().startsWith(base) && exists(folder, file))
                .map(folder -> relative(root, folder.resolve(file)))
                .findFirst();
    }

    private static boolean exists(Path folder, String file) {
        try {
            return !Path.of(file).isAbsolute() && Files.isRegularFile(folder.resolve(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Names a path relative to {@code root} where it lies inside, and as it was given otherwise; always with forward slashes. */
    public static String relative(Path root, Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        return (absolute.startsWith(base) ? base.relativize(absolute) : path)
                .toString()
                .replace('\\', '/');
    }

    /** Names a file in a report: relative to {@code root} where it lies inside, by its name alone otherwise. Reports hold no absolute paths. */
    public static String name(Path root, Path file) {
        Path base = root.toAbsolutePath().normalize();
        return file.toAbsolutePath().normalize().startsWith(base)
                ? relative(root, file)
                : String.valueOf(file.getFileName());
    }
}
