package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.fixture.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Every edge of the transformer, made to fail. */
class RecordingTransformerTest {

    private static final SegmentSource SEGMENTS =
            (index, first, entries, probes) -> new Segment(index, "s", first, entries, new boolean[entries + probes]);

    private static final String SHAPES = "io/countersign/fixture/Shapes";

    private final ClassLoader loader = new ClassLoader(null) {};
    private final ProtectionDomain located = Shapes.class.getProtectionDomain();
    private final List<String> console = new ArrayList<>();
    private final Problems problems = new Problems(console::add);
    private final Registry registry = new Registry(SEGMENTS, 1 << 12, 1 << 16);
    private final RecordingTransformer transformer = transformer("*", registry);

    @Test
    void classIsRecorded() throws Exception {
        byte[] code = shapes();
        assertThat(transformer.transform(loader, SHAPES, null, located, code))
                .isNotNull()
                .isNotEqualTo(code);
        assertThat(problems.take()).isEmpty();
    }

    @Test
    void redefinitionsHiddenClassesAndClassesOfTheJdkAreLeftAlone() throws Exception {
        byte[] code = shapes();
        assertThat(transformer.transform(loader, SHAPES, Shapes.class, located, code))
                .isNull();
        assertThat(transformer.transform(loader, null, null, located, code)).isNull();
        assertThat(transformer.transform(null, SHAPES, null, located, code)).isNull();
        assertThat(problems.take()).isEmpty();
    }

    @Test
    void whatIsNoClassFileIsLeftAlone() {
        assertThat(transformer.transform(loader, "a/A", null, located, new byte[0]))
                .isNull();
        assertThat(transformer.transform(loader, "a/B", null, located, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                .isNull();
        assertThat(problems.take())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("not-instrumented"));
        assertThat(console).hasSize(1);
    }

    @Test
    void classOfAFutureJavaIsLeftAlone() throws Exception {
        byte[] code = shapes();
        code[7] = 120;
        assertThat(transformer.transform(loader, SHAPES, null, located, code)).isNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem[1]).isEqualTo(SHAPES));
    }

    @Test
    void hugeMethodIsLeftAlone() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "a/Huge", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "huge", "(I)V", null, null);
        method.visitCode();
        for (int i = 0; i < 12_000; i++) {
            org.objectweb.asm.Label next = new org.objectweb.asm.Label();
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, next);
            method.visitInsn(Opcodes.NOP);
            method.visitLabel(next);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        assertThat(transformer.transform(loader, "a/Huge", null, located, writer.toByteArray()))
                .isNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem[2])
                        .startsWith("class a/Huge was loaded unchanged and is not measured: ")
                        .contains("Method too large: a/Huge.huge (I)V"));
    }

    @Test
    void sameIdForAnotherClassIsLeftAlone() throws Exception {
        byte[] code = shapes();
        registry.claim(new ClassShape(org.jacoco.core.internal.data.CRC64.classId(code), "other/Name", 3, List.of()));
        assertThat(transformer.transform(loader, SHAPES, null, located, code)).isNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem[2]).contains("already taken by other/Name"));
    }

    @Test
    void classOfAnotherInstrumenterIsLeftAlone() throws Exception {
        byte[] code = new Instrumenter(new OfflineInstrumentationAccessGenerator()).instrument(shapes(), SHAPES);
        assertThat(transformer.transform(loader, SHAPES, null, located, code)).isNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("already-instrumented", SHAPES));
    }

    @Test
    void evenAnErrorInsideDoesNotGetOut() throws Exception {
        Registry broken = new Registry(
                (index, first, entries, probes) -> {
                    throw new OutOfMemoryError("no segment");
                },
                1,
                1);
        assertThat(transformer("*", broken).transform(loader, SHAPES, null, located, shapes()))
                .isNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem[2]).contains("no segment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.2", "1.10.2", "1.14.4", "6.1.3"})
    void nodeTaskIsHookedWithAndWithoutProbes(String version) throws Exception {
        byte[] code = nodeTestTask(version);
        assertThat(firstCallOfExecute(code)).isNotEqualTo("nodeStarting");
        byte[] recorded = transformer.transform(loader, NodeHook.TARGET, null, located, code);
        assertThat(firstCallOfExecute(recorded)).isEqualTo("nodeStarting");
        byte[] hooked = transformer("none", registry).transform(loader, NodeHook.TARGET, null, null, code);
        assertThat(firstCallOfExecute(hooked)).isEqualTo("nodeStarting");
        assertThat(problems.take()).isEmpty();
        assertThat(registry.close()).isEmpty();
    }

    @Test
    void nodeTaskOfAnUnknownJunitIsRecordedAndTheMissingHookTold() throws Exception {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, NodeHook.TARGET, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "executeAll", "()V", null, null);
        method.visitCode();
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        assertThat(transformer.transform(loader, NodeHook.TARGET, null, located, writer.toByteArray()))
                .isNotNull();
        assertThat(problems.take())
                .singleElement()
                .satisfies(problem -> assertThat(problem[2]).contains("has no method execute()"));
    }

    private RecordingTransformer transformer(String includes, Registry into) {
        return new RecordingTransformer(
                new ClassFilter(new Options("x", includes, "", "", "auto", "")),
                new ProbeWriter(into, () -> Layout.FLAT),
                List.of(NodeHook::applyTo),
                problems);
    }

    private static byte[] shapes() throws IOException {
        try (InputStream code = Shapes.class.getResourceAsStream("Shapes.class")) {
            return code.readAllBytes();
        }
    }

    private static byte[] nodeTestTask(String version) throws IOException {
        Path jar = Fork.PARTS.resolve("junit-platform-engine-" + version + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getInputStream(file.getEntry(NodeHook.TARGET + ".class"))
                    .readAllBytes();
        }
    }

    private static String firstCallOfExecute(byte[] code) {
        List<String> calls = new ArrayList<>();
        new ClassReader(code)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return !name.equals("execute")
                                        ? null
                                        : new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitMethodInsn(
                                                    int opcode, String owner, String called, String type, boolean itf) {
                                                calls.add(called);
                                            }
                                        };
                            }
                        },
                        0);
        return calls.get(0);
    }
}
