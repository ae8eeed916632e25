package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;
import java.util.concurrent.atomic.AtomicInteger;
import org.jacoco.core.internal.data.CRC64;
import org.jacoco.core.internal.flow.ClassProbesAdapter;
import org.jacoco.core.internal.flow.ClassProbesVisitor;
import org.jacoco.core.internal.flow.MethodProbesVisitor;
import org.jacoco.core.internal.instr.InstrSupport;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/** Segments beside JaCoCo for a JVM in which there is more than one registry, but only one set of contexts. */
final class StockTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private StockTests() {}

    static SegmentSource segments() {
        return (index, first, entries, probes) -> {
            int unique = NEXT.getAndIncrement();
            CountersignSetup.beside(unique, entries + probes);
            return Segment.beside(unique, first, entries, probes);
        };
    }

    /** What a class file is, counted by JaCoCo. */
    static ClassShape shape(byte[] original) {
        ClassReader reader = InstrSupport.classReaderFor(original);
        int[] probes = new int[1];
        reader.accept(
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
        return new ClassShape(
                CRC64.classId(original), reader.getClassName(), probes[0], ClassLook.recordedMethods(reader));
    }
}
