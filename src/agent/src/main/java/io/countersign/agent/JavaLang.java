package io.countersign.agent;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;

/** The way into {@code java.base}: classes defined here are visible to every class loader and every module. */
final class JavaLang implements SegmentSource {

    private final MethodHandles.Lookup inside;

    private JavaLang(MethodHandles.Lookup inside) {
        this.inside = inside;
    }

    /** Opens {@code java.lang} to the module of this class, which is why {@link AgentLoader} keeps that one to itself. */
    static JavaLang open(Instrumentation instrumentation) throws IllegalAccessException {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of(Object.class.getPackageName(), Set.of(JavaLang.class.getModule())),
                Set.of(),
                Map.of());
        return new JavaLang(MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()));
    }

    /** Tells whether an agent of ours has been here before. */
    static boolean isTaken() {
        try {
            Class.forName(DoorCode.NAME.replace('/', '.'), false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    MeetingPlace createMeetingPlace() throws IllegalAccessException {
        return new MeetingPlace(inside.defineClass(DoorCode.write()));
    }

    @Override
    public Segment create(int index, int size) {
        String name = DoorCode.NAME + "$" + index;
        try {
            Class<?> holder = inside.defineClass(SegmentCode.write(name, size));
            return new Segment(
                    name, (boolean[]) holder.getField(SegmentCode.FIELD).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
