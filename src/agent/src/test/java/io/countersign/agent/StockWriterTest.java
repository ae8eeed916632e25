package io.countersign.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.fixture.Shapes;
import io.countersign.fixture.Steps;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jacoco.core.runtime.ModifiedSystemClassRuntime;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What JaCoCo's agent made of a class is understood, or said not to be. */
class StockWriterTest {

    private final List<String> console = new ArrayList<>();
    private final Problems problems = new Problems(console::add);
    private final Registry registry = new Registry(StockTests.segments(), StockSegments.ENTRIES, StockSegments.PROBES);
    private final StockRuntime runtime = new StockRuntime(registry, problems);
    private final StockWriter writer = new StockWriter(registry, runtime);

    static Stream<Path> jars() throws IOException {
        return ProbeWriterDifferentialTest.jars();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyClassHasTheShapeOfItsOriginalAndIsAccepted(Path jar) throws Exception {
        Map<String, byte[]> originals = ProbeWriterDifferentialTest.classesOf(jar);
        Map<String, byte[]> patched = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : originals.entrySet()) {
            byte[] original = entry.getValue();
            byte[] instrumented = instrumented(original);
            ClassShape shape = StockTests.shape(original);
            assertThat(StockLook.look(InstrSupport.classReaderFor(instrumented)))
                    .as(entry.getKey())
                    .isEqualTo(shape.probes() == 0 ? Optional.empty() : Optional.of(shape));
            patched.put(entry.getKey(), writer.write(instrumented).orElse(instrumented));
        }
        ClassLoader plain = new BytesLoader(originals, getClass().getClassLoader());
        ClassLoader beside = new BytesLoader(patched, getClass().getClassLoader());
        for (String name : originals.keySet()) {
            assertThat(ProbeWriterDifferentialTest.linking(beside, name))
                    .as(name)
                    .isEqualTo(ProbeWriterDifferentialTest.linking(plain, name));
        }
    }

    @Test
    void classThatJacocoLeftAloneIsLeftAlone() throws Exception {
        assertThat(writer.write(code(Shapes.class))).isEmpty();
        assertThat(registry.method(0)).isNull();
    }

    @Test
    void classThatIsTransformedAgainKeepsItsPlace() throws Exception {
        byte[] instrumented = instrumented(code(Steps.class));
        assertThat(writer.write(instrumented))
                .hasValueSatisfying(code -> assertThat(writer.write(instrumented))
                        .hasValueSatisfying(
                                again -> assertThat(again).isEqualTo(code).isNotEqualTo(instrumented)));
    }

    @Test
    void classThatWasInstrumentedOfflineIsRefused() throws Exception {
        byte[] offline =
                new Instrumenter(new OfflineInstrumentationAccessGenerator()).instrument(code(Steps.class), "");
        writer.write(stockRuntime());
        assertThatThrownBy(() -> writer.write(offline)).isInstanceOf(ProbeWriter.AlreadyInstrumented.class);
        assertThat(writer.isLost()).isFalse();
    }

    @Test
    void arrayThatIsFetchedInAnUnknownWayIsRefused() throws Exception {
        byte[] unknown = detoured(instrumented(code(Steps.class)));
        assertThatThrownBy(() -> writer.write(unknown)).hasMessageContaining("of a version the recorder does not know");
        assertThat(registry.method(0)).isNull();
    }

    @Test
    void agentIsLostUntilItsRuntimeAndOneOfItsClassesAreUnderstood() throws Exception {
        assertThat(writer.isLost()).isTrue();
        assertThat(writer.write(stockRuntime())).isPresent();
        assertThat(writer.isLost()).isFalse();
        byte[] unknown = detoured(instrumented(code(Steps.class)));
        assertThatThrownBy(() -> writer.write(unknown)).isInstanceOf(IllegalStateException.class);
        assertThat(writer.isLost()).isTrue();
        writer.write(instrumented(code(Shapes.class)));
        assertThat(writer.isLost()).isFalse();
    }

    /** Each method with the array behind one more instruction. */
    private static byte[] detoured(byte[] source) {
        ClassReader reader = new ClassReader(source);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(
                                Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                            @Override
                            public void visitTypeInsn(int opcode, String type) {
                                super.visitTypeInsn(opcode, type);
                                if (type.equals("[Z")) {
                                    super.visitInsn(Opcodes.NOP);
                                }
                            }
                        };
                    }
                },
                0);
        return writer.toByteArray();
    }

    private static byte[] stockRuntime() throws IOException {
        try (JarFile jar = new JarFile(Fork.STOCK)) {
            return jar.getInputStream(jar.stream()
                            .filter(entry -> entry.getName().endsWith("/core/runtime/RuntimeData.class"))
                            .findFirst()
                            .orElseThrow())
                    .readAllBytes();
        }
    }

    private static byte[] instrumented(byte[] original) throws IOException {
        return new Instrumenter(new ModifiedSystemClassRuntime(UnknownError.class, "$jacocoAccess"))
                .instrument(original, "");
    }

    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return code.readAllBytes();
        }
    }
}
