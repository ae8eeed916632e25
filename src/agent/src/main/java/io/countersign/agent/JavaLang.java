package io.countersign.agent;

import io.countersign.agent.base.CountersignSetup;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;

/** The way into {@code java.base}: classes defined here are visible to every class loader and every module. */
final class JavaLang implements SegmentSource {

    // Names and not class literals: the packaged agent's build moves the classes to java.lang, and changes these
    // strings with them.
    private static final String MEETING_PLACE = "io.countersign.agent.base.Countersign";
    private static final String[] BASE = {
        "/io/countersign/agent/base/CountersignIds.class",
        "/io/countersign/agent/base/CountersignSetup$AskTheThread.class",
        "/io/countersign/agent/base/CountersignSetup.class",
        "/io/countersign/agent/base/CountersignSegment.class",
        "/io/countersign/agent/base/CountersignHits.class",
        "/io/countersign/agent/base/CountersignOrder.class",
        "/io/countersign/agent/base/CountersignStarted.class",
        "/io/countersign/agent/base/CountersignContext.class",
        "/io/countersign/agent/base/CountersignOwner.class",
        "/io/countersign/agent/base/CountersignStock.class",
        "/io/countersign/agent/base/CountersignBinding.class",
        "/io/countersign/agent/base/CountersignTables.class",
        "/io/countersign/agent/base/CountersignThreads$1.class",
        "/io/countersign/agent/base/CountersignThreads.class",
        "/io/countersign/agent/base/CountersignHanded.class",
        "/io/countersign/agent/base/CountersignStripe.class",
        "/io/countersign/agent/base/CountersignTasks.class",
        "/io/countersign/agent/base/Countersign.class"
    };

    private final MethodHandles.Lookup inside;

    private JavaLang(MethodHandles.Lookup inside) {
        this.inside = inside;
    }

    /** Opens {@code java.lang} to the module of this class, which is why {@link AgentLoader} keeps that one to itself. */
    static JavaLang open(Instrumentation instrumentation) throws IllegalAccessException {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(RuntimeArguments.PACKAGE, Set.of(JavaLang.class.getModule())),
                Map.of(Object.class.getPackageName(), Set.of(JavaLang.class.getModule())),
                Set.of(),
                Map.of());
        return new JavaLang(MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()));
    }

    /** Tells whether an agent of ours has been here before. */
    static boolean isTaken() {
        try {
            Class.forName(MEETING_PLACE, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** Brings in the classes that instrumented code calls. Nothing may refer to them before. */
    void defineBase() throws IOException, ReflectiveOperationException {
        for (String name : BASE) {
            try (InputStream code = JavaLang.class.getResourceAsStream(name)) {
                if (code == null) {
                    throw new FileNotFoundException(name);
                }
                inside.defineClass(code.readAllBytes());
            }
        }
        CountersignSetup.idsBy(ThreadIdCode.write());
    }

    @Override
    public Segment create(int index, int first, int entries, int probes) {
        String name = SegmentCode.PREFIX + index;
        try {
            CountersignSetup.segment(index, first, entries, entries + probes);
            Class<?> holder = inside.defineClass(SegmentCode.write(name, index, first, entries + probes));
            return new Segment(index, name, first, entries, (boolean[])
                    holder.getField(SegmentCode.FIELD).get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
