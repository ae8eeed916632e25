package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;
import java.util.concurrent.atomic.AtomicInteger;

/** Segments without an agent: in a class loader that has to be a parent of the instrumented classes' loader. */
final class TestSegments extends ClassLoader implements SegmentSource {

    static final String PREFIX = "segments/";

    private static final AtomicInteger NEXT = new AtomicInteger();

    TestSegments(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Segment create(int index, int first, int entries, int probes) {
        // There is more than one registry in this JVM, but only one set of contexts.
        int unique = NEXT.getAndIncrement();
        String name = PREFIX + "S" + unique;
        CountersignSetup.segment(unique, first, entries, entries + probes);
        byte[] code = SegmentCode.write(name, unique, first, entries + probes);
        try {
            Class<?> holder = defineClass(null, code, 0, code.length);
            return new Segment(unique, name, first, entries, (boolean[])
                    holder.getField(SegmentCode.FIELD).get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
