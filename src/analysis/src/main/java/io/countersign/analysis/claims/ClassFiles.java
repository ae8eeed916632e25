package io.countersign.analysis.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds class files by name in folders and jars, in the order of a class path. */
public final class ClassFiles implements AutoCloseable {

    private static final int MAX_CLASS_FILE = 16 << 20;

    private final List<Path> folders = new ArrayList<>();
    private final List<ZipFile> jars = new ArrayList<>();

    /** Entries that do not exist or are no class path entries are passed over, as the JVM does. */
    public ClassFiles(List<Path> classPath) {
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                folders.add(entry);
            } else if (Files.isRegularFile(entry)) {
                openJar(entry);
            }
        }
    }

    private void openJar(Path entry) {
        try {
            jars.add(new ZipFile(entry.toFile()));
        } catch (IOException e) {
            // Not a jar: the test JVM could not load classes from it either.
            return;
        }
    }

    /** The bytes of a class, by its binary name; empty when none of the entries has it, or it cannot be read. */
    public Optional<byte[]> find(String className) {
        return IntStream.range(0, folders.size() + jars.size())
                .mapToObj(place -> find(className, place))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Which folder or jar has a class, as a number for {@link #find(String, int)}. */
    OptionalInt placeOf(String className) {
        return IntStream.range(0, folders.size() + jars.size())
                .filter(place -> find(className, place).isPresent())
                .findFirst();
    }

    /** The bytes of a class in one folder or jar only. */
    Optional<byte[]> find(String className, int place) {
        if (className.indexOf('/') >= 0 || className.indexOf('\\') >= 0) {
            // No class is called so: it would lead out of the folders.
            return Optional.empty();
        }
        String file = className.replace('.', '/') + ".class";
        try {
            return place < folders.size()
                    ? inFolder(folders.get(place), file)
                    : inJar(jars.get(place - folders.size()), file);
        } catch (IOException | InvalidPathException e) {
            // As good as missing: that its annotations were not read is reported.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> inFolder(Path folder, String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) && Files.size(path) <= MAX_CLASS_FILE
                ? Optional.of(Files.readAllBytes(path))
                : Optional.empty();
    }

    private static Optional<byte[]> inJar(ZipFile jar, String file) throws IOException {
        ZipEntry entry = jar.getEntry(file);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return Optional.of(content.readNBytes(MAX_CLASS_FILE));
        }
    }

    @Override
    public void close() {
        for (ZipFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
