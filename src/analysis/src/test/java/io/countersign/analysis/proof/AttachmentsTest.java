package io.countersign.analysis.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.declared.Proof;
import io.countersign.model.declared.Proof.Attachment;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what was attached is there, and is what was attached. */
final class AttachmentsTest {

    /** Of "hello". */
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void project() throws Exception {
        root = Files.createDirectories(folder.resolve("project/docs")).getParent();
        Files.writeString(root.resolve("docs/load.json"), "hello");
        Files.writeString(folder.resolve("outside.json"), "hello");
    }

    private Optional<String> problem(String path, String sha256) {
        Attachment attachment = new Attachment(path, sha256);
        Proof proof = new Proof(
                "load-test",
                List.of("REQ-1"),
                LocalDate.parse("2026-11-01"),
                "Grace",
                Proof.Outcome.PASSED,
                "",
                Optional.of(attachment),
                Optional.empty(),
                Location.ofLine("r.yaml", 20));
        Map<Attachment, String> broken = Attachments.broken(List.of(proof, proof), root);
        return Optional.ofNullable(broken.get(attachment));
    }

    @Test
    void findsNothingWrongWithTheFileThatWasAttached() {
        assertThat(problem("docs/load.json", HELLO)).isEmpty();
    }

    @Test
    void saysThatTheFileIsNotThereOrIsAnother() throws Exception {
        assertThat(problem("docs/gone.json", HELLO)).contains("is not there");
        assertThat(problem("docs", HELLO)).contains("is no file");
        Files.writeString(root.resolve("docs/load.json"), "hello!");
        assertThat(problem("docs/load.json", HELLO))
                .contains("is not the file that was attached: its SHA-256 is another");
    }

    @Test
    void readsNothingOutsideOfTheProject() throws Exception {
        Files.createSymbolicLink(root.resolve("docs/link.json"), folder.resolve("outside.json"));
        Files.createSymbolicLink(root.resolve("up"), folder);
        Files.createSymbolicLink(root.resolve("docs/inside.json"), root.resolve("docs/load.json"));

        assertThat(problem("docs/link.json", HELLO)).contains("leads out of the project");
        assertThat(problem("up/outside.json", HELLO)).contains("leads out of the project");
        assertThat(problem("../outside.json", HELLO)).contains("leads out of the project");
        assertThat(problem("docs/inside.json", HELLO)).isEmpty();
    }

    @Test
    void doesNotReadAFileThatIsTooLarge() throws Exception {
        try (RandomAccessFile large =
                new RandomAccessFile(root.resolve("docs/large.bin").toFile(), "rw")) {
            large.setLength(Attachments.MOST_BYTES + 1);
        }

        assertThat(problem("docs/large.bin", HELLO)).contains("is larger than 64 MiB, so it was not read");
    }
}
