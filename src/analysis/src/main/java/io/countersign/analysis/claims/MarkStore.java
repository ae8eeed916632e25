package io.countersign.analysis.claims;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what the test class files say beside the evidence, so that a report can be made when the class files are gone: evidence
 * must be readable years later.
 */
public final class MarkStore {

    /** The version that is written; files of the first one are a bare list of classes without hashes. */
    private static final int VERSION = 2;

    /** The file's name in the evidence folder. */
    public static final String FILE_NAME = "claims.json";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MarkStore() {}

    /** Writes the marks into the evidence folder. */
    public static void write(Path evidenceFolder, TestMarks marks) throws IOException {
        Files.createDirectories(evidenceFolder);
        Files.writeString(
                evidenceFolder.resolve(FILE_NAME),
                MAPPER.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(new Kept(VERSION, marks.classes(), marks.scenarios()))
                        + "\n");
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
            return Optional.of(marks(MAPPER.readTree(Files.readString(file))));
        } catch (JacksonException | NullPointerException | CharacterCodingException e) {
            // Where JSON says null, records and lists refuse.
            throw new IOException(FILE_NAME + " is damaged; run the tests again, or name the test classes", e);
        }
    }

    private static TestMarks marks(JsonNode root) throws IOException {
        if (root.isArray()) {
            return TestMarks.of(List.of(MAPPER.treeToValue(root, MarkedClass[].class)));
        }
        int version = root.path("version").asInt(0);
        if (version > VERSION) {
            throw new IOException(FILE_NAME + " has the format " + version
                    + ", which a newer version of Countersign wrote; read it with that one");
        }
        if (version < VERSION) {
            throw new CharacterCodingException();
        }
        Kept kept = MAPPER.treeToValue(root, Kept.class);
        return TestMarks.of(kept.classes(), kept.scenarios());
    }

    /** What the file holds. */
    private record Kept(int version, List<MarkedClass> classes, List<MarkedScenario> scenarios) {

        private Kept {
            classes = List.copyOf(classes);
            scenarios = List.copyOf(scenarios);
        }
    }
}
