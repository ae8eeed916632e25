package io.countersign.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.model.evidence.Evidence;
import io.countersign.model.evidence.EvidenceReader;
import io.countersign.model.evidence.TestNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GeneratedRunTest {

    private static final RunSize SIZE = RunSize.of(60, 30, 20);

    @TempDir
    private Path folder;

    private Map<String, byte[]> written(String name, RunSize size) throws IOException {
        Path root = Files.createDirectories(folder.resolve(name));
        GeneratedRun.write(size, root);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void isTheSameForTheSameSizeAndSeed() throws IOException {
        assertThat(written("one", SIZE)).containsExactlyEntriesOf(written("other", SIZE));
    }

    @Test
    void isAnotherForAnotherSeed() throws IOException {
        RunSize other = new RunSize(SIZE.tests(), SIZE.requirements(), SIZE.classes(), SIZE.workflows(), 1);

        assertThat(written("one", SIZE)).isNotEqualTo(written("other", other));
    }

    @Test
    void hasAsManyTestsAsWasAskedForInTheEvidenceOfFourJvms() throws IOException {
        Path root = Files.createDirectories(folder.resolve("one"));
        GeneratedRun.write(SIZE, root);
        int tests = 0;
        for (int jvm = 0; jvm < 4; jvm++) {
            try (InputStream input =
                    Files.newInputStream(root.resolve("target/countersign/generated-" + jvm + ".evidence"))) {
                Evidence evidence = EvidenceReader.read("generated", input);
                assertThat(evidence.complete()).isTrue();
                tests += (int) evidence.nodes().stream().filter(TestNode::test).count();
            }
        }

        assertThat(tests).isEqualTo(60);
    }

    @Test
    void hasClassesWithTheProbesThatJacocoPlaces() {
        for (int number = 0; number < 50; number++) {
            GeneratedType type = new GeneratedType(number);
            int[] probes = new int[1];
            InstrSupport.classReaderFor(type.classFile())
                    .accept(
                            new ClassProbesAdapter(
                                    new ClassProbesVisitor() {

                                        @Override
                                        public @Nullable MethodProbesVisitor visitMethod(
                                                int access,
                                                String name,
                                                String descriptor,
                                                @Nullable String signature,
                                                String @Nullable [] exceptions) {
                                            return null;
                                        }

                                        @Override
                                        public void visitTotalProbeCount(int count) {
                                            probes[0] = count;
                                        }
                                    },
                                    false),
                            0);

            assertThat(probes[0]).isEqualTo(type.key().probeCount());
        }
    }

    /** By what JaCoCo makes of the hits. */
    @Test
    void runsOfItsClassesOnlyMethodsThatItEnters() throws IOException {
        GeneratedType type = new GeneratedType(7);
        GeneratedType.Ran ran = type.ran(new Random(3));
        ExecutionDataStore store = new ExecutionDataStore();
        boolean[] hits = new boolean[type.key().probeCount()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = ran.hits().contains(i);
        }
        System.arraycopy(
                hits,
                0,
                store.get(type.key().id(), type.key().name(), hits.length).getProbes(),
                0,
                hits.length);
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(store, builder).analyzeClass(type.classFile(), "Type7");
        List<String> covered = builder.getClasses().iterator().next().getMethods().stream()
                .filter(method -> method.getMethodCounter().getCoveredCount() > 0)
                .map(method -> method.getName())
                .toList();

        assertThat(covered)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("<init>"), ran.entered().stream().map(method -> "run" + (method.index() - 1)))
                        .toList());
    }
}
