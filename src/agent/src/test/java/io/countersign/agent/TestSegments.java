package io.countersign.agent;

/** Segments without an agent: in a class loader that has to be a parent of the instrumented classes' loader. */
final class TestSegments extends ClassLoader implements SegmentSource {

    TestSegments(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Segment create(int index, int first, int size) {
        String name = "segments/S" + index;
        byte[] code = SegmentCode.write(name, first, size);
        try {
            Class<?> holder = defineClass(null, code, 0, code.length);
            return new Segment(
                    name, first, (boolean[]) holder.getField(SegmentCode.FIELD).get(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
