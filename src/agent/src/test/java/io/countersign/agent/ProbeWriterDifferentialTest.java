package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.agent.code.ClassBytes;
import io.countersign.agent.code.ProbedClass;
import io.countersign.agent.code.UnusualCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jacoco.core.runtime.IExecutionDataAccessorGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.Opcodes;

/** Every class of many real jars: same id, probe count, lines and handlers as from JaCoCo, and the JVM's verifier accepts it. */
class ProbeWriterDifferentialTest {

    /** Its method is too long for JaCoCo's probes, and so for ours. */
    private static final String TOO_LONG = "groovyjarjarantlr4/v4/unicode/UnicodeData.class";

    static Stream<Path> jars() throws IOException {
        Stream<Path> libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"));
        try (Stream<Path> parts = Files.list(Fork.PARTS)) {
            return Stream.concat(libraries, parts.sorted().toList().stream()).toList().stream();
        }
    }

    /** On the way from each instruction to the next ones the same probes are hit, and handlers are there for the same instructions. */
    @ParameterizedTest
    @MethodSource("jars")
    void everyProbeStandsWhereJacocoHasIt(Path jar) throws Exception {
        Place place = new Place(new Segment(0, TestSegments.PREFIX + "S", 0, 7, new boolean[100_000]), 0, 7);
        for (Map.Entry<String, byte[]> entry : classesOf(jar).entrySet()) {
            byte[] code = entry.getValue();
            ClassReader reader = InstrSupport.classReaderFor(code);
            Set<String> methods = PlacesOfProbes.methods(code);
            Map<String, List<String>> expected;
            try {
                expected = PlacesOfProbes.of(new Instrumenter(Seen.NOWHERE).instrument(code, ""), methods, 0);
            } catch (IOException e) {
                assertThat(e).hasCauseInstanceOf(MethodTooLargeException.class);
                continue;
            }
            for (Layout layout : Layout.values()) {
                byte[] thorough =
                        RecordingClassVisitor.write(reader, layout.at(place)).code();
                assertThat(PlacesOfProbes.of(thorough, methods, 7))
                        .as(entry.getKey())
                        .isEqualTo(expected);
                try {
                    byte[] quick = ProbedClass.of(ClassBytes.of(code), layout.at(place))
                            .toBytes();
                    assertThat(PlacesOfProbes.of(quick, methods, 7))
                            .as(entry.getKey())
                            .isEqualTo(expected);
                } catch (UnusualCode e) {
                    assertThat(e).hasMessageContaining("code");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyClassIsRecordedAsByJacoco(Path jar) throws Exception {
        for (Layout layout : Layout.values()) {
            everyClassIsRecordedAsByJacoco(classesOf(jar), layout);
        }
    }

    private void everyClassIsRecordedAsByJacoco(Map<String, byte[]> originals, Layout layout) throws IOException {
        TestSegments segments = new TestSegments(getClass().getClassLoader());
        // Small segments, so that a jar needs many.
        ProbeWriter writer = new ProbeWriter(new Registry(segments, 2_000, 8_000), () -> layout);
        Map<String, byte[]> recorded = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : originals.entrySet()) {
            byte[] before = entry.getValue().clone();
            // Its longest method has not the few bytes left that our probes are longer than JaCoCo's.
            if (entry.getKey().endsWith(".UnicodeData")) {
                assertThatThrownBy(() -> writer.write(before)).isInstanceOf(MethodTooLargeException.class);
                recorded.put(entry.getKey(), before);
                continue;
            }
            Optional<byte[]> code = writer.write(entry.getValue());
            assertThat(entry.getValue()).isEqualTo(before);
            assertThat(Seen.byUs(entry.getValue())).as(entry.getKey()).isEqualTo(Seen.byJacoco(entry.getValue()));
            code.ifPresent(written ->
                    assertThat(CallsInCode.of(written)).as(entry.getKey()).isEqualTo(CallsInCode.of(before)));
            recorded.put(entry.getKey(), code.orElse(entry.getValue()));
        }
        ClassLoader plain = new BytesLoader(originals, segments);
        ClassLoader instrumented = new BytesLoader(recorded, segments);
        for (String name : originals.keySet()) {
            assertThat(linking(instrumented, name)).as(name).isEqualTo(linking(plain, name));
        }
    }

    /** What instrumenting a class tells of it; probe count 0 when there is nothing to record. */
    private record Seen(long id, String name, int count) {

        static final IExecutionDataAccessorGenerator NOWHERE = (id, name, count, method) -> {
            method.visitInsn(Opcodes.ACONST_NULL);
            return 1;
        };

        static Seen byUs(byte[] code) {
            boolean[][] probes = new boolean[1][0];
            Registry registry = new Registry(
                    (index, first, entries, count) -> {
                        probes[0] = new boolean[entries + count];
                        return new Segment(index, "s", first, entries, probes[0]);
                    },
                    1,
                    1);
            new ProbeWriter(registry, () -> Layout.FLAT).write(code);
            Arrays.fill(probes[0], true);
            for (Object[] row : registry.drain()) {
                return new Seen((Long) row[0], (String) row[1], (Integer) row[2]);
            }
            return new Seen(CRC64.classId(code), "", 0);
        }

        static Seen byJacoco(byte[] code) throws IOException {
            Seen[] seen = new Seen[1];
            new Instrumenter((id, name, count, method) -> {
                        seen[0] = count == 0 ? null : new Seen(id, name, count);
                        return 0;
                    })
                    .instrument(code, "");
            return seen[0] == null ? new Seen(CRC64.classId(code), "", 0) : seen[0];
        }
    }

    /** Loads and verifies, without running anything. */
    static String linking(ClassLoader loader, String name) {
        try {
            Class.forName(name, false, loader).getDeclaredMethods();
            return "fine";
        } catch (ClassNotFoundException | LinkageError e) {
            // A library may lack an optional dependency, but then it lacks it with and without probes.
            return e.getClass() + (e instanceof VerifyError ? e.getMessage() : "");
        }
    }

    static Map<String, byte[]> classesOf(Path jar) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : List.copyOf(file.stream().toList())) {
                String name = entry.getName();
                if (name.endsWith(".class")
                        && !name.equals(TOO_LONG)
                        && !name.startsWith("META-INF")
                        && !name.endsWith("-info.class")) {
                    byte[] code = file.getInputStream(entry).readAllBytes();
                    classes.put(name.substring(0, name.length() - 6).replace('/', '.'), code);
                }
            }
        }
        return classes;
    }
}
