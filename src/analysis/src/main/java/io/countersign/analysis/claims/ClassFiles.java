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
        if (className.indexOf('/') >= 0 || className.indexOf('\\') >= 0) {
            // No class is called so: it would lead out of the folders.
            return Optional.empty();
        }
        String file = className.replace('.', '/') + ".class";
        try {
            Optional<byte[]> inFolder = inFolders(file);
            return inFolder.isPresent() ? inFolder : inJars(file);
        } catch (IOException | InvalidPathException e) {
            // As good as missing: that its annotations were not read is reported.
            return Optional.empty();
        }
    }

    private Optional<byte[]> inFolders(String file) throws IOException {
        for (Path folder : folders) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path) && Files.size(path) <= MAX_CLASS_FILE) {
                return Optional.of(Files.readAllBytes(path));
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> inJars(String file) throws IOException {
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(file);
            if (entry != null) {
                try (InputStream content = jar.getInputStream(entry)) {
                    return Optional.of(content.readNBytes(MAX_CLASS_FILE));
                }
            }
        }
        return Optional.empty();
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
