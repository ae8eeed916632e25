package io.countersign.analysis.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Keeps the class files of one root of the code under review as jars. Other files stay away: nothing is derived from them, and settings
 * with passwords lie among them. Of a jar inside of the root the name is kept, since that it was left out is told.
 */
final class ClassJars {

    /** Whoever reads a jar again takes so many entries and no more. */
    private static final int MAX_ENTRIES = 9_000;

    /** A day later than the first one archives know: for that one the JDK writes the time of the machine's zone too. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 2, 0, 0);

    private ClassJars() {}

    private interface Bytes {
        byte[] read() throws IOException;
    }

    /**
     * Writes the class files of a folder or a jar.
     *
     * @param target the first jar's name without its suffix
     * @return the jars, at least one
     */
    static List<Path> write(Path classes, Path target) throws IOException {
        if (Files.isDirectory(classes)) {
            return write(inFolder(classes), target);
        }
        try (ZipFile zip = new ZipFile(classes.toFile())) {
            return write(inJar(zip), target);
        }
    }

    private static TreeMap<String, Bytes> inFolder(Path folder) throws IOException {
        TreeMap<String, Bytes> files = new TreeMap<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = folder.relativize(file).toString().replace('\\', '/');
                        if (attributes.isRegularFile() && isKept(name)) {
                            files.put(name, () -> Files.readAllBytes(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        // The analysis has told of it already.
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static TreeMap<String, Bytes> inJar(ZipFile zip) {
        TreeMap<String, Bytes> files = new TreeMap<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory() && isKept(entry.getName()))
                .forEach(entry -> files.put(entry.getName(), () -> bytes(zip, entry)));
        return files;
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static boolean isKept(String name) {
        return name.endsWith(".class") || name.endsWith(".jar");
    }

    private static List<Path> write(TreeMap<String, Bytes> files, Path target) throws IOException {
        List<Path> jars = new ArrayList<>();
        List<Map.Entry<String, Bytes>> all = List.copyOf(files.entrySet());
        for (int from = 0; from == 0 || from < all.size(); from += MAX_ENTRIES) {
            Path jar =
                    target.resolveSibling(target.getFileName() + (from == 0 ? "" : "-" + (jars.size() + 1)) + ".jar");
            write(all.subList(from, Math.min(all.size(), from + MAX_ENTRIES)), jar);
            jars.add(jar);
        }
        return jars;
    }

    /** Stored, with a time of its own: the bytes depend on nothing but the class files. */
    private static void write(List<Map.Entry<String, Bytes>> files, Path jar) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, Bytes> file : files) {
                byte[] bytes =
                        file.getKey().endsWith(".class") ? file.getValue().read() : new byte[0];
                CRC32 sum = new CRC32();
                sum.update(bytes);
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(FIXED);
                entry.setSize(bytes.length);
                entry.setCompressedSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
    }
}
