package io.countersign.analysis.results;

import io.countersign.analysis.digest.Sha256;
import io.countersign.model.declared.InputFile;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the files of one run, within the limits of their sizes. */
final class ResultFiles {

    private static final long MEBIBYTE = 1 << 20;

    private final long fileBytes;
    private final long allBytes;
    private final ResultXml xml = new ResultXml(List.of(new OpenTestReportingFormat(), new JunitXmlFormat()));
    private long bytes;

    /** With the limits of {@code docs/results.md}. */
    ResultFiles() {
        this(64 * MEBIBYTE, 1024 * MEBIBYTE);
    }

    ResultFiles(long fileBytes, long allBytes) {
        this.fileBytes = fileBytes;
        this.allBytes = allBytes;
    }

    /** The file itself, or the XML files in the folder and below, sorted. */
    static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        Path folder = path.toRealPath();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
                    .filter(Files::isRegularFile)
                    .map(file -> path.resolve(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Reads one of them; that it cannot be read is said and never thrown. */
    ResultFile read(int place, Path path, String name) {
        try {
            if (!Files.isRegularFile(path)) {
                return ResultFile.unread(place, name, ResultsMessages.unreadable());
            }
            long size = Files.size(path);
            if (size > fileBytes) {
                return ResultFile.unread(place, name, ResultsMessages.tooLarge(fileBytes / MEBIBYTE));
            }
            if (size > allBytes - bytes) {
                return ResultFile.unread(place, name, ResultsMessages.allTooLarge(allBytes / MEBIBYTE));
            }
            bytes += size;
            return readAll(place, path, name);
        } catch (UnsupportedEncodingException e) {
            return ResultFile.unread(place, name, ResultsMessages.encoding(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return ResultFile.unread(place, name, ResultsMessages.unreadable());
        }
    }

    /** The parser closes what it has read to its end; the hash is not done by then. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream input) {
            super(input);
        }

        @Override
        public void close() {}
    }

    private ResultFile readAll(int place, Path path, String name) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream input = hash.through(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            ResultXml.Content content = xml.read(name, new Unclosed(input));
            input.transferTo(OutputStream.nullOutputStream());
            return new ResultFile(
                    place,
                    name,
                    Optional.of(new InputFile(name, hash.hex())),
                    content.tests(),
                    content.fault(),
                    content.foreign());
        }
    }
}
