package io.countersign.report.format;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Where the files of a report go. {@value #LIST} names them all; when the folder is closed, files that an earlier report left and this
 * one did not write are taken away, so that no page of another release stands beside this one. Several threads may open files of it.
 */
public final class ReportFolder implements Closeable {

    /** The list of a report's files, one name a line. */
    public static final String LIST = "files.txt";

    private final Path folder;
    private final Set<String> written = new ConcurrentSkipListSet<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /** The folder is made when it does not exist. */
    public ReportFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    /**
     * Opens a file for UTF-8 text; the caller closes it.
     *
     * @param name relative to the folder, with {@code /} between folders, which are made as needed
     * @throws IllegalArgumentException when the name leads out of the folder
     */
    public Writer text(String name) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(bytes(name), StandardCharsets.UTF_8));
    }

    /** Opens a file for bytes, otherwise as {@link #text}. */
    public OutputStream bytes(String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || file.equals(folder.normalize())) {
            throw new IllegalArgumentException("no file of the report: " + name);
        }
        Path parent = file.resolveSibling(".").normalize();
        // Known only when it is there: another thread may open a file of it meanwhile.
        if (!folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
        written.add(name);
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** Takes away what an earlier report left, and writes the list. */
    @Override
    public void close() throws IOException {
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String name : Files.readAllLines(list)) {
                if (!written.contains(name)) {
                    remove(name);
                }
            }
        }
        Files.writeString(list, String.join("\n", List.copyOf(written)) + "\n");
    }

    private void remove(String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            return;
        }
        // Somebody may have written the list by hand, and a folder in it may be a link that leads elsewhere.
        if (Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())) {
            Files.delete(file);
        }
    }
}
