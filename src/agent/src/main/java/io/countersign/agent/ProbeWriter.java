package io.countersign.agent;

import io.countersign.agent.code.ClassBytes;
import io.countersign.agent.code.ProbedClass;
import io.countersign.agent.code.UnusualCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.internal.instr.InstrSupport;
import org.objectweb.asm.ClassReader;

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
        try {
            ClassBytes bytes = ClassBytes.of(source);
            return write(source, bytes.name(), bytes.recordedMethods(), place -> quickly(bytes, place));
        } catch (UnusualCode e) {
            ClassReader reader = InstrSupport.classReaderFor(source);
            List<Integer> methods = ClassLook.recordedMethods(reader);
            return write(
                    source,
                    reader.getClassName(),
                    methods,
                    place -> RecordingClassVisitor.write(reader, layout.get().at(place)));
        }
    }

    private <X extends Exception> Optional<byte[]> write(byte[] source, String name, List<Integer> methods, Way<X> way)
            throws X {
        long id = CRC64.classId(source);
        // To count the probes first would take as long as to write them.
        Place expected = registry.placeOf(id, methods.size());
        Written written = way.write(expected);
        if (written.probes == 0) {
            return Optional.empty();
        }
        Place place = registry.claim(new ClassShape(id, name, written.probes, methods))
                .place();
        return Optional.of(place.isSameAs(expected) ? written.code : way.write(place).code);
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

    private Written quickly(ClassBytes bytes, Place place) throws UnusualCode {
        ProbedClass probed = ProbedClass.of(bytes, layout.get().at(place));
        return new Written(probed.toBytes(), probed.probes());
    }

    /** A way to write a class file with probes at some place. */
    private interface Way<X extends Exception> {
        Written write(Place place) throws X;
    }

    /** A class file with {@code probes} at some place. */
    record Written(byte[] code, int probes) {}
}
