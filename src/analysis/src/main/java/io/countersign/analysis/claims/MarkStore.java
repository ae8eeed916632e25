package io.countersign.analysis.claims;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the test class files say beside the evidence, so that a report can be made when the class files are gone: evidence
 * must be readable years later.
 */
public final class MarkStore {

    /** The file's name in the evidence folder. */
    public static final String FILE_NAME = "claims.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MarkStore() {}

    /** Writes the marks into the evidence folder. */
    public static void write(Path evidenceFolder, TestMarks marks) throws IOException {
        Files.createDirectories(evidenceFolder);
        Files.writeString(
                evidenceFolder.resolve(FILE_NAME),
                MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(marks.classes()) + "\n");
    }

    /**
     * Reads the marks from the evidence folder; empty when none were kept.
     *
     * @throws IOException when the file is there and cannot be read; the message is one sentence
     */
    public static Optional<TestMarks> read(Path evidenceFolder) throws IOException {
        Path file = evidenceFolder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            MarkedClass[] classes = MAPPER.readValue(Files.readString(file), MarkedClass[].class);
            return Optional.of(TestMarks.of(List.of(classes)));
        } catch (JacksonException | NullPointerException | CharacterCodingException e) {
            // Where JSON says null, records and lists refuse.
            throw new IOException(FILE_NAME + " is damaged; run the tests again, or name the test classes", e);
        }
    }
}
