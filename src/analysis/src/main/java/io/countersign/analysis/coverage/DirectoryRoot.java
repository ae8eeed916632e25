package io.countersign.analysis.coverage;

import io.countersign.analysis.digest.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A directory of class files. Links are followed, since some build tools lay out their results with links. */
final class DirectoryRoot {

    private final Path root;
    private final TreeMap<String, Path> files = new TreeMap<>();
    private final TreeSet<String> unreachable = new TreeSet<>();

    DirectoryRoot(Path root) {
        this.root = root;
    }

    /** Hands over all files, sorted by name so that every machine sees the same order; returns their SHA-256. */
    String read(RootContent content) throws IOException, RefusedException {
        walk();
        Sha256 hash = new Sha256();
        for (var file : files.entrySet()) {
            if (file.getKey().endsWith(".class")) {
                byte[] bytes = Files.readAllBytes(file.getValue());
                hash.header(file.getKey(), bytes.length);
                hash.bytes(bytes);
                content.file(file.getKey(), () -> bytes);
            } else {
                hash.header(file.getKey(), Files.size(file.getValue()));
                hash.file(file.getValue());
                content.file(file.getKey(), () -> Files.readAllBytes(file.getValue()));
            }
        }
        unreachable.forEach(content::unreachable);
        content.end();
        return hash.hex();
    }

    private void walk() throws IOException {
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) {
                            files.put(name(file), file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) {
                        unreachable.add(name(file));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
