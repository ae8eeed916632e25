package io.countersign.agent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jacoco.core.internal.data.CRC64;
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
        List<Integer> methods = ClassLook.recordedMethods(reader);
        long id = CRC64.classId(source);
        // To count the probes first would take as long as to write them.
        Place expected = registry.placeOf(id, methods.size());
        Written written = write(reader, expected);
        if (written.probes == 0) {
            return Optional.empty();
        }
        ClassShape shape = new ClassShape(id, reader.getClassName(), written.probes, methods);
        Place place = registry.claim(shape).place();
        return Optional.of(place.isSameAs(expected) ? written.code : write(reader, place).code);
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

    private Written write(ClassReader reader, Place place) {
        ClassWriter writer = new ClassWriter(reader, 0) {
            @Override
            protected String getCommonSuperClass(String first, String second) {
                // Would load classes of the program in the middle of loading one. Our frames never need it.
                throw new IllegalStateException();
            }
        };
        RecordingClassVisitor recording = new RecordingClassVisitor(writer, layout.get(), place);
        reader.accept(new ClassProbesAdapter(recording, false), ClassReader.EXPAND_FRAMES);
        return new Written(writer.toByteArray(), recording.probes());
    }

    /** A class file with {@code probes} at some place. */
    private record Written(byte[] code, int probes) {}
}
