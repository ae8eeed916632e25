package io.countersign.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes a jar apart, for tools that look for tests in folders only. */
final class Jar {

    private Jar() {}

    /** Unpacks a jar into a folder that holds nothing else then. */
    static Path unpacked(Path jar, Path folder) {
        Places.emptied(folder);
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream input = new ZipInputStream(file)) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(jar + " has an entry outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(input, target);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
