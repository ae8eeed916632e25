package io.countersign.analysis.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.Location;
import io.countersign.model.Probes;
import io.countersign.model.evidence.ClassKey;
import io.countersign.model.evidence.Footprint;
import io.countersign.model.result.Header.Reconciliation;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places of sources, the commit, and the sum of all footprints. */
final class ProvenanceTest {

    private static final ClassKey FX = new ClassKey(7, "com/shop/Fx", 3);
    private static final ClassKey PAY = new ClassKey(8, "com/shop/Pay", 2);

    @TempDir
    private Path root;

    private void writeExec(ExecutionData... data) throws Exception {
        try (OutputStream output = Files.newOutputStream(root.resolve("jacoco.exec"))) {
            ExecutionDataWriter writer = new ExecutionDataWriter(output);
            Stream.of(data).forEach(writer::visitClassExecution);
        }
    }

    private static ExecutionData hits(ClassKey key, boolean... probes) {
        return new ExecutionData(key.id(), key.name(), probes);
    }

    private Reconciliation reconcile(Footprint footprint) {
        return Reconciler.reconcile(footprint, root, true);
    }

    @Test
    void findsThatFootprintsAddUp() throws Exception {
        writeExec(hits(FX, true, false, true), hits(PAY, false, false));

        assertThat(reconcile(new Footprint(Map.of(FX, Probes.of(0, 2)))))
                .isEqualTo(new Reconciliation(
                        "equal", "the footprints add up to jacoco.exec, probe for probe (1 classes, 2 probes)"));
    }

    @ParameterizedTest
    @CsvSource({"0, com.shop.Fx", "0:2:1, com.shop.Fx", "'', com.shop.Fx"})
    void namesTheFirstClassThatDiffers(String probes, String first) throws Exception {
        writeExec(hits(FX, true, false, true), hits(PAY, true, false));
        int[] numbers = Stream.of(probes.split(":"))
                .filter(text -> !text.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();

        assertThat(reconcile(new Footprint(Map.of(FX, Probes.of(numbers)))))
                .isEqualTo(new Reconciliation(
                        "differs",
                        "the footprints do not add up to jacoco.exec; the first class that differs is " + first));
    }

    @Test
    void namesAClassJacocoDoesNotKnow() throws Exception {
        writeExec(hits(FX, true, false, false));

        assertThat(reconcile(new Footprint(Map.of(FX, Probes.of(0), PAY, Probes.of(1))))
                        .message())
                .endsWith("the first class that differs is com.shop.Pay");
    }

    @Test
    void saysWhyItDidNotCheck() throws Exception {
        assertThat(reconcile(Footprint.none()))
                .isEqualTo(new Reconciliation("not-checked", "there is no jacoco.exec beside the evidence"));
        Files.writeString(root.resolve("jacoco.exec"), "no exec file");
        assertThat(reconcile(Footprint.none()).state()).isEqualTo("not-checked");
        assertThat(reconcile(Footprint.none()).message()).startsWith("jacoco.exec cannot be read: ");
        writeExec(hits(FX, true, false, true), hits(FX, true));
        assertThat(reconcile(Footprint.none()).state()).isEqualTo("not-checked");
        assertThat(Reconciler.reconcile(Footprint.none(), root, false))
                .isEqualTo(new Reconciliation("not-checked", "the evidence is incomplete"));
    }

    @ParameterizedTest
    @CsvSource({
        "com/shop/FxTest.java, src/it/java/com/shop/FxTest.java:3",
        "com/shop/PayTest.java, src/test/java/com/shop/PayTest.java:3",
        "fraud.feature, src/test/resources/fraud.feature:3",
        "com/shop/Gone.java, com/shop/Gone.java:3",
        "/etc/hosts, /etc/hosts:3",
        "'', :3"
    })
    void findsSourcesBelowTheirFolders(String file, String place) throws Exception {
        for (String source : List.of(
                "src/it/java/com/shop/FxTest.java",
                "src/test/java/com/shop/FxTest.java",
                "src/test/java/com/shop/PayTest.java",
                "src/test/resources/fraud.feature")) {
            Files.createDirectories(root.resolve(source).getParent());
            Files.writeString(root.resolve(source), "");
        }
        SourcePlaces places = new SourcePlaces(root, List.of(root.resolve("src/it/java"), root.resolve("missing")));

        assertThat(places.apply(Location.ofLine(file, 3))).hasToString(place);
    }

    @Test
    void leavesNamesAloneThatAreNoPaths() {
        assertThat(new SourcePlaces(root, List.of(root))
                        .apply(Location.ofFile("bad\0name"))
                        .file())
                .isEqualTo("bad\0name");
    }

    @Test
    void namesPathsRelativeToTheRootWhereTheyLieInside() {
        assertThat(SourcePlaces.relative(root, root.resolve("a/../b/c.yaml"))).isEqualTo("b/c.yaml");
        assertThat(SourcePlaces.relative(root, root.resolveSibling("x.yaml")))
                .isEqualTo(root.resolveSibling("x.yaml").toString());
    }

    @Test
    void knowsNoCommitOutsideOfGit() {
        assertThat(GitCommit.of(root)).isEmpty();
        assertThat(GitCommit.of(root.resolve("missing"))).isEmpty();
    }

    @Test
    void knowsTheCommitAndWhetherAnythingDiffersFromIt() throws Exception {
        git("init", "-q");
        assertThat(GitCommit.of(root)).as("no commit yet").isEmpty();
        Files.writeString(root.resolve("a.txt"), "one");
        git("add", "a.txt");
        git("-c", "user.name=n", "-c", "user.email=e@x", "commit", "-q", "-m", "one");
        Files.createDirectories(root.resolve("sub"));

        assertThat(GitCommit.of(root.resolve("sub"))).get().satisfies(commit -> {
            assertThat(commit.id()).matches("[0-9a-f]{40,64}");
            assertThat(commit.dirty()).isFalse();
        });
        Files.writeString(root.resolve("new.txt"), "not added");
        assertThat(GitCommit.of(root).orElseThrow().dirty()).isFalse();
        Files.writeString(root.resolve("a.txt"), "two");
        assertThat(GitCommit.of(root).orElseThrow().dirty()).isTrue();
    }

    private void git(String... arguments) throws Exception {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(arguments)).toList())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
