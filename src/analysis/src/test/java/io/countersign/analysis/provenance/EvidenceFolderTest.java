package io.countersign.analysis.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.analysis.EvidenceFiles;
import io.countersign.model.InputException;
import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.TestNode;
import io.countersign.model.evidence.TestSource;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceFolderTest {

    private static final Instant START = EvidenceFiles.START;

    @TempDir
    private Path root;

    private Path write(String file, String runId, Instant start) throws Exception {
        return EvidenceFiles.write(
                root.resolve("target/countersign"),
                new Evidence(
                        file,
                        Optional.of(EvidenceFiles.run(runId, start)),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        Optional.empty()));
    }

    private EvidenceFolder read() {
        return EvidenceFolder.read(root.resolve("target/countersign"), root);
    }

    private static List<String> names(EvidenceFolder folder) {
        return folder.evidence().stream().map(Evidence::file).toList();
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessage("target/countersign: there is no such folder of evidence; run the tests first, with"
                        + " `countersign run` or with the listener on their class path");
    }

    @Test
    void readsAnEmptyFolder() throws Exception {
        Files.createDirectories(root.resolve("target/countersign"));
        Files.writeString(root.resolve("target/countersign/jacoco.exec"), "");

        assertThat(read()).isEqualTo(EvidenceFolder.empty());
    }

    @Test
    void readsAllTestJvmsOfARunWithTheirHashes() throws Exception {
        Path first = write("r-1.evidence", "r", START);
        write("r-2.evidence", "r", START.plusSeconds(30));

        assertThat(names(read())).containsExactly("target/countersign/r-1.evidence", "target/countersign/r-2.evidence");
        assertThat(read().files().get(0).sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(first))));
        assertThat(read().leftOut()).isEmpty();
    }

    @Test
    void doesNotMixInEarlierRuns() throws Exception {
        write("z-old-1.evidence", "z-old", START);
        write("new-1.evidence", "new", START.plusSeconds(60));
        write("new-2.evidence", "new", START.minusSeconds(60));

        assertThat(names(read()))
                .containsExactly("target/countersign/new-1.evidence", "target/countersign/new-2.evidence");
        assertThat(read().files()).hasSize(2);
        assertThat(read().leftOut())
                .containsExactly("target/countersign/z-old-1.evidence belongs to another run (z-old)");
    }

    @Test
    void countsADamagedFileAndReportsTheDamage() throws Exception {
        write("r-1.evidence", "r", START);
        Path torn = write("r-2.evidence", "r", START);
        Files.write(torn, Arrays.copyOf(Files.readAllBytes(torn), 12));
        Files.write(root.resolve("target/countersign/r-3.evidence"), new byte[0]);

        assertThat(read().evidence())
                .extracting(evidence -> evidence.damage().orElse("whole"))
                .containsExactly(
                        "whole",
                        "the file is cut in the middle of a record at byte 10, what follows was not read",
                        "the file is cut in its header at byte 0, what follows was not read");
        assertThat(read().files()).hasSize(3);
    }

    @Test
    void namesAllFilesOfALaterFormat() throws Exception {
        for (String name : List.of("a", "b")) {
            ByteBuffer header = ByteBuffer.allocate(10).putInt(0x43534556).putShort((short) 9);
            CRC32C crc = new CRC32C();
            crc.update(header.array(), 0, 6);
            Files.createDirectories(root.resolve("target/countersign"));
            Files.write(
                    root.resolve("target/countersign/" + name + ".evidence"),
                    header.putInt((int) crc.getValue()).array());
        }

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        InputException.class,
                        thrown -> assertThat(thrown.faults()).hasSize(2))
                .hasMessageStartingWith("target/countersign/a.evidence: was written in evidence format 9, and this");
    }

    @Test
    void namesAFileThatCannotBeRead() throws Exception {
        Files.createDirectories(root.resolve("target/countersign/folder.evidence"));

        assertThatThrownBy(this::read)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("target/countersign: cannot be read: ");
    }

    private Path module(String module, String runId, Instant start) throws Exception {
        TestNode engine =
                new TestNode("[engine:e]", Optional.empty(), "e", false, Set.of(), new TestSource.Unknown(), List.of());
        TestNode test = new TestNode(
                "[engine:e]/[test:t]",
                Optional.of("[engine:e]"),
                "t",
                true,
                Set.of(),
                new TestSource.Unknown(),
                List.of());
        Path folder = root.resolve(module + "/target/countersign");
        EvidenceFiles.write(
                folder,
                new Evidence(
                        "r.evidence",
                        Optional.of(EvidenceFiles.run(runId, start)),
                        List.of(engine, test),
                        List.of(),
                        List.of(),
                        true,
                        Optional.empty()));
        return folder;
    }

    private EvidenceFolder readModules(String... modules) {
        return EvidenceFolder.read(
                Stream.of(modules)
                        .map(module -> new EvidenceFolder.Source(module, root.resolve(module + "/target/countersign")))
                        .toList(),
                root,
                Optional.empty());
    }

    @Test
    void keepsTestsOfSeveralModulesApart() throws Exception {
        module("a", "r", START);
        module("b", "r", START);

        EvidenceFolder folder = readModules("a", "b");

        assertThat(folder.evidence().stream().flatMap(evidence -> evidence.nodes().stream()))
                .extracting(TestNode::uniqueId, TestNode::parentId)
                .containsExactly(
                        tuple("[module:a]/[engine:e]", Optional.empty()),
                        tuple("[module:a]/[engine:e]/[test:t]", Optional.of("[module:a]/[engine:e]")),
                        tuple("[module:b]/[engine:e]", Optional.empty()),
                        tuple("[module:b]/[engine:e]/[test:t]", Optional.of("[module:b]/[engine:e]")));
        assertThat(folder.leftOut()).isEmpty();
    }

    @Test
    void namesTheModulesWhoseEvidenceIsMissingOrOfAnEarlierRun() throws Exception {
        module("a", "old", START);
        module("b", "new", START.plusSeconds(60));

        EvidenceFolder folder = readModules("a", "b", "c");

        assertThat(folder.files()).extracting(file -> file.path()).containsExactly("b/target/countersign/r.evidence");
        assertThat(folder.leftOut())
                .containsExactly(
                        "c has no evidence: none of its tests ran",
                        "a/target/countersign/r.evidence belongs to another run (old)");
    }
}
