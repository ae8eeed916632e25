package io.countersign.agent;

import java.util.Optional;
import java.util.function.Supplier;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Puts probes into a class file, at JaCoCo's places and with JaCoCo's numbers, so that its analysis understands the hits. */
final class ProbeWriter implements ClassRecorder {

    /** Thrown for a class that JaCoCo has instrumented before us. */
    static final class AlreadyInstrumented extends RuntimeException {}

    private final Registry registry;
    private final Supplier<Layout> layout;

    ProbeWriter(Registry registry, Supplier<Layout> layout) {
        this.registry = registry;
        this.layout = layout;
    }

    /** The class with probes; empty when there is nothing to probe. */
    @Override
    public Optional<byte[]> write(byte[] source) {
        ClassReader reader = InstrSupport.classReaderFor(source);
        ClassShape shape = ProbeCounter.look(source, reader);
        return shape.probes() == 0 ? Optional.empty() : Optional.of(write(reader, registry.claim(shape)));
    }

    @Override
    public boolean holds(String className) {
        return registry.knows(className);
    }

    /** The bytes of a redefinition are another agent's, and their ids would match no class file on disk. */
    @Override
    public boolean isAskedAgain() {
        return false;
    }

    private byte[] write(ClassReader reader, RecordedClass recorded) {
        ClassWriter writer = new ClassWriter(reader, 0) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                // Would load classes of the program in the middle of loading one. Our frames never need it.
                throw new IllegalStateException();
            }
        };
        boolean frames = InstrSupport.needsFrames(InstrSupport.getMajorVersion(reader));
        reader.accept(
                new ClassProbesAdapter(new RecordingClassVisitor(writer, recorded, layout.get()), frames),
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }
}
