package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;

/** Segments without an agent: in a class loader that has to be a parent of the instrumented classes' loader. */
final class TestSegments extends ClassLoader implements SegmentSource {

    static final String PREFIX = "segments/";

    TestSegments(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Segment create(int index, int first, int size) {
        String name = PREFIX + "S" + index;
        CountersignSetup.segment(index, size);
        byte[] code = SegmentCode.write(name, index, first, size);
        try {
            Class<?> holder = defineClass(null, code, 0, code.length);
            return new Segment(index, name, first, (boolean[])
                    holder.getField(SegmentCode.FIELD).get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
