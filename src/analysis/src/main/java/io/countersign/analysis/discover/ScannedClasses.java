package io.countersign.analysis.discover;

import io.countersign.analysis.claims.ClassFiles;
import io.countersign.model.Fault;
import io.countersign.model.InputException;
import io.countersign.model.Location;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of folders and jars, by their binary names. */
final class ScannedClasses {

    private static final String CLASS = ".class";

    private final Map<String, ScannedClass> classes = new TreeMap<>();
    private int unread;

    private ScannedClasses() {}

    /**
     * Reads every class file.
     *
     * @throws InputException naming a place that cannot be listed
     */
    static ScannedClasses read(List<Path> places) {
        ScannedClasses scanned = new ScannedClasses();
        try (ClassFiles files = new ClassFiles(places)) {
            for (Path place : places) {
                scanned.names(place).forEach(name -> scanned.read(name, files));
            }
        }
        return scanned;
    }

    private Set<String> names(Path place) {
        try {
            return Files.isDirectory(place) ? inFolder(place) : inJar(place);
        } catch (IOException e) {
            throw new InputException(new Fault(
                    Location.ofFile(place.toString()), "is no class folder and no jar that can be read; name another"));
        }
    }

    private static Set<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return names(files.map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/')));
        }
    }

    private static Set<String> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return names(zip.stream().map(ZipEntry::getName));
        }
    }

    private static Set<String> names(Stream<String> files) {
        Set<String> names = new LinkedHashSet<>();
        files.filter(file -> file.endsWith(CLASS) && !file.startsWith("META-INF/"))
                .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                .forEach(names::add);
        return names;
    }

    private void read(String name, ClassFiles files) {
        files.find(name)
                .flatMap(ScannedClass::read)
                .ifPresentOrElse(type -> classes.putIfAbsent(type.name(), type), () -> unread++);
    }

    /** All classes, in the order of their names. */
    List<ScannedClass> all() {
        return List.copyOf(classes.values());
    }

    /** How many class files could not be read. */
    int unread() {
        return unread;
    }

    /** The class and everything it inherits from that is here, nearest first. */
    List<ScannedClass> line(String name) {
        Set<String> seen = new LinkedHashSet<>();
        addLine(name, seen);
        return seen.stream().map(classes::get).toList();
    }

    private void addLine(String name, Set<String> seen) {
        ScannedClass type = classes.get(name);
        if (type != null && seen.add(name)) {
            type.parents().forEach(parent -> addLine(parent, seen));
        }
    }

    /** Whether a class inherits from one that need not be here. */
    boolean inherits(String name, String ancestor) {
        return line(name).stream().anyMatch(type -> type.parents().contains(ancestor));
    }
}
